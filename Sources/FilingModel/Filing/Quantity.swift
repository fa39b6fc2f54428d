/// 承接数量: how many of a row's things (所, 个, 名 …) a school undertakes, a whole number from 1 to 99 999.
package struct Quantity: Hashable, Sendable, Comparable {
    package let count: Int

    package static let range = 1...99_999

    /// A quantity of `count`, or nil outside `range`.
    package init?(_ count: Int) {
        guard Self.range.contains(count) else { return nil }
        self.count = count
    }

    package static func < (one: Quantity, other: Quantity) -> Bool { one.count < other.count }
}
