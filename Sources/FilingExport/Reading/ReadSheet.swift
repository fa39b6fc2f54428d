/// A sheet that was read: the lines that are in the file, in their order.
struct ReadSheet: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        /// Counted from 1, as the program shows it.
        let number: Int
        let isHidden: Bool
        /// The cells by column, counted from 0.
        var cells: [Int: ReadCell]

        func text(_ column: Int) -> String { cells[column]?.text ?? "" }

        var isEmpty: Bool { cells.values.allSatisfy(\.isEmpty) }
    }

    /// Merged cells: the first and last line and column.
    struct Merge: Hashable, Sendable {
        let range: String
        let lines: ClosedRange<Int>
    }

    var lines: [Line] = []
    var merges: [Merge] = []
    /// Columns counted from 0.
    var hiddenColumns: Set<Int> = []
}
