extension Surface {
    /// Blanks the outer half of a wide character that one of these two boundaries cuts; the columns between them
    /// are about to be overwritten.
    mutating func splitWideCharacters(row: Int, at first: Int, and end: Int) {
        let offset = row * size.columns
        if first > 0 && first < size.columns && cells[offset + first].width == 0 {
            cells[offset + first - 1] = .blank(cells[offset + first - 1].style)
        }
        if end < size.columns && cells[offset + end].width == 0 {
            cells[offset + end] = .blank(cells[offset + end].style)
        }
    }

    /// Gives the character that begins in this column another look, both halves of it.
    mutating func restyleCharacter(row: Int, column: Int, style: Style) {
        let index = row * size.columns + column
        switch cells[index].width {
        case 0: return
        case 2: cells[index + 1].style = style
        default: break
        }
        cells[index].style = style
    }
}
