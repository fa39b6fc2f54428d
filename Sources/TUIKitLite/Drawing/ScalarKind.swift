/// What the width table says of a scalar; the numbers are those of the table.
enum ScalarKind: Int32 {
    case narrow
    case wide
    case ambiguous
    case mark
    case invisible
    case unassigned
    case control
}
