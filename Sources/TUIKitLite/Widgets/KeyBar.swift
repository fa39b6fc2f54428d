/// A row that says which keys do what.
public struct KeyBar: Hashable, Sendable {
    /// A key and what it does.
    public struct Item: Hashable, Sendable {
        /// The key's name.
        public let key: String
        /// What it does, in a word.
        public let label: String

        /// A key with its word.
        public init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    /// The keys, the most important first.
    public var items: [Item]

    /// A bar of these keys.
    public init(_ items: [Item]) {
        self.items = items
    }

    /// A bar of the bindings that have a label, each with its first key.
    public init<Action>(_ map: KeyMap<Action>) {
        items = map.bindings.compactMap { binding in
            guard let key = binding.keys.first, let label = binding.label else { return nil }
            return Item(key: key.label, label: label)
        }
    }

    /// Draws the keys from the left with one blank before each; what does not fit ends in "..".
    public func draw(on canvas: inout Canvas, row: Int) {
        let widths = canvas.widths
        let end = canvas.size.columns
        canvas.fill(Area(row: row, column: 0, rows: 1, columns: end))
        var column = 1
        for (index, item) in items.enumerated() {
            let needed = widths.columns(of: item.key) + widths.columns(of: item.label)
            let isLast = index == items.count - 1
            if column + needed + (isLast ? 0 : 2) > end {
                drawCut(item, row: row, column: column, on: &canvas)
                return
            }
            column += canvas.write(item.key, row: row, column: column, role: .key)
            column += canvas.write(item.label, row: row, column: column, role: .keyLabel) + 1
        }
    }

    private func drawCut(_ item: Item, row: Int, column: Int, on canvas: inout Canvas) {
        let room = canvas.size.columns - column - 2
        let widths = canvas.widths
        if widths.columns(of: item.key) > room {
            canvas.write("..", row: row, column: column, role: .muted)
            return
        }
        let start = column + canvas.write(item.key, row: row, column: column, role: .key)
        let label = widths.clipped(item.label, to: canvas.size.columns - start, ellipsis: "")
        let fits = widths.clipped(label, to: room - (start - column), ellipsis: "")
        let end = start + canvas.write(fits, row: row, column: start, role: .keyLabel)
        canvas.write("..", row: row, column: end, role: .muted)
    }
}
