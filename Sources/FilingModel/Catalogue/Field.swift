/// A column of a row that takes input.
package enum Field: Hashable, Sendable {
    /// 是否承接
    case tick
    /// 承接数量
    case quantity
    case amount(FundingSource)

    /// Every field in the order of the grid's columns.
    package static let all: [Field] = [.tick, .quantity] + FundingSource.allCases.map(Field.amount)

    /// Whether it is one of the four sources.
    package var isAmount: Bool {
        if case .amount = self { true } else { false }
    }

    /// The label exactly as the manual prints it.
    package var label: String {
        switch self {
        case .tick: "是否承接"
        case .quantity: "承接数量"
        case .amount(let source): source.label
        }
    }

    /// The stable name that stores keep.
    package var name: String {
        switch self {
        case .tick: "tick"
        case .quantity: "quantity"
        case .amount(.school): "school"
        case .amount(.enterprise): "enterprise"
        case .amount(.organiser): "organiser"
        case .amount(.local): "local"
        }
    }

    /// The field that stores know as `name`.
    package init?(name: String) {
        guard let field = Self.all.first(where: { $0.name == name }) else { return nil }
        self = field
    }
}
