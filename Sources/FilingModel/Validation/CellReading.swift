/// What typed or stored text means in a cell: its content and, where the text is kept, why.
package struct CellReading: Hashable, Sendable {
    package let content: CellContent
    /// Nil for text that was understood.
    package let fault: EntryFault?

    /// Reads `text` as the content of `field` in `row`. Total: any text gives a reading, and no text is lost.
    package init(_ text: String, field: Field, row: TaskRow) {
        let typed = NumberText(text, unit: row.quantity?.unit)
        switch field {
        case .tick:
            self.init(typed.isEmpty ? .empty : .ticked)
        case .quantity where row.quantity == nil:
            self = Self.withoutQuantity(text, typed)
        case .quantity:
            self = Self.ofQuantity(text, typed)
        case .amount:
            self = Self.ofAmount(text, typed)
        }
    }

    /// The amount that `text` writes without leaving a question; nil for any other text.
    package static func amount(_ text: String) -> Amount? {
        let typed = NumberText(text, unit: nil)
        guard case .amount(let amount) = ofAmount(text, typed).content else { return nil }
        return amount
    }

    private init(_ content: CellContent) { (self.content, fault) = (content, nil) }

    private init(keeping text: String, _ fault: EntryFault) {
        (content, self.fault) = (.kept(text), fault)
    }

    private static func withoutQuantity(_ text: String, _ typed: NumberText) -> CellReading {
        typed.isEmpty || typed.isDash ? CellReading(.empty) : CellReading(keeping: text, .rowHasNoQuantity)
    }

    private static func ofQuantity(_ text: String, _ typed: NumberText) -> CellReading {
        if typed.isEmpty { return CellReading(.empty) }
        switch typed.number {
        case .failure(let fault):
            return CellReading(keeping: text, fault)
        case .success(let number) where number.unit == .wan || number.unit == .yi || number.unit == .yuan:
            return CellReading(keeping: text, .notANumber(number.unit.firstCharacter))
        case .success(let number):
            guard number.isWhole else { return CellReading(keeping: text, .notWhole) }
            guard let quantity = number.whole.flatMap({ Quantity(Int($0)) }) else {
                return CellReading(keeping: text, .quantityOutOfRange)
            }
            return CellReading(.quantity(quantity))
        }
    }

    private static func ofAmount(_ text: String, _ typed: NumberText) -> CellReading {
        if typed.isEmpty { return CellReading(.empty) }
        switch typed.number {
        case .failure(let fault):
            return CellReading(keeping: text, fault)
        case .success(let number):
            return ofAmount(text, number)
        }
    }

    private static func ofAmount(_ text: String, _ number: WrittenNumber) -> CellReading {
        switch number.unit {
        case .none, .wanYuan:
            guard let yuan = number.scaled(byPowerOfTen: 4) else { return overflowing(text, number) }
            guard yuan <= Amount.cellLimit.yuan else { return overflowing(text, number) }
            return CellReading(.amount(Amount(yuan: yuan)))
        case .wan:
            return asking(text, number.scaled(byPowerOfTen: 4), number)
        case .yuan:
            return asking(text, number.scaled(byPowerOfTen: 0), number)
        case .yi:
            return asking(text, number.scaled(byPowerOfTen: 8), number)
        case .counting:
            return CellReading(keeping: text, .notANumber(number.unit.firstCharacter))
        }
    }

    private static func asking(_ text: String, _ yuan: Int64?, _ number: WrittenNumber) -> CellReading {
        guard let yuan, yuan <= Amount.cellLimit.yuan else { return overflowing(text, number) }
        return CellReading(keeping: text, .unitInQuestion(meant: Amount(yuan: yuan)))
    }

    /// Too fine for a yuan, or too large; a large one may have been meant in 元.
    private static func overflowing(_ text: String, _ number: WrittenNumber) -> CellReading {
        if number.decimals.count > number.unit.finestDecimals {
            return CellReading(keeping: text, .tooManyDecimals)
        }
        let inYuan = number.unit == .none ? number.scaled(byPowerOfTen: 0) : nil
        let fitting = inYuan.flatMap { $0 <= Amount.cellLimit.yuan ? Amount(yuan: $0) : nil }
        return CellReading(keeping: text, .amountOverLimit(inYuan: fitting))
    }
}
