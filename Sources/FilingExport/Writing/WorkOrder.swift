/// What becomes of long work after it said how far it is.
package enum WorkOrder: Hashable, Sendable {
    case goOn
    /// It is given up, and nothing of it is left behind.
    case stop
}
