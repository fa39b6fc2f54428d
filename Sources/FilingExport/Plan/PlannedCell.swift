package import FilingModel

/// A cell of a sheet that is to be written: a typed value and its look.
package struct PlannedCell: Hashable, Sendable {
    /// A value with its type: text stays text in the file, whatever it begins with.
    package enum Value: Hashable, Sendable {
        case empty
        case text(String)
        /// A sum of money, a number in 万元 exact to four decimals.
        case wanYuan(Amount)
        case integer(Int)
    }

    package let value: Value
    package let role: CellRole

    package init(_ value: Value, _ role: CellRole) { (self.value, self.role) = (value, role) }
}

extension PlannedCell.Value {
    /// A cell's content: kept text stays text as it was typed.
    init(_ content: CellContent) {
        switch content {
        case .empty: self = .empty
        case .ticked: self = .text(SheetWording.ticked)
        case .quantity(let quantity): self = .integer(quantity.count)
        case .amount(let amount): self = .wanYuan(amount)
        case .kept(let text): self = .text(text)
        }
    }

    /// The value as a line of text shows it.
    var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .wanYuan(let amount): amount.wanYuanText
        case .integer(let number): String(number)
        }
    }
}
