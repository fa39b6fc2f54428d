extension Surface {
    /// The picture cut or filled up with blanks to another size; a wide character over the edge becomes a
    /// blank.
    func fitted(to size: Size) -> Surface {
        var fitted = Surface(size: size)
        let columns = min(size.columns, self.size.columns)
        for row in 0..<min(size.rows, self.size.rows) {
            for column in 0..<columns {
                let cell = self[row: row, column: column]
                let isCut = cell.width == 2 && column + 1 == columns
                fitted.rows[row][column] = isCut ? .blank(cell.style) : cell
            }
        }
        fitted.cursor = cursor.map {
            Position(row: min($0.row, size.rows - 1), column: min($0.column, size.columns - 1))
        }
        return fitted
    }
}
