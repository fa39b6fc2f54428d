@testable import TUIKitLite

/// The picture of what `draw` draws on an empty canvas.
func drawn(rows: Int, columns: Int, widths: TextWidth = .narrow, _ draw: (inout Canvas) -> Void) -> Surface {
    var canvas = Canvas(size: Size(rows: rows, columns: columns), widths: widths)
    draw(&canvas)
    return canvas.surface
}

extension Surface {
    /// The text of the columns in this role's monochrome look, row after row.
    func text(in role: Role) -> String {
        var text = ""
        for row in 0..<size.rows {
            for column in 0..<size.columns where style(row: row, column: column) == Theme.monochrome[role] {
                text += self[row: row, column: column].text
            }
        }
        return text
    }
}
