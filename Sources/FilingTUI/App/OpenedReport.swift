import FilingModel
import FilingStore

/// How far 报部 of a province is: what would be frozen, what hinders, and what was reported.
struct OpenedReport {
    let province: Province
    let viewer: Actor
    let schools: Int
    /// How many schools have a submission in force.
    let filed: Int
    /// How many schools ask for their submission back and wait for an answer.
    let asking: Int
    /// The rows in force, added up.
    let tallies: [Tally]
    /// 省财政
    let funds: Amount
    let obstacles: [ReportObstacle]
    let names: [SchoolCode: String]
    let proposal: ReportProposal?
    /// Oldest first.
    let reports: [ReportHead]
    /// Whether everything there is has been reported, and nothing is unlocked.
    let isLocked: Bool

    var last: ReportHead? { reports.last }
}

/// A report without what it froze.
struct ReportHead: Hashable {
    let number: Int
    let proposedBy: AccountName
    let confirmedBy: AccountName
    let at: Instant
    let code: String
    let exceptions: Int

    init(_ snapshot: ReportSnapshot) {
        (number, at, code) = (snapshot.number, snapshot.confirmedAt, snapshot.seal.verificationCode)
        (proposedBy, confirmedBy) = (snapshot.proposal.by, snapshot.confirmedBy)
        exceptions = snapshot.proposal.exceptions.count
    }
}

/// A step of 报部 that was taken.
enum ReportStep: Hashable { case proposed, confirmed, withdrawn }
