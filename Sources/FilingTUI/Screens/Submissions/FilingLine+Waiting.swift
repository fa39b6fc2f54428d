import FilingModel
import FilingStore

/// What a line of the list says about who waits for whom.
extension FilingLine {
    /// Whether nothing of the filing moves, because the province has reported.
    var isLocked: Bool { isReported && !hasUnlockedRows }

    /// The rows that await a verdict; none once the province has reported.
    var pendingCount: Int { isLocked ? 0 : summary.pendingCount }

    /// Since when the school waits for a verdict or an answer; nil when it does not.
    var waitingSince: Instant? { pendingCount > 0 ? submittedAt : askedAt }

    /// Whether a returned row was not corrected in its time.
    func isPastDue(at now: Instant) -> Bool { !isLocked && nextDueAt.map { $0 <= now } == true }

    /// What stands against a submission of the school; nil where one is in force.
    var missing: Missing? {
        guard inForce == nil else { return nil }
        if versionCount > 0 { return .withdrawn }
        if hasContent { return .notSubmitted }
        return lastLogIn == nil ? .notLoggedIn : .notFilled
    }

    /// How far a school without a submission is; the most urgent first.
    enum Missing: String, CaseIterable, Hashable {
        case withdrawn = "撤回未再交"
        case notLoggedIn = "未登录"
        case notFilled = "未填报"
        case notSubmitted = "未提交"
    }
}
