/// One value for each of the four sources.
package struct PerSource<Value> {
    private var school, enterprise, organiser, local: Value

    package init(repeating value: Value) {
        (school, enterprise, organiser, local) = (value, value, value, value)
    }

    package subscript(source: FundingSource) -> Value {
        get {
            switch source {
            case .school: school
            case .enterprise: enterprise
            case .organiser: organiser
            case .local: local
            }
        }
        set {
            switch source {
            case .school: school = newValue
            case .enterprise: enterprise = newValue
            case .organiser: organiser = newValue
            case .local: local = newValue
            }
        }
    }
}

extension PerSource: Equatable where Value: Equatable {}
extension PerSource: Hashable where Value: Hashable {}
extension PerSource: Sendable where Value: Sendable {}
