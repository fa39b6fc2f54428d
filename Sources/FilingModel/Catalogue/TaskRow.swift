/// A row that a school can undertake: a whole task, or one part of a split one.
package struct TaskRow: Sendable, Decodable {
    package let number: RowNumber
    package let title: String
    /// What the row counts; nil for the manual's "-", a row without a quantity.
    package let quantity: QuantityRule?
    /// The kinds of school that usually undertake the row; nil for every kind (a hint, never a bar).
    package let usualFor: Set<SchoolKind>?

    package init(number: RowNumber, title: String, quantity: QuantityRule?, usualFor: Set<SchoolKind>? = nil)
    {
        (self.number, self.title, self.quantity) = (number, title, quantity)
        self.usualFor = usualFor
    }

    private enum Key: String, CodingKey { case number, title, quantity, usualFor }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        number = RowNumber(try values.decode(String.self, forKey: .number))
        title = try values.decode(String.self, forKey: .title)
        quantity = try values.decodeIfPresent(QuantityRule.self, forKey: .quantity)
        usualFor = try values.decodeIfPresent(Set<SchoolKind>.self, forKey: .usualFor)
    }
}

/// What a row counts, and how many of it the whole country wants.
package struct QuantityRule: Hashable, Sendable, Decodable {
    /// The counting word, for example 所 or 个.
    package let unit: String
    /// The national target; nil where the plan prints none.
    package let nationalTarget: Int?
    /// Whether the plan says 左右 behind the target.
    package let approximate: Bool

    package init(unit: String, nationalTarget: Int?, approximate: Bool) {
        (self.unit, self.nationalTarget, self.approximate) = (unit, nationalTarget, approximate)
    }
}
