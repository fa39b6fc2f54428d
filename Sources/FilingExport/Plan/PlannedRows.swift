/// The lines of a sheet, made when they are asked for: a province's workbook never stands in memory as a
/// whole.
package struct PlannedRows: RandomAccessCollection, Sendable {
    package let count: Int
    private let make: @Sendable (Int) -> PlannedRow

    /// `count` lines; `make` gives the line at an index from 0, the same each time.
    package init(count: Int, make: @escaping @Sendable (Int) -> PlannedRow) {
        (self.count, self.make) = (count, make)
    }

    package init(_ rows: [PlannedRow]) {
        self.init(count: rows.count) { rows[$0] }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(position: Int) -> PlannedRow { make(position) }
}
