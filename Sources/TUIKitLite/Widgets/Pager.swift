/// A long text, read a screen at a time.
public struct Pager: Hashable, Sendable {
    /// The text; its line ends are kept.
    public let text: String
    /// Which lines are on the screen.
    public private(set) var window = ScrollWindow()
    /// Places in the text that are set off, in their order.
    public var marks: [Range<String.Index>] = []
    /// Which of the marks is set off most and has the cursor; nil for none.
    public var currentMark: Int?

    /// A pager at the beginning of the text.
    public init(_ text: String) {
        self.text = text
    }

    /// Moves with arrows, Space, Page up and down, Home and End; `size` is the room it is drawn in.
    /// - Returns: false for any other key.
    public mutating func handle(_ key: Key, size: Size, widths: TextWidth) -> Bool {
        let height = Pager.textRows(size)
        let count = widths.wrapped(text, to: size.columns).count
        let page = max(1, height - 1)
        switch key.code {
        case .up: window.scroll(by: -1, height: height, count: count)
        case .down: window.scroll(by: 1, height: height, count: count)
        case .pageUp: window.scroll(by: -page, height: height, count: count)
        case .pageDown, .scalar(" "): window.scroll(by: page, height: height, count: count)
        case .home: window.scroll(by: -count, height: height, count: count)
        case .end: window.scroll(by: count, height: height, count: count)
        default: return false
        }
        return true
    }

    /// Has the line with this place of the text on the screen, in the middle where it was not there before.
    public mutating func reveal(_ place: String.Index, size: Size, widths: TextWidth) {
        let lines = PagerLines(text, columns: size.columns, widths: widths)
        let (line, height) = (lines.line(at: place), Pager.textRows(size))
        guard !window.visible(height: height, count: lines.count).contains(line) else { return }
        window.scroll(by: line - height / 2 - window.first, height: height, count: lines.count)
    }

    /// The place in the text at which the screen begins.
    public func place(size: Size, widths: TextWidth) -> String.Index {
        let lines = PagerLines(text, columns: size.columns, widths: widths)
        return lines.starts.indices.contains(window.first) ? lines.starts[window.first] : text.startIndex
    }

    /// Draws the lines in sight, and in the last row which of them they are, as in "1-20/85". The cursor
    /// stands there, or on the current mark.
    public func draw(on canvas: inout Canvas) {
        if marks.isEmpty {
            draw(canvas.widths.wrapped(text, to: canvas.size.columns), on: &canvas)
        } else {
            let lines = PagerLines(text, columns: canvas.size.columns, widths: canvas.widths)
            let visible = draw(lines.texts, on: &canvas)
            drawMarks(visible, of: lines, on: &canvas)
        }
    }

    @discardableResult
    private func draw(_ lines: [String], on canvas: inout Canvas) -> Range<Int> {
        let size = canvas.size
        let height = Pager.textRows(size)
        var shown = window
        shown.scroll(by: 0, height: height, count: lines.count)
        let visible = shown.visible(height: height, count: lines.count)
        for (row, line) in visible.enumerated() {
            canvas.write(lines[line], row: row, column: 0)
        }
        guard size.rows > 1 else { return visible }
        let position = "\(visible.lowerBound + 1)-\(visible.upperBound)/\(lines.count)"
        canvas.write(position, row: size.rows - 1, column: 0, role: .muted, columns: size.columns)
        canvas.placeCursor(row: size.rows - 1, column: 0)
        return visible
    }

    private func drawMarks(_ visible: Range<Int>, of lines: PagerLines, on canvas: inout Canvas) {
        for (number, mark) in marks.enumerated() {
            let first = lines.line(at: mark.lowerBound)
            for line in visible where line >= first && lines.starts[line] < mark.upperBound {
                let area = area(of: mark, inLine: line, of: lines, widths: canvas.widths)
                let row = line - visible.lowerBound
                let isCurrent = number == currentMark
                canvas.restyle(
                    Area(row: row, column: area.lowerBound, rows: 1, columns: area.count),
                    role: isCurrent ? .selected : .found)
                if isCurrent, line == first { canvas.placeCursor(row: row, column: area.lowerBound) }
            }
        }
    }

    /// The columns that a mark takes of a line.
    private func area(
        of mark: Range<String.Index>, inLine line: Int, of lines: PagerLines, widths: TextWidth
    ) -> Range<Int> {
        let start = lines.starts[line]
        let from = max(start, mark.lowerBound)
        let end = text.index(start, offsetBy: lines.texts[line].count, limitedBy: text.endIndex)
        let to = max(from, min(end ?? text.endIndex, mark.upperBound))
        let column = widths.columns(of: String(text[start..<from]))
        return column..<(column + widths.columns(of: String(text[from..<to])))
    }

    private static func textRows(_ size: Size) -> Int {
        size.rows > 1 ? size.rows - 1 : size.rows
    }
}
