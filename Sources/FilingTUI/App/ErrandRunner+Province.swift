import FilingExport
import FilingModel
import FilingStore

/// What the pages of an office ask for.
extension ErrandRunner {
    /// The submission that an office's page shows, and how far its record was then.
    struct Watch {
        let school: SchoolCode
        let revision: Int
    }

    func perform(_ errand: ProvinceErrand) throws(StoreFailure) -> Outcome? {
        switch errand {
        case .review(let code): try review(of: code).map { .province(.review($0)) }
        case .act(let act, let code): try take(act, on: code)
        case .export(let code): try export(of: code)
        }
    }

    private func take(_ act: Act, on code: SchoolCode) throws(StoreFailure) -> Outcome? {
        guard let outcome = try send(act, to: code), let review = try review(of: code) else { return nil }
        switch outcome {
        case .done(_, let moment): return .province(.acted(act, review, at: moment))
        case .refused(let refusal): return .province(.refused(act, refusal, review))
        case .noSuchSchool: return .province(.refused(act, .otherSchool, review))
        }
    }

    /// Reads a submission, which is watched from then on. Nil for an unknown school.
    private func review(of code: SchoolCode) throws(StoreFailure) -> OpenedReview? {
        guard let school = try store.school(code) else { return nil }
        let record = try store.record(of: code)
        watch = Watch(school: code, revision: record.revision)
        let catalogue = try published(documents.catalogue)
        let round = try store.round()
        var table = FilingTable(catalogue: catalogue, offered: round.offered)
        for (cell, text) in try store.filing(of: code).cells { table.read(text, into: cell) }
        let differs = record.current.map { $0.content != table.tickedContent } ?? false
        return OpenedReview(
            school: school, contact: try store.contact(of: code), record: record, round: round,
            catalogue: catalogue, differs: differs, medians: [:], phrases: Wording.standardPhrases)
    }

    /// What others did to the submission on the page since it was read; nil when nothing moved.
    func lookForOfficeNews() throws(StoreFailure) -> Outcome? {
        guard let watch, try store.record(of: watch.school).revision != watch.revision else { return nil }
        return try review(of: watch.school).map { .province(.moved($0)) }
    }
}
