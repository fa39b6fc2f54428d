import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Rows are found by number, words, pinyin and initials")
struct FindingStories {
    @Test(
        "what is typed leads to the row at once, and says how many there are",
        arguments: [
            ("3.2", "3.2", "第 1 处，共 1 处"), ("３。２", "3.2", "第 1 处，共 1 处"), ("50", "50", "共 1 处"),
            ("49", "49.1", "共 2 处"),
            ("师生比", "2", "共 1 处"), ("師生比", "2", "共 1 处"), ("ssb", "2", "共 1 处"),
            ("shishengbi", "2", "共 1 处"), ("sanquanyuren", "3.1", "共 1 处"), ("ｓｑｙｒ", "3.1", "共 1 处"),
            ("名班主任", "3.2", "共 1 处"), ("mbzr", "3.2", "共 1 处"), ("jing品在线", "50", "共 "),
        ])
    func typing(query: String, row: String, count: String) {
        let robot = Robot.loggedIn()
        robot.press("F7")
        robot.type(query)
        #expect(robot.lastLine.contains(count))
        #expect(robot.line(20).hasPrefix(" \(row) "))
        robot.press("Enter")
        #expect(robot.lastLine.contains("“\(query)”第 1 处") || robot.lastLine.contains("处，共"))
        #expect(robot.line(20).hasPrefix(" \(row) "))
    }

    @Test("F7 and Shift+F7 go through all hits and around the end, also while the question stands")
    func nextAndPrevious() throws {
        let robot = Robot.loggedIn()
        robot.press("F7")
        robot.type("示范课堂")
        let first = robot.line(20)
        robot.press("Enter")
        #expect(robot.lastLine.contains("“示范课堂”第 1 处，共"))
        var seen = [first]
        while seen.count < 80 {
            robot.press("F7")
            if robot.line(20) == first { break }
            seen.append(robot.line(20))
        }
        #expect(robot.lastLine.contains("第 1 处，共 \(seen.count) 处"))
        robot.press("S-F7")
        #expect(robot.lastLine.contains("第 \(seen.count) 处"))
        robot.press("^f")
        robot.type("pylx")
        let start = robot.lastLine
        robot.press("F7 Up Down S-F7")
        #expect(start.contains(" 处，共 ") && robot.lastLine == start)
    }

    @Test("Esc returns to where one was, and what is not found says so")
    func escape() {
        let robot = Robot.loggedIn()
        robot.press("Down Right Right F7")
        robot.type("jingpin")
        #expect(robot.line(20).hasPrefix(" 2 ") == false)
        robot.press("Esc")
        #expect(robot.line(20).hasPrefix(" 2 "))
        #expect(robot.lastLine.hasSuffix("行业企业投入"))
        robot.press("F7")
        robot.type("没有这样的任务")
        #expect(robot.lastLine.contains("没有找到"))
        #expect(robot.line(20).hasPrefix(" 2 "))
        robot.press("Enter")
        #expect(robot.lastLine.contains("没有找到“没有这样的任务”"))
        robot.press("F7")
        #expect(robot.lastLine.contains("查找（"))
    }

    @Test("every row is found by the initials and by the pinyin of the beginning of its title")
    func everyRow() {
        let lines = Sample.table().lines
        let finder = TaskFinder(lines, readings: Sample.readings)
        for line in lines {
            let title = line.row.title.unicodeScalars.filter { $0.properties.isIdeographic }.prefix(6)
            let pinyin = title.map { Sample.readings.readings(of: $0).first ?? "" }
            #expect(pinyin.allSatisfy { !$0.isEmpty })
            let isWhole = line.row.title.unicodeScalars.starts(with: title)
            guard isWhole else { continue }
            #expect(finder.rows(pinyin.joined()).contains(line.row.number))
            #expect(finder.rows(pinyin.map { String($0.prefix(1)) }.joined()).contains(line.row.number))
        }
    }
}

@Suite("A filter shows some rows and loses none")
struct FilterStories {
    private func filtered(_ words: String) -> Robot {
        let robot = Robot.loggedIn()
        manualKeys.forEach(robot.press)
        robot.press("^Home ^o")
        robot.type(words)
        robot.press("Enter")
        return robot
    }

    @Test("only ticked rows: the page says so, totals stay, arrows skip what is hidden, Esc shows all")
    func ticked() {
        let robot = filtered("ygx")
        #expect(robot.line(6).hasPrefix(" 只看已勾选承接 5/71 行 Esc全部"))
        #expect(robot.line(3).contains("任务数量 3 个   汇总金额 57 万元"))
        #expect(robot.row("4.1").isEmpty)
        robot.press("^End")
        #expect(robot.line(20).hasPrefix(" 3.3 "))
        robot.press("Esc")
        #expect(robot.lastLine.contains("显示全部 71 行"))
        #expect(robot.row("4.1").contains("[ ]"))
        #expect(robot.line(20).hasPrefix(" 3.3 "))
    }

    @Test("a row that fits no more stays until the cursor leaves it; typing, undo and redo work as ever")
    func leaving() {
        let robot = filtered("ygx")
        robot.press("Down Space")
        #expect(robot.row("2").contains("[ ]"))
        #expect(robot.line(3).contains("汇总金额 43 万元"))
        robot.press("Down")
        #expect(robot.row("2").isEmpty)
        #expect(robot.line(6).contains("4/71 行"))
        robot.press("^z")
        #expect(robot.row("2").contains("[x]"))
        #expect(robot.line(20).hasPrefix(" 2 "))
        robot.press("Tab 9 Enter")
        #expect(robot.line(3).contains("汇总金额 61 万元"))
        #expect(robot.line(20).hasPrefix(" 3.1 "))
    }

    @Test("incomplete and doubtful rows; a filter that no row fits is refused with a sentence")
    func kinds() {
        let robot = Robot.loggedIn()
        robot.press("Tab 5 ^g 3 . 2 Enter")
        robot.press("Tab 两 Enter")
        robot.press("^o")
        robot.type("未填完")
        robot.press("Enter")
        #expect(robot.line(6).contains("只看未填完 2/71 行"))
        robot.press("Esc ^o")
        robot.type("chacuo")
        robot.press("Enter")
        #expect(robot.line(6).contains("只看有差错或疑问 1/71 行"))
        #expect(robot.row("3.2").contains("!两"))
        robot.press("^o")
        robot.type("bth")
        robot.press("Enter")
        #expect(robot.lastLine.contains("没有这样的行"))
        robot.press("Esc")
        #expect(robot.line(6).contains("只看有差错或疑问"))
        robot.press("F10")
        robot.type("qxsx")
        robot.press("Enter")
        #expect(!robot.line(6).contains("只看"))
    }

    @Test("a section by itself, and what is found outside a filter is told")
    func section() {
        let robot = filtered("推进职业教育协调发展")
        #expect(robot.line(6).contains("只看推进职业教"))
        #expect(!robot.shows("落实立德树人根本任务"))
        robot.press("F7")
        robot.type("sqyr")
        #expect(robot.lastLine.contains("筛选以外有 1 处"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("其他行里有 1 处；按 Esc 取消筛选"))
        robot.press("^g 3 . 1 Enter")
        #expect(robot.row("3.1").contains("[x]"))
    }
}
