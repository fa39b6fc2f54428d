/// How far a school of a large sample is.
enum SampleStage: CaseIterable {
    case untouched, loggedIn, filling, withdrawn, submitted, changed, underReview, returned, resubmitted
    case dropped, reviewed

    /// Of how many in a hundred schools.
    private var share: Int {
        switch self {
        case .untouched: 4
        case .loggedIn: 3
        case .filling: 6
        case .withdrawn: 3
        case .submitted: 24
        case .changed: 4
        case .underReview: 12
        case .returned: 10
        case .resubmitted: 6
        case .dropped: 3
        case .reviewed: 25
        }
    }

    /// A stage by chance.
    static func chosen(_ dice: inout SampleDice) -> SampleStage {
        var left = dice.below(100)
        for stage in allCases {
            if left < stage.share { return stage }
            left -= stage.share
        }
        return .reviewed
    }

    /// Whether the school has submitted.
    var isSubmitted: Bool {
        switch self {
        case .untouched, .loggedIn, .filling: false
        default: true
        }
    }
}
