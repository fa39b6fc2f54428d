/// The rounds of a database: the common one, and those that provinces have set for themselves.
package struct Rounds: Hashable, Sendable {
    /// Of the database's own province, and of each that has set none.
    package let common: Round
    /// By province, two digits.
    package let own: [String: Round]

    package init(_ common: Round, own: [String: Round] = [:]) { (self.common, self.own) = (common, own) }

    /// The round of a province; the common one for nil.
    package subscript(province: String?) -> Round {
        guard !own.isEmpty, let province else { return common }
        return own[province] ?? common
    }
}
