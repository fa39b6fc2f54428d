import Testing

@testable import TUIKitLite

struct CanvasTests {
    private func row(_ columns: Int, _ draw: (inout Canvas) -> Void) -> String {
        var canvas = Canvas(size: Size(rows: 1, columns: columns))
        draw(&canvas)
        return canvas.surface.text(row: 0)
    }

    @Test("a wide character over the right edge becomes a blank")
    func rightEdge() {
        #expect(row(5) { $0.write("ab中文", row: 0, column: 0) } == "ab中")
        #expect(row(3) { $0.write("中文", row: 0, column: 0) } == "中")
        #expect(row(1) { $0.write("中", row: 0, column: 0) } == "")
    }

    @Test("a wide character over the left edge becomes a blank")
    func leftEdge() {
        #expect(row(5) { $0.write("中文", row: 0, column: -1) } == " 文")
    }

    @Test("overwriting half of a wide character blanks the other half")
    func halves() {
        #expect(
            row(6) {
                $0.write("中文字", row: 0, column: 0)
                $0.write("x", row: 0, column: 2)
            } == "中x 字")
        #expect(
            row(6) {
                $0.write("中文字", row: 0, column: 0)
                $0.write("x", row: 0, column: 3)
            } == "中 x字")
        #expect(
            row(6) {
                $0.write("中文字", row: 0, column: 0)
                $0.write("国", row: 0, column: 1)
            } == " 国 字")
    }

    @Test(
        "text is aligned and padded in the columns it is given",
        arguments: [
            ("7", Alignment.right, "[    7]"), ("7", .left, "[7    ]"), ("7", .center, "[  7  ]"),
            ("123456789", .right, "[12345]"), ("中文字", .left, "[中文 ]"), ("中文字", .right, "[中文 ]"),
        ])
    func alignment(text: String, alignment: Alignment, expected: String) {
        let drawn = row(7) { canvas in
            canvas.write("[xxxxx]", row: 0, column: 0)
            canvas.write(text, row: 0, column: 1, columns: 5, alignment: alignment)
        }
        #expect(drawn == expected)
    }

    @Test("drawing stays inside its area, in the area's own coordinates")
    func areas() {
        var canvas = Canvas(size: Size(rows: 4, columns: 8))
        canvas.inside(Area(row: 1, column: 2, rows: 2, columns: 4)) { canvas in
            #expect(canvas.size == Size(rows: 2, columns: 4))
            canvas.write("abcdefgh", row: 0, column: 0)
            canvas.write("xx", row: 5, column: 0)
            canvas.write("中文字", row: 1, column: -1)
            canvas.placeCursor(row: 9, column: 9)
        }
        #expect(canvas.surface.text == "\n  abcd\n   文\n")
        #expect(canvas.surface.cursor == Position(row: 2, column: 5))
    }

    @Test("an area that reaches beyond its parent is clipped, one outside of it draws nothing")
    func nestedAreas() {
        var canvas = Canvas(size: Size(rows: 2, columns: 4))
        canvas.inside(Area(row: -1, column: 2, rows: 9, columns: 9)) { canvas in
            #expect(canvas.size == Size(rows: 3, columns: 2))
            canvas.fill(canvas.bounds, role: .selected)
            canvas.write("abc", row: 1, column: 0)
        }
        canvas.inside(Area(row: 5, column: 5, rows: 2, columns: 2)) { canvas in
            canvas.write("no", row: 0, column: 0)
            canvas.placeCursor(row: 0, column: 0)
        }
        #expect(canvas.surface.text == "  ab\n")
        #expect(canvas.surface.cursor == nil)
        #expect(canvas.surface.style(row: 1, column: 2) == Theme.monochrome[.selected])
    }

    @Test("restyling keeps what is written, both halves of it")
    func restyle() {
        var canvas = Canvas(size: Size(rows: 1, columns: 4))
        canvas.write("中文", row: 0, column: 0)
        canvas.restyle(Area(row: 0, column: 0, rows: 1, columns: 3), role: .selected)
        #expect(canvas.surface.text(row: 0) == "中文")
        #expect(
            (0..<4).map { canvas.surface.style(row: 0, column: $0).attributes }
                == Array(repeating: .reverse, count: 4))
    }

    @Test("no drawing leaves half a wide character behind")
    func soundness() {
        var numbers = SystemRandomNumberGenerator()
        var canvas = Canvas(size: Size(rows: 3, columns: 11), widths: .wide)
        for _ in 0..<3000 {
            let column = Int.random(in: -4...12, using: &numbers)
            let row = Int.random(in: -1...3, using: &numbers)
            let area = Area(
                row: row, column: column, rows: 2, columns: Int.random(in: 0...6, using: &numbers))
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: canvas.fill(area, role: .selected)
            case 1: canvas.restyle(area, role: .error)
            case 2:
                canvas.inside(area) { $0.write(corpus.randomElement() ?? "", row: 0, column: 0, columns: 5) }
            default: canvas.write(corpus.randomElement() ?? "", row: row, column: column)
            }
            #expect(isSound(canvas.surface))
        }
    }

    private func isSound(_ surface: Surface) -> Bool {
        for row in 0..<surface.size.rows {
            var column = 0
            while column < surface.size.columns {
                let cell = surface[row: row, column: column]
                if cell.width == 0 { return false }
                if cell.width == 2 {
                    guard column + 1 < surface.size.columns else { return false }
                    let half = surface[row: row, column: column + 1]
                    if half.width != 0 || half.style != cell.style { return false }
                }
                column += Int(cell.width)
            }
        }
        return true
    }
}
