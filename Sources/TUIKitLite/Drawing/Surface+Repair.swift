extension Surface {
    /// Blanks both halves of a wide character that the left edge of this column cuts.
    mutating func splitWideCharacter(row: Int, at column: Int) {
        guard column > 0, column < size.columns else { return }
        let right = row * size.columns + column
        guard cells[right].width == 0 else { return }
        if cells[right - 1].width == 2 { cells[right - 1] = .blank(cells[right - 1].style) }
        cells[right] = .blank(cells[right].style)
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
