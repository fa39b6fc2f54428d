import Testing

@testable import TUIKitLite

struct WidgetTests {
    @Test(
        "a window moves as little as needed",
        arguments: [
            //  first  index  height  count  expected
            (0, 5, 3, 10, 3), (3, 4, 3, 10, 3), (5, 2, 3, 10, 2), (9, 9, 3, 10, 7), (4, 0, 20, 10, 0),
            (0, 0, 0, 0, 0),
            (0, 9, 1, 10, 9),
        ])
    func scrollWindow(first: Int, index: Int, height: Int, count: Int, expected: Int) {
        #expect(ScrollWindow(first: first).revealed(index, height: height, count: count).first == expected)
    }

    @Test("a list moves, scrolls, and keeps a selection when its lines change")
    func list() {
        var list = ListView((1...9).map { ListItem(id: $0, text: "第\($0)行") })
        for _ in 0..<4 { #expect(list.handle(Key(.down), height: 3) == true) }
        let surface = drawn(rows: 3, columns: 8) { list.draw(on: &$0) }
        #expect(surface.text == "第3行\n第4行\n第5行")
        #expect(surface.cursor == Position(row: 2, column: 0))
        #expect(surface.text(in: .selected) == "第5行   ")
        list.items.removeAll { $0.id == 5 }
        #expect(list.selected == 6)
        #expect(list.handle(Key(.end), height: 3) && list.selected == 9)
        list.items = []
        #expect(list.selected == nil && !list.handle(.scalar("x"), height: 3))
        #expect(drawn(rows: 1, columns: 8) { list.draw(on: &$0) }.text == "")
    }

    @Test(
        "a key bar is clipped with two dots",
        arguments: [
            (30, " F1帮助 空格承接 F9提交"), (23, " F1帮助 空格承接 F9提交"), (22, " F1帮助 空格承接 F9.."),
            (21, " F1帮助 空格承接 F9.."), (19, " F1帮助 空格承接 .."), (15, " F1帮助 空格.."), (3, " .."), (1, ""),
        ])
    func keyBar(columns: Int, expected: String) {
        let bar = KeyBar([
            KeyBar.Item(key: "F1", label: "帮助"), KeyBar.Item(key: "空格", label: "承接"),
            KeyBar.Item(key: "F9", label: "提交"),
        ])
        #expect(drawn(rows: 1, columns: columns) { bar.draw(on: &$0, row: 0) }.text == expected)
    }

    @Test("a dialog stands in the middle, with its message wrapped and room for a field")
    func dialog() {
        let dialog = Dialog(
            title: "提交", message: "提交后不能修改，直到省厅审核。",
            choices: [KeyBar.Item(key: "回车", label: "确认"), KeyBar.Item(key: "Esc", label: "返回")], freeRows: 1,
            mostColumns: 20)
        var room = Area(row: 0, column: 0, rows: 0, columns: 0)
        let surface = drawn(rows: 7, columns: 30) { room = dialog.draw(on: &$0) }
        #expect(
            surface.text == """

                   +- 提交 ---------------+
                   | 提交后不能修改，直到 |
                   | 省厅审核。           |
                   |                      |
                   +- 回车确认 Esc返回 ---+

                """)
        #expect(room == Area(row: 4, column: 5, rows: 1, columns: 20))
        #expect(surface.cursor == Position(row: 5, column: 6))
    }

    @Test("a dialog on a screen too small for it does no harm", arguments: 0...6, [0, 1, 3, 5, 9])
    func smallDialog(rows: Int, columns: Int) {
        let dialog = Dialog(title: "标题", message: "很长的一段话", choices: [KeyBar.Item(key: "Esc", label: "返回")])
        let surface = drawn(rows: rows, columns: columns) { dialog.draw(on: &$0) }
        #expect(surface.size == Size(rows: rows, columns: columns))
    }

    @Test("a pager wraps, scrolls and says where it is")
    func pager() {
        var pager = Pager((1...10).map { "第\($0)条" }.joined(separator: "\n"))
        let size = Size(rows: 4, columns: 10)
        #expect(drawn(rows: 4, columns: 10) { pager.draw(on: &$0) }.text == "第1条\n第2条\n第3条\n1-3/10")
        #expect(pager.handle(Key(.pageDown), size: size, widths: .narrow) == true)
        #expect(drawn(rows: 4, columns: 10) { pager.draw(on: &$0) }.text == "第3条\n第4条\n第5条\n3-5/10")
        #expect(pager.handle(Key(.end), size: size, widths: .narrow) == true)
        #expect(drawn(rows: 4, columns: 10) { pager.draw(on: &$0) }.text == "第8条\n第9条\n第10条\n8-10/10")
        #expect(pager.handle(.scalar("x"), size: size, widths: .narrow) == false)
        #expect(drawn(rows: 1, columns: 4) { Pager("中文字").draw(on: &$0) }.text == "中文")
    }

    @Test("a pager sets off its marks, over line ends and wide characters, and shows the one gone to")
    func marks() throws {
        let text = "一二三四五 六七八\n甲乙丙丁\n" + (1...9).map { "第\($0)行" }.joined(separator: "\n")
        var pager = Pager(text)
        let first = try #require(text.firstRange(of: "五 六"))
        let second = try #require(text.firstRange(of: "乙丙"))
        let last = try #require(text.firstRange(of: "8行"))
        (pager.marks, pager.currentMark) = ([first, second, last], 1)
        let picture = drawn(rows: 6, columns: 10) { pager.draw(on: &$0) }
        #expect(picture.text(in: .found) == "五六")
        #expect(picture.text(in: .selected) == "乙丙")
        #expect(picture.cursor == Position(row: 2, column: 2))
        let size = Size(rows: 6, columns: 10)
        pager.reveal(last.lowerBound, size: size, widths: .narrow)
        pager.currentMark = 2
        #expect(drawn(rows: 6, columns: 10) { pager.draw(on: &$0) }.text(in: .selected) == "8行")
        #expect(pager.place(size: size, widths: .narrow) > second.upperBound)
    }

    @Test(
        "a progress bar is full only when all is done",
        arguments: [(0, "[......]"), (8, "[#####.]"), (9, "[######]"), (99, "[######]")])
    func progress(done: Int, expected: String) {
        let bar = ProgressBar(done: done, total: 9)
        #expect(
            drawn(rows: 1, columns: 8) { bar.draw(on: &$0, row: 0, column: 0, columns: 8) }.text == expected)
    }

    @Test("drawing is a question: the same twice")
    func twice() {
        let pager = Pager("a\nb")
        let once = drawn(rows: 3, columns: 9) { pager.draw(on: &$0) }
        #expect(
            once
                == drawn(rows: 3, columns: 9) {
                    pager.draw(on: &$0)
                    pager.draw(on: &$0)
                })
    }

    @Test("every role that tells a state looks different from plain text without colour")
    func monochrome() {
        let states: [Role] = [
            .selected, .editing, .marked, .warning, .computed, .total, .ticked, .error, .notice,
            .found,
        ]
        for role in states {
            #expect(Theme.monochrome[role].attributes != [])
            #expect(Theme.coloured[role].attributes == Theme.monochrome[role].attributes)
        }
        var theme = Theme.monochrome
        theme[.plain] = Style(.underline)
        #expect(theme[.plain].attributes == .underline)
    }
}
