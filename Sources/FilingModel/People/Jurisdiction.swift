/// The schools that the account of an office has to do with.
package struct Jurisdiction: Hashable, Sendable {
    /// Two digits; nil for every province of the database.
    package let province: String?
    /// Nil for every city.
    package let city: String?

    package init(province: String? = nil, city: String? = nil) {
        (self.province, self.city) = (province, city)
    }

    /// Every school of the database.
    package static let everywhere = Jurisdiction()

    package func contains(_ school: School) -> Bool {
        (province == nil || province == school.province) && (city == nil || city == school.city)
    }
}
