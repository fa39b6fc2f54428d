/// A school's working copy: the rows offered to it, what it commits to in each, and the totals, always in
/// step.
package struct FilingTable: Sendable {
    /// A row of the table with the task and section it stands in; handed about without being copied.
    package final class Line: Sendable {
        package let section: CatalogueSection
        package let task: CatalogueTask
        package let row: TaskRow

        init(section: CatalogueSection, task: CatalogueTask, row: TaskRow) {
            (self.section, self.task, self.row) = (section, task, row)
        }
    }

    /// The offered rows in printed order.
    package let lines: [Line]
    package private(set) var totals = RunningTotals()
    /// The columns that the widest figures of the table take; they follow each change.
    package private(set) var widest = FigureWidths()
    private var commitments: [Commitment]
    /// Where the rows of a task are among the lines, by the task's number.
    private let places: [Range<Int>]

    /// An empty table of the rows of `catalogue` that are in `offered`.
    package init(catalogue: Catalogue, offered: Set<RowNumber>) {
        lines = catalogue.entries
            .filter { offered.contains($0.row.number) }
            .map { Line(section: $0.section, task: $0.task, row: $0.row) }
        commitments = Array(repeating: Commitment(), count: lines.count)
        places = Self.places(of: lines)
    }

    private static func places(of lines: [Line]) -> [Range<Int>] {
        let tasks = lines.map { max(0, $0.row.number.task) }
        var places = Array(repeating: 0..<0, count: (tasks.max() ?? 0) + 1)
        for (index, task) in tasks.enumerated() {
            places[task] = (places[task].isEmpty ? index : places[task].lowerBound)..<(index + 1)
        }
        return places
    }

    /// The line of a row; nil for a row that is not offered.
    package func line(_ row: RowNumber) -> Line? { index(of: row).map { lines[$0] } }

    /// The place of a row among the lines; nil for a row that is not offered. Every key asks dozens of times:
    /// a task's few rows are looked through sooner than a number is hashed.
    package func index(of row: RowNumber) -> Int? {
        let task = max(0, row.task)
        guard task < places.count else { return nil }
        return places[task].first { lines[$0].row.number == row }
    }

    /// What the school commits to in `row`; nothing for a row that is not offered.
    package func commitment(_ row: RowNumber) -> Commitment {
        index(of: row).map { commitments[$0] } ?? Commitment()
    }

    /// The content of a cell.
    package func content(_ cell: CellID) -> CellContent { commitment(cell.row)[cell.field] }

    /// Every row with its commitment, in printed order.
    package var rows: [(RowNumber, Commitment)] {
        zip(lines, commitments).map { ($0.row.number, $1) }
    }

    /// Puts `content` into a cell; the totals follow. A cell of a row that is not offered is left alone.
    package mutating func put(_ content: CellContent, into cell: CellID) {
        guard let index = index(of: cell.row), commitments[index][cell.field] != content else { return }
        let old = commitments[index]
        commitments[index][cell.field] = content
        totals.follow(cell.row, from: old, to: commitments[index])
        if cell.field != .tick {
            follow(from: FigureWidths(of: old), to: FigureWidths(of: commitments[index]))
        }
    }

    /// Looks at the other rows only where one of the widest figures may have gone.
    private mutating func follow(from old: FigureWidths, to new: FigureWidths) {
        let isLost =
            (new.amount < old.amount && old.amount == widest.amount)
            || (new.total < old.total && old.total == widest.total)
        widest = isLost ? FigureWidths(ofAll: commitments) : widest.union(new)
    }

    /// Makes the changes, in their order.
    package mutating func apply(_ changes: [CellChange]) {
        for change in changes { put(change.after, into: change.cell) }
    }

    /// Reads stored text into a cell.
    package mutating func read(_ text: String, into cell: CellID) {
        guard let line = line(cell.row) else { return }
        put(CellReading(text, field: cell.field, row: line.row).content, into: cell)
    }

    /// What is wrong with the text kept in a cell; nil where none is.
    package func fault(_ cell: CellID) -> EntryFault? {
        guard case .kept(let text) = content(cell), let line = line(cell.row) else { return nil }
        return CellReading(text, field: cell.field, row: line.row).fault
    }
}

extension FilingTable {
    /// The sum of a task's ticked rows.
    package func total(of task: CatalogueTask) -> Amount {
        task.rows.reduce(into: .zero) { sum, row in
            let commitment = commitment(row.number)
            if commitment.isTicked { sum += commitment.total }
        }
    }
}
