/// A cell of a sheet that was read, with what tells a typed number from a date.
struct ReadCell: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case text(String)
        /// A number as the file writes it.
        case number(String)
        case logical(Bool)
        /// An error value such as `#REF!`.
        case error(String)
    }

    /// How the sheet shows a number.
    enum Form: Hashable, Sendable {
        case plain, date, percent
    }

    /// Nil for a cell that is only dressed.
    let value: Value?
    let form: Form
    let isFormula: Bool

    /// The value as text; numbers in plain decimals.
    var text: String {
        switch value {
        case nil: ""
        case .text(let text), .error(let text): text
        case .number(let written): PlainDecimal.text(written)
        case .logical(let isTrue): isTrue ? "TRUE" : "FALSE"
        }
    }

    /// Whether anything stands in the cell.
    var isEmpty: Bool { !isFormula && text.isEmpty }
}
