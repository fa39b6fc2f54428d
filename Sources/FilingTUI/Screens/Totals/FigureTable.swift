import TUIKitLite

/// A table of figures: a line for each of something, sums at the end, and bars at the right where
/// there is room.
struct FigureTable<ID: Hashable & Sendable> {
    /// A line of the table.
    struct Line: Equatable {
        let id: ID
        /// What stands above the first line of a group; nil within one.
        var heading: String?
        /// A text for each column.
        let texts: [String]
        /// The length of its bar.
        let bar: Int64
        var role = Role.plain
    }

    /// What a line is drawn from: its bar's length depends on the longest one.
    private struct LineSource: Equatable, Sendable {
        let line: Line?
        let longest: Int64
    }

    private(set) var columns: [GridColumn]
    private(set) var lines: [ID: Line]
    private(set) var sums: [String]
    private var longest: Int64
    private(set) var grid: Grid<ID>

    init(_ columns: [GridColumn], _ lines: [Line], sums: [String], selected: ID? = nil) {
        (self.columns, self.sums) = (columns, sums)
        self.lines = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
        longest = lines.map(\.bar).max() ?? 0
        var rows: [GridLine<ID>] = []
        for line in lines {
            if let heading = line.heading { rows.append(.heading(heading)) }
            rows.append(.row(line.id))
        }
        grid = Grid(columns: columns, lines: rows)
        grid.headingColumn = min(1, columns.count - 1)
        if let selected { grid.moveTo(row: selected, column: 0) }
        grid.moveTo(column: Self.nameColumn(columns))
    }

    /// The column that takes what room is left: the one of width 0.
    private static func nameColumn(_ columns: [GridColumn]) -> Int {
        columns.firstIndex { $0.columns == 0 } ?? 0
    }

    var selected: ID? { grid.selection?.row }
    var count: Int { lines.count }

    /// Moves with arrows, Page up and down, Home and End.
    /// - Returns: false for any other key.
    mutating func handle(_ key: Key, height: Int) -> Bool {
        guard key.modifiers.isSubset(of: .control) else { return false }
        switch key.code {
        case .up: grid.moveUp()
        case .down: grid.moveDown()
        case .left: grid.moveLeft()
        case .right: grid.moveRight()
        case .pageUp: grid.pageUp(height: height - 1)
        case .pageDown: grid.pageDown(height: height - 1)
        case .home: grid.toTop()
        case .end: grid.toBottom()
        default: return false
        }
        grid.reveal(height: height - 1)
        return true
    }

    /// Draws lines and bars; the sums stand in the last row.
    func draw(on canvas: inout Canvas) {
        let size = canvas.size
        var grid = grid
        let (columns, barColumns) = fitted(size.columns, canvas.widths)
        grid.columns = columns
        let room = Area(row: 0, column: 0, rows: size.rows - 1, columns: size.columns)
        let widths = canvas.widths
        canvas.inside(room) { canvas in
            grid.draw(on: &canvas, from: { LineSource(line: lines[$0], longest: longest) }) { id, _, column in
                guard let line = lines[id] else { return GridCell() }
                if column == self.columns.count {
                    let bar = BarChart.bar(line.bar, of: longest, columns: barColumns, widths: widths)
                    return GridCell(bar, role: .computed)
                }
                return GridCell(line.texts[column], role: line.role)
            }
        }
        for (index, text) in sums.enumerated() {
            let column = columns[index]
            canvas.write(
                text, row: size.rows - 1, column: grid.left(of: index), role: .total,
                columns: column.columns, alignment: column.alignment)
        }
        if grid.selection == nil { canvas.placeCursor(row: 1, column: 0) }
    }

    /// The columns of a window: the name takes what is left, and from 30 columns on gives some to the bars.
    private func fitted(_ room: Int, _ widths: TextWidth) -> ([GridColumn], Int) {
        let fixed = columns.reduce(0) { $0 + $1.columns + 1 }
        let left = max(8, room - fixed)
        let bars = left >= 30 ? min(40, left / 3) : 0
        let name = left - (bars > 0 ? bars + 1 : 0)
        var fitted = columns.map { column in
            column.columns > 0
                ? column : GridColumn(title: column.title, columns: name, alignment: column.alignment)
        }
        if bars > 0 { fitted.append(GridColumn(title: "", columns: bars)) }
        return (fitted, bars)
    }
}
