/// What may be written instead of a figure.
package enum Shorthand {
    /// What `..` stands for: the content of the cell above; nil for any other text, and where the cell above
    /// holds nothing that could be repeated.
    package static func repeated(
        _ text: String, in cell: CellID, of table: FilingTable, order: [RowNumber]
    ) -> CellContent? {
        let bare = PlainText.trimmed(text)
        guard bare.unicodeScalars.count == 2,
            bare.unicodeScalars.allSatisfy({ NumberText.asciiTwin($0) == "." }),
            let index = order.firstIndex(of: cell.row), index > 0
        else { return nil }
        let above = table.content(CellID(row: order[index - 1], field: cell.field))
        let isTaken = cell.field != .quantity || table.line(cell.row)?.row.quantity != nil
        return above == .empty || !isTaken ? nil : above
    }

    /// Whether `text` is the sign that asks for the difference to a control total.
    package static func isDifference(_ scalar: Unicode.Scalar) -> Bool { scalar == "=" || scalar == "＝" }
}
