/// What a task names in the plan: one of its 27 measures by number, or another part by its title.
package enum PlanReference: Hashable, Sendable, Decodable {
    case measure(Int)
    case part(title: String)

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            self = .measure(number)
        } else {
            self = .part(title: try value.decode(String.self))
        }
    }
}
