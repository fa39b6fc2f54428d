/// What a cell of a sheet is for; the writer picks its look.
package enum CellRole: Int, CaseIterable, Hashable, Sendable {
    /// The sheet's title across all columns.
    case title
    /// The name of a fact above the table.
    case factName
    /// A fact above the table, and a line below it.
    case fact
    /// A column's label.
    case heading
    /// A short text in the middle of its cell: 序号, 是, "-".
    case mark
    /// Text that may run over several lines.
    case wording
    /// A whole number.
    case count
    /// A sum of money that takes input; a spreadsheet shows every digit typed.
    case money
    /// A computed sum of money, shown with exactly the decimals it has.
    case sum
    /// The line 合计.
    case total
    /// A cell of a hidden sheet.
    case plain
    /// Figures of a row that is not ticked: kept, and part of no total.
    case idleMark, idleCount, idleMoney, idleSum

    /// The role of the same cell in a row that is not ticked.
    var idle: CellRole {
        switch self {
        case .mark: .idleMark
        case .count: .idleCount
        case .money: .idleMoney
        case .sum: .idleSum
        default: self
        }
    }
}
