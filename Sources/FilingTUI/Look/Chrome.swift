import TUIKitLite

/// The parts that every page draws the same way.
enum Chrome {
    /// The key bar on the last line, from the lines of a place.
    static func keyBar(_ lines: [KeyLine], on canvas: inout Canvas) {
        keyBar(KeyBar(of: lines), on: &canvas)
    }

    /// A key bar on the last line.
    static func keyBar(_ bar: KeyBar, on canvas: inout Canvas) {
        canvas.line(canvas.size.rows - 1, from: bar) { bar.draw(on: &$0, row: 0) }
    }

    /// The page's name at the left and a name at the right of the first line.
    static func title(_ title: String, right: String = "", on canvas: inout Canvas) {
        canvas.write(" " + title, row: 0, column: 0, role: .title)
        let columns = canvas.widths.columns(of: right)
        canvas.write(right, row: 0, column: max(0, canvas.size.columns - columns - 1), role: .label)
    }

    /// What was said last, on the line above the key bar.
    static func notice(_ notice: Notice?, on canvas: inout Canvas) {
        guard let notice else { return }
        canvas.write(
            canvas.widths.clipped(notice.text, to: canvas.size.columns - 2), row: canvas.size.rows - 2,
            column: 1,
            role: notice.role)
    }

    /// Paragraphs, wrapped, from `row` on; gives the row after the last line.
    @discardableResult
    static func paragraphs(_ texts: [String], row: Int, on canvas: inout Canvas, role: Role = .plain) -> Int {
        var row = row
        for line in texts.flatMap({ canvas.widths.wrapped($0, to: max(1, canvas.size.columns - 2)) }) {
            canvas.write(line, row: row, column: 1, role: role)
            row += 1
        }
        return row
    }
}

extension KeyBar {
    /// The bar of a place: help, then the lines that have a word for it, then the other keys of every page.
    init(of lines: [KeyLine]) {
        let everywhere = EverywhereKeys.map.lines()
        let items = (everywhere.prefix(1) + lines + everywhere.dropFirst()).compactMap { line -> Item? in
            guard let label = line.label, let key = line.keys.first else { return nil }
            return Item(key: key.label, label: label)
        }
        self.init(items)
    }
}
