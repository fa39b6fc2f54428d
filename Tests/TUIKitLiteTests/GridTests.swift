import Testing

@testable import TUIKitLite

struct GridTests {
    private var grid: Grid<Int> {
        Grid(
            columns: [
                GridColumn(title: "序号", columns: 4), GridColumn(title: "工作任务", columns: 10),
                GridColumn(title: "汇总", columns: 5, alignment: .right),
            ],
            lines: [.heading("落实任务"), .row(1), .row(2), .heading("协调发展"), .row(3), .row(4)])
    }

    private func cell(_ row: Int, _ column: Int) -> GridCell {
        switch column {
        case 0: GridCell("\(row)")
        case 1: GridCell("第\(row)项很长的任务")
        default: GridCell(row == 2 ? "1234567" : "\(row * 10)", role: .computed)
        }
    }

    @Test("header, headings and rows stand in columns; text ends in dots, a figure that does not fit is ####")
    func picture() {
        let surface = drawn(rows: 8, columns: 22) { canvas in grid.draw(on: &canvas, cell: cell) }
        #expect(
            surface.text == """
                序号 工作任务    汇总
                落实任务
                1    第1项很..     10
                2    第2项很..  #####
                协调发展
                3    第3项很..     30
                4    第4项很..     40

                """)
        #expect(surface.text(in: .selected) == "1   ")
        #expect(surface.cursor == Position(row: 2, column: 0))
    }

    @Test("the cursor stands at the end of right-aligned text")
    func cursor() {
        var grid = grid
        grid.moveTo(row: 3, column: 2)
        let surface = drawn(rows: 8, columns: 22) { canvas in grid.draw(on: &canvas, cell: cell) }
        #expect(surface.cursor == Position(row: 5, column: 20))
        #expect(surface.text(in: .selected) == "   30")
        #expect(
            grid.area(row: 3, column: 2, in: surface.size) == Area(row: 5, column: 16, rows: 1, columns: 5))
    }

    @Test("a cell being edited keeps its own look")
    func editing() {
        let surface = drawn(rows: 8, columns: 22) { canvas in
            grid.draw(on: &canvas) { row, column in
                row == 1 && column == 0 ? GridCell("x", role: .editing) : GridCell()
            }
        }
        #expect(surface.text(in: .editing) == "x   ")
    }

    @Test("movement skips headings and stops at the ends")
    func movement() {
        var grid = grid
        grid.moveUp()
        #expect(grid.selection?.row == 1)
        grid.moveDown()
        grid.moveDown()
        #expect(grid.selection?.row == 3)
        grid.toBottom()
        grid.moveDown()
        #expect(grid.selection?.row == 4)
        grid.pageUp(height: 4)
        #expect(grid.selection?.row == 2)
        grid.toTop()
        grid.moveRight()
        grid.moveRight()
        grid.moveRight()
        #expect(grid.selection == GridSelection(row: 1, column: 2))
        grid.moveTo(row: 99, column: 0)
        #expect(grid.selection == GridSelection(row: 1, column: 2))
    }

    @Test(
        "the selected row is always in sight, and its heading with it where there is room", arguments: 1...8)
    func sight(rows: Int) {
        var grid = grid
        for isDown in [true, false, true] {
            for _ in 0..<6 {
                if isDown { grid.moveDown() } else { grid.moveUp() }
                grid.reveal(height: rows)
                let text = drawn(rows: rows, columns: 22) { canvas in grid.draw(on: &canvas, cell: cell) }
                    .text
                let row = grid.selection?.row ?? 0
                #expect(text.contains("第\(row)项"))
                if rows > 2 && row == 3 { #expect(text.contains("协调发展")) }
                if rows > 2 && row == 1 { #expect(text.contains("落实任务")) }
            }
        }
    }

    @Test("when the selected row goes, the one in its place is selected")
    func replacement() {
        var grid = grid
        grid.moveTo(row: 3, column: 1)
        grid.lines = [.heading("落实任务"), .row(1), .row(2), .heading("协调发展"), .row(4)]
        #expect(grid.selection == GridSelection(row: 4, column: 1))
        grid.lines = [.row(1), .heading("x")]
        #expect(grid.selection == GridSelection(row: 1, column: 1))
        grid.lines = []
        #expect(grid.selection == nil)
        grid.lines = [.row(7)]
        #expect(grid.selection == GridSelection(row: 7, column: 0))
        grid.columns = []
        #expect(grid.selection?.column == 0)
    }

    @Test("an empty table, no columns, a row of one and a screen of nothing are drawn without harm")
    func extremes() {
        let empty = Grid<Int>(columns: grid.columns, lines: [])
        #expect(drawn(rows: 3, columns: 22) { empty.draw(on: &$0, cell: cell) }.text == "序号 工作任务    汇总\n\n")
        let headings = Grid<Int>(columns: grid.columns, lines: [.heading("a"), .heading("b")])
        #expect(drawn(rows: 1, columns: 9) { headings.draw(on: &$0, cell: cell) }.text == "a")
        let bare = Grid<Int>(columns: [], lines: [.row(1)])
        #expect(drawn(rows: 2, columns: 3) { bare.draw(on: &$0, cell: cell) }.text == "\n")
        #expect(drawn(rows: 0, columns: 0) { grid.draw(on: &$0, cell: cell) }.text == "")
        let thin = Grid<Int>(
            columns: [GridColumn(title: "宽", columns: 1, alignment: .right)], lines: [.row(1)])
        #expect(drawn(rows: 2, columns: 3) { thin.draw(on: &$0) { _, _ in GridCell("中") } }.text == "\n#")
    }

    @Test("any foreign text stays in its column", arguments: corpus, [TextWidth.narrow, .wide])
    func foreignText(text: String, widths: TextWidth) {
        for alignment in [Alignment.left, .right] {
            let columns = [
                GridColumn(title: text, columns: 5, alignment: alignment), GridColumn(title: "|", columns: 1),
            ]
            let grid = Grid<Int>(columns: columns, lines: [.heading(text), .row(1)])
            let surface = drawn(rows: 3, columns: 7, widths: widths) { canvas in
                grid.draw(on: &canvas) { _, column in GridCell(column == 0 ? text : "|") }
            }
            #expect(surface[row: 0, column: 6].text == "|")
            #expect(surface[row: 2, column: 6].text == "|")
        }
    }
}
