import FilingModel
import FilingStore

/// Work outside the program that only the pages of an office ask for.
enum ProvinceErrand: Hashable {
    /// Reads the list of submissions.
    case office
    /// Reads the list of submissions again, of one province or of all for nil, for a page that leads to it.
    case list(in: String?)
    /// Reads how far every province is.
    case standings
    /// Reads one submission for its page, which from then on hears what happens to it.
    case review(SchoolCode)
    /// Takes a step on a school's filing.
    case act(Act, on: SchoolCode)
    /// Adds up the filings in force, of one province or of all there are for nil.
    case totals(of: String?)
    /// The same for a page that shows them already.
    case totalsAgain(of: String?)
    /// Reads one row of the catalogue over all schools.
    case task(RowNumber, in: String?)
    /// Reads the settings.
    case settings
    case setRound(Round)
    /// Has the own province follow the common round again, as both were shown.
    case followCommonRound(own: Round, common: Round)
    case setContacts([ProvincialContact])
    case setPhrases([String])
    /// Reads a school with its account.
    case school(SchoolCode)
    case account(AccountChange, of: SchoolCode)
    /// 导出承接任务情况 of one school.
    case export(SchoolCode)
    /// Exports everything of a province, or of all there are for nil.
    case exportProvince(String?)
    /// Exports whom to call.
    case exportCallList(CallList)
    /// Keeps a text that is begun and not sent; an empty one is forgotten.
    case keepRemark(UnsentRemark)
    /// Reads how far 报部 is.
    case report
    case proposeReport([ReportException], password: String)
    /// Confirms what another lead proposed, as it was shown.
    case confirmReport(ReportProposal, password: String)
    case withdrawReport
    /// Exports what was reported, by the report's number.
    case exportReport(Int)
    /// Reads what would pass at several schools together.
    case bulk([SchoolCode])
    /// Takes a step at each of several schools: at all of them, or at none.
    case actAll([SchoolStep])
    /// Reads 省财政 of the own province.
    case funds
    /// Sets it for a row; zero takes it away.
    case setFund(RowNumber, Amount)
    case people(PeopleErrand)
}

/// How such work ended, and what the pages of an office tell each other.
enum ProvinceOutcome {
    case office(OpenedOffice)
    case list(OpenedOffice)
    case standings([ProvinceStanding])
    case review(OpenedReview)
    case acted(Act, OpenedReview, at: Instant)
    /// The step was refused; the submission as it is now says why.
    case refused(Act, WorkflowRefusal, OpenedReview)
    /// What others did meanwhile.
    case news(OfficeNews)
    case totals(OpenedTotals)
    case totalsMoved(OpenedTotals)
    case task(OpenedTask)
    case settings(OpenedSettings)
    case settingsSaved(OpenedSettings)
    /// The round may not become what was asked for; it is as it was.
    case roundRefused(RoundRefusal)
    case school(OpenedSchool)
    case accountChanged(AccountChange, OpenedSchool)
    case exported(path: String)
    /// A text that was begun and not sent.
    case remarkKept(UnsentRemark)
    case funds(OpenedFunds)
    /// The page of 省财政 was left; totals may have moved.
    case fundsLeft
    case people(PeopleOutcome)
    /// The submission that was on the page when it was left.
    case stoodOn(SchoolCode)
    /// A phrase chosen from the phrase book.
    case phrase(String)
    /// What the list shows, and in which order.
    case filter(Worklist.Filter, Worklist.Sorting)
    /// Another page of the office is asked for.
    case turn(OfficePage)
    case report(OpenedReport)
    /// A step of 报部 was taken.
    case reported(ReportStep, OpenedReport)
    case reportRefused(ReportRefusal, OpenedReport)
    case bulk([BulkEntry])
    /// `undo` are the steps that take them back.
    case actedAll([SchoolStep], undo: [SchoolStep])
    /// Nothing was done: at this school the step is not possible.
    case refusedAll(School, Act, WorkflowRefusal)
}

/// A step of the workflow at one of several schools.
struct SchoolStep: Hashable {
    let school: SchoolCode
    let act: Act
}

/// One submission as its page needs it.
struct OpenedReview {
    let school: School
    let contact: Contact
    let record: FilingRecord
    let round: Round
    let catalogue: Catalogue
    /// Whether the school's working copy differs from the version in force.
    let differs: Bool
    /// The median sum of each row over the schools of this kind.
    let medians: [RowNumber: Amount]
    /// The phrase book.
    let phrases: [String]
    /// What was begun to be written about it and not sent.
    let unsent: [UnsentRemark.Subject: String]
    /// What became of 省财政 by row; empty where the province shares nothing out.
    let sharing: [RowNumber: FundUse]
}

/// 省财政 of a row, and how much of it is shared out to schools.
struct FundUse: Hashable {
    var fund = Amount.zero
    var shared = Amount.zero

    /// Nothing forbids it: the province may have more by then.
    var isExceeded: Bool { shared > fund }
}
