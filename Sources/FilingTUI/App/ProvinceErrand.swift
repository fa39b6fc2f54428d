import FilingModel

/// Work outside the program that only the pages of an office ask for.
enum ProvinceErrand: Hashable {
    /// Reads one submission for its page, which from then on hears what happens to it.
    case review(SchoolCode)
    /// Takes a step on a school's filing.
    case act(Act, on: SchoolCode)
    /// 导出承接任务情况 of one school.
    case export(SchoolCode)
}

/// How such work ended, and what the pages of an office tell each other.
enum ProvinceOutcome {
    case review(OpenedReview)
    case acted(Act, OpenedReview, at: Instant)
    /// The step was refused; the submission as it is now says why.
    case refused(Act, WorkflowRefusal, OpenedReview)
    /// The submission that is open moved: another reviewer or the school did something.
    case moved(OpenedReview)
    /// A comment that was begun and not sent.
    case remarkKept(KeptRemark)
    /// The submission that was on the page when it was left.
    case stoodOn(SchoolCode)
    /// A phrase chosen from the phrase book.
    case phrase(String)
}

/// A comment that was begun and not sent; it is there again the next time the same is asked.
struct KeptRemark: Hashable {
    /// Nil for a comment on the whole submission.
    let row: RowNumber?
    let text: String
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
}
