/// Rows and columns of cells under a header, with one selected cell. It knows the rows by name and asks for
/// the content of a cell only to draw it.
public struct Grid<RowID: Hashable & Sendable>: Hashable, Sendable {
    /// The columns, with one blank between two.
    public var columns: [GridColumn] {
        didSet { moveTo(column: selection?.column ?? 0) }
    }
    /// The lines; where the selected row is gone afterwards, the one in its place is selected.
    public var lines: [GridLine<RowID>] {
        didSet {
            places = Grid.places(of: lines)
            keepSelection(formerly: oldValue)
        }
    }
    /// The selected cell; nil where there is no row.
    public private(set) var selection: GridSelection<RowID>?
    /// The column whose left edge headings begin at.
    public var headingColumn = 0
    var window = ScrollWindow()
    /// The number of each row's line.
    private var places: [RowID: Int]

    /// A grid with the first cell of its first row selected.
    public init(columns: [GridColumn], lines: [GridLine<RowID>]) {
        self.columns = columns
        self.lines = lines
        places = Grid.places(of: lines)
        selection = lines.lazy.compactMap(\.rowID).first.map { GridSelection(row: $0, column: 0) }
    }

    /// The first line on the screen.
    public var first: Int { window.first }

    /// The number of the line with the selected row; nil where there is no row.
    public var selectedLine: Int? {
        selection.flatMap { place(of: $0.row) }
    }

    /// The number of the line with this row; nil where there is none.
    func place(of row: RowID) -> Int? { places[row] }

    private static func places(of lines: [GridLine<RowID>]) -> [RowID: Int] {
        let pairs = lines.enumerated().compactMap { place, line in line.rowID.map { ($0, place) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Goes to the row above; stays in the first.
    public mutating func moveUp() { move(rows: -1) }

    /// Goes to the row below; stays in the last.
    public mutating func moveDown() { move(rows: 1) }

    /// Goes one column to the left; stays in the first.
    public mutating func moveLeft() { moveTo(column: (selection?.column ?? 0) - 1) }

    /// Goes one column to the right; stays in the last.
    public mutating func moveRight() { moveTo(column: (selection?.column ?? 0) + 1) }

    /// Goes up by the rows that a grid drawn in `height` rows shows.
    public mutating func pageUp(height: Int) { move(rows: -page(height)) }

    /// Goes down by the rows that a grid drawn in `height` rows shows.
    public mutating func pageDown(height: Int) { move(rows: page(height)) }

    /// Goes to the first row.
    public mutating func toTop() { move(rows: -lines.count) }

    /// Goes to the last row.
    public mutating func toBottom() { move(rows: lines.count) }

    /// Goes to this cell, if there is such a row; the nearest column where there is no such column.
    public mutating func moveTo(row: RowID, column: Int) {
        guard place(of: row) != nil else { return }
        selection = GridSelection(row: row, column: clampedColumn(column))
    }

    /// Goes to this column of the selected row, or to the nearest there is.
    public mutating func moveTo(column: Int) {
        let nearest = clampedColumn(column)
        selection?.column = nearest
    }

    /// Has the selected row on the screen when the grid is drawn in `height` rows, its header among them; a
    /// heading right above the row comes into sight with it where there is room.
    public mutating func reveal(height: Int) {
        window = revealedWindow(height: height)
    }

    func revealedWindow(height: Int) -> ScrollWindow {
        let body = Grid.bodyRows(height)
        guard let line = selectedLine else { return window.revealed(0, height: body, count: lines.count) }
        var heading = line
        while heading > 0 && lines[heading - 1].rowID == nil { heading -= 1 }
        return window.revealed(heading, height: body, count: lines.count)
            .revealed(line, height: body, count: lines.count)
    }

    /// Rows left for lines: all but the header's, which a grid of one row goes without.
    static func bodyRows(_ height: Int) -> Int {
        height > 1 ? height - 1 : max(0, height)
    }

    private func page(_ height: Int) -> Int { max(1, Grid.bodyRows(height) - 1) }

    private func clampedColumn(_ column: Int) -> Int {
        min(max(0, column), max(0, columns.count - 1))
    }

    private mutating func move(rows count: Int) {
        guard let line = selectedLine else { return }
        let step = count < 0 ? -1 : 1
        var best = line
        var left = abs(count)
        var next = line + step
        while left > 0 && lines.indices.contains(next) {
            if lines[next].rowID != nil {
                best = next
                left -= 1
            }
            next += step
        }
        if let row = lines[best].rowID { selection?.row = row }
    }

    private mutating func keepSelection(formerly old: [GridLine<RowID>]) {
        if selectedLine != nil { return }
        let former = selection.flatMap { old.firstIndex(of: .row($0.row)) } ?? 0
        let start = min(former, lines.count)
        let row =
            lines[start...].lazy.compactMap(\.rowID).first ?? lines[..<start].last { $0.rowID != nil }?.rowID
        selection = row.map { GridSelection(row: $0, column: selection?.column ?? 0) }
    }
}
