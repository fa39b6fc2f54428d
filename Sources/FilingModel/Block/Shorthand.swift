/// What may be written instead of a figure.
package enum Shorthand {
    /// What `..` stands for in `cell`: the content of the same column in the row `above`; nil for any other
    /// text, and where that cell holds nothing to repeat.
    package static func repeated(
        _ text: String, in cell: CellID, from above: RowNumber?, of table: FilingTable
    ) -> CellContent? {
        guard let above, text.unicodeScalars.filter({ $0 != " " }).map(NumberText.asciiTwin) == [".", "."]
        else { return nil }
        let content = table.content(CellID(row: above, field: cell.field))
        let isTaken = cell.field != .quantity || table.line(cell.row)?.row.quantity != nil
        return content == .empty || !isTaken ? nil : content
    }

    /// Whether a character is a point, with which `..` is written.
    package static func isPoint(_ scalar: Unicode.Scalar) -> Bool { NumberText.asciiTwin(scalar) == "." }

    /// Whether a character asks for the difference to a control total.
    package static func isDifference(_ scalar: Unicode.Scalar) -> Bool { scalar == "=" || scalar == "＝" }
}
