/// A list in which one line is selected.
public struct ListView<ID: Hashable & Sendable>: Hashable, Sendable {
    /// The lines; where the selected one is gone afterwards, the one in its place is selected.
    public var items: [ListItem<ID>] {
        didSet { keepSelection(formerly: oldValue) }
    }
    /// What the selected line stands for; nil in an empty list.
    public private(set) var selected: ID?
    /// Which lines are on the screen.
    public private(set) var window = ScrollWindow()

    /// A list with its first line selected, or the one of `selected`.
    public init(_ items: [ListItem<ID>], selected: ID? = nil) {
        self.items = items
        let isThere = items.contains { $0.id == selected }
        self.selected = isThere ? selected : items.first?.id
    }

    /// The first line on the screen.
    public var first: Int { window.first }

    /// The number of the selected line; nil in an empty list.
    public var selectedIndex: Int? { items.firstIndex { $0.id == selected } }

    /// Selects the line of `id`, if there is one.
    public mutating func select(_ id: ID) {
        if items.contains(where: { $0.id == id }) { selected = id }
    }

    /// Moves with arrows, Page up and down, Home and End; `height` is the number of rows it is drawn in.
    /// - Returns: false for any other key.
    public mutating func handle(_ key: Key, height: Int) -> Bool {
        let page = max(1, height - 1)
        guard key.modifiers.isSubset(of: .control) else { return false }
        switch key.code {
        case .up: move(by: -1, height: height)
        case .down: move(by: 1, height: height)
        case .pageUp: move(by: -page, height: height)
        case .pageDown: move(by: page, height: height)
        case .home: move(by: -items.count, height: height)
        case .end: move(by: items.count, height: height)
        default: return false
        }
        return true
    }

    /// Has the selected line among the `height` that are drawn.
    public mutating func reveal(height: Int) {
        if let index = selectedIndex { window.reveal(index, height: height, count: items.count) }
    }

    /// Draws as many lines as the canvas has rows, the selected one among them and under the hardware cursor.
    public func draw(on canvas: inout Canvas) {
        let size = canvas.size
        let index = selectedIndex
        let shown = index.map { window.revealed($0, height: size.rows, count: items.count) } ?? window
        for number in shown.visible(height: size.rows, count: items.count) {
            let row = number - shown.first
            let text = canvas.widths.clipped(items[number].text, to: size.columns)
            let role = number == index ? Role.selected : items[number].role
            canvas.write(text, row: row, column: 0, role: role, columns: size.columns)
            if number == index { canvas.placeCursor(row: row, column: 0) }
        }
    }

    /// What the line in this row stands for when the list is drawn in `height` rows; nil below the last.
    public func line(atRow row: Int, height: Int) -> ID? {
        let index = selectedIndex
        let shown = index.map { window.revealed($0, height: height, count: items.count) } ?? window
        let visible = shown.visible(height: height, count: items.count)
        return row >= 0 && visible.contains(visible.lowerBound + row)
            ? items[visible.lowerBound + row].id : nil
    }

    private mutating func move(by lines: Int, height: Int) {
        guard let index = selectedIndex else { return }
        selected = items[min(max(0, index + lines), items.count - 1)].id
        reveal(height: height)
    }

    private mutating func keepSelection(formerly old: [ListItem<ID>]) {
        if selectedIndex != nil { return }
        let former = old.firstIndex { $0.id == selected } ?? 0
        selected = items.isEmpty ? nil : items[min(former, items.count - 1)].id
    }
}
