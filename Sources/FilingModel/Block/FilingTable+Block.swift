extension FilingTable {
    /// A cell as a spreadsheet should get it; reads back as the same content.
    package func exchangeText(_ cell: CellID) -> String {
        switch (cell.field, content(cell)) {
        case (.tick, let content): content == .ticked ? TickText.ticked : ""
        case (.quantity, .empty) where line(cell.row)?.row.quantity == nil: "-"
        case (_, let content): content.text
        }
    }

    /// The cells of a range as text.
    package func text(of range: CellRange) -> TabularText {
        TabularText(
            lines: range.rows.map { row in
                range.fields.map { exchangeText(CellID(row: row, field: $0)) }
            })
    }

    /// The cells of a range as this page keeps them for pasting.
    package func copy(of range: CellRange) -> TabularText {
        TabularText(
            lines: range.rows.map { row in
                range.fields.map { field in
                    let content = content(CellID(row: row, field: field))
                    return content == .ticked ? TickText.ticked : content.text
                }
            })
    }

    /// The sum of the amounts of a range that count: those of ticked rows.
    package func sum(of range: CellRange) -> Amount {
        range.cells.reduce(into: .zero) { sum, cell in
            guard cell.field.isAmount, commitment(cell.row).isTicked else { return }
            sum += content(cell).countedAmount
        }
    }
}

/// How 是否承接 is written in sheets.
package enum TickText {
    /// What this program writes.
    package static let ticked = "是"

    private static let yes: Set<String> = ["是", "√", "✓", "✔", "☑", "[x]", "[X]"]
    private static let no: Set<String> = ["否", "×", "☐", "[ ]"]

    /// The tick that `text` means; nil where it means none.
    package static func reading(_ text: String) -> CellContent? {
        yes.contains(text) ? .ticked : no.contains(text) ? .empty : nil
    }
}
