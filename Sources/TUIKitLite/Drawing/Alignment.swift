/// Where text stands in the columns it is given.
public enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle; an odd blank goes to the right.
    case center
    /// At the right.
    case right

    /// Blanks before text that leaves so many columns free.
    func blanksBefore(free: Int) -> Int {
        switch self {
        case .left: 0
        case .center: max(0, free) / 2
        case .right: max(0, free)
        }
    }
}
