/// A row of a table holds something this program never wrote there.
struct UnreadableRow: Error, CustomStringConvertible {
    let column: String
    let text: String

    var description: String { "column \(column): \(text)" }
}
