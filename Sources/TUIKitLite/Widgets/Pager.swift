/// A long text, read a screen at a time.
public struct Pager: Hashable, Sendable {
    /// The text; its line ends are kept.
    public let text: String
    /// Which lines are on the screen.
    public private(set) var window = ScrollWindow()

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

    /// Draws the lines in sight, and in the last row which of them they are, as in "1-20/85". The cursor
    /// stands there.
    public func draw(on canvas: inout Canvas) {
        let size = canvas.size
        let lines = canvas.widths.wrapped(text, to: size.columns)
        let height = Pager.textRows(size)
        var shown = window
        shown.scroll(by: 0, height: height, count: lines.count)
        let visible = shown.visible(height: height, count: lines.count)
        for (row, line) in visible.enumerated() {
            canvas.write(lines[line], row: row, column: 0)
        }
        guard size.rows > 1 else { return }
        let position = "\(visible.lowerBound + 1)-\(visible.upperBound)/\(lines.count)"
        canvas.write(position, row: size.rows - 1, column: 0, role: .muted, columns: size.columns)
        canvas.placeCursor(row: size.rows - 1, column: 0)
    }

    private static func textRows(_ size: Size) -> Int {
        size.rows > 1 ? size.rows - 1 : size.rows
    }
}
