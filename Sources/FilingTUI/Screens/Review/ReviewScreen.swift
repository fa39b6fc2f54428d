import FilingModel
import FilingStore
import TUIKitLite

/// 审核 of one submission: the school's grid read-only with the province's verdicts, row by row.
struct ReviewScreen: Screen {
    /// Who looks at it.
    let reviewer: Actor
    private(set) var sheet: ReviewSheet
    var grid: Grid<RowNumber>
    /// Which rows are shown.
    private(set) var view = ReviewSheet.View.undertaken
    /// The submissions in the order of the list this one was opened from.
    var queue: ReviewQueue
    /// The question for a row to find; nil while none is asked.
    var prompt: Prompt?
    /// Texts that were begun and not sent.
    private var kept: [UnsentRemark.Subject: String]
    /// The rows judged here since the submission was opened: a slip on them is undone at once.
    private(set) var judgedHere: Set<RowNumber> = []
    /// What takes back what passed last, for Ctrl+Z; nil while nothing did.
    private(set) var undoOfPass: Act?
    /// The row that is followed through all schools; nil where whole submissions are.
    private let followed: RowNumber?

    /// The page of `review`, at `row` or else at the first row that awaits a verdict. `followed` is the row
    /// that leads from school to school.
    init(
        _ review: OpenedReview, by reviewer: Actor, in queue: ReviewQueue, at row: RowNumber? = nil,
        following followed: RowNumber? = nil
    ) {
        (self.reviewer, self.queue, self.followed, kept) = (reviewer, queue, followed, review.unsent)
        sheet = ReviewSheet(review)
        grid = Grid(columns: ReviewLayout.verdictLast, lines: [])
        showRows()
        stand(on: row ?? followed ?? sheet.pending.first)
        grid.moveTo(column: ReviewLayout.verdictColumn)
    }

    // MARK: Questions

    var school: School { sheet.review.school }
    var record: FilingRecord { sheet.record }
    var round: Round { sheet.review.round }

    /// The row under the cursor; nil where there is none.
    var row: RowNumber? { grid.selection?.row }

    /// Digits are verdicts here: Esc and a digit in one read are two keys.
    var isIdle: Bool { false }

    var guide: [String] {
        ["审核", reviewer.role == .city ? Wording.cityGuide : Wording.reviewGuide]
    }

    func state(in context: Context) -> FilingState {
        record.state(at: context.now, in: round, differs: sheet.review.differs)
    }

    /// What was begun to be written about the row, or about the whole submission for nil.
    func keptRemark(_ row: RowNumber?, _ purpose: UnsentRemark.Purpose = .comment) -> String {
        kept[UnsentRemark.Subject(school: school.code, row: row, purpose: purpose)] ?? ""
    }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        let step = answer(input, in: context)
        grid.reveal(height: layout(in: context).grid.size.rows)
        return step
    }

    private mutating func answer(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste, .pasteRefused: return .say(Wording.nothingToTypeInReview)
        case .outcome(.province(let outcome)): return take(outcome)
        case .outcome(.exported), .outcome(.exportFailed):
            if case .outcome(let outcome) = input { return Step(notice: Wording.exported(outcome)) }
            return .stay
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if prompt != nil, let step = pressInPrompt(key, in: context) { return step }
        guard let action = Self.keys.action(for: key) else { return .unused(key) }
        if let reason = reason(against: action, in: context) { return .say(reason, .warning) }
        return perform(action, key, in: context)
    }

    private mutating func take(_ outcome: ProvinceOutcome) -> Step {
        switch outcome {
        case .review(let review):
            take(review)
            return .stay
        case .news(let news): return take(news)
        case .acted(let act, let review, let moment): return take(act, review, at: moment)
        case .refused(let act, let refusal, let review):
            take(review)
            return .say(Wording.refusal(refusal, of: act), .error)
        case .remarkKept(let remark):
            kept[remark.subject] = remark.text.isEmpty ? nil : remark.text
            return remark.text.isEmpty ? .stay : .say(Wording.remarkKept)
        case .exported(let path): return .say(Wording.exportedTo(path))
        default: return .stay
        }
    }

    /// What others did, here and elsewhere in the list.
    private mutating func take(_ news: OfficeNews) -> Step {
        if let lines = news.lines?.lines { queue.follow(lines) }
        guard let review = news.review, review.school.code == school.code else { return .stay }
        let sentence = Wording.moved(from: record, to: review.record)
        take(review)
        return .say(sentence, .warning)
    }

    /// Shows a submission: the one on the page as it is now, where the place is kept, or another.
    private mutating func take(_ review: OpenedReview) {
        let isAnother = review.school.code != school.code
        sheet = ReviewSheet(review)
        if isAnother { (judgedHere, undoOfPass) = ([], nil) }
        kept = review.unsent
        showRows()
        guard isAnother else { return }
        let direction = queue.arrive(at: review.school.code)
        stand(on: followed ?? sheet.pending(after: nil, direction) ?? sheet.rows(view).first)
    }

    /// A step of one's own was taken: a verdict leads to the next row.
    private mutating func take(_ act: Act, _ review: OpenedReview, at moment: Instant) -> Step {
        let place = row
        take(review)
        remember(act, review.record, at: moment)
        let said = Wording.reviewed(act, review.record, at: moment)
        if case .share(let row, _, _) = act, let use = review.sharing[row], use.isExceeded {
            return .say("\(said)；\(Wording.exceeded(use))", .warning)
        }
        guard act.isVerdict, let place, act.rows.contains(place) else { return .say(said) }
        if place == followed, let school = queue.neighbourWithPending(.forward) {
            return Step(errands: [.province(.review(school))], notice: Notice(said))
        }
        let next = sheet.pending(after: place, .forward) ?? sheet.pending.first
        stand(on: next ?? place)
        return .say(next == nil ? said + Wording.nothingPendingLeft : said)
    }

    private mutating func remember(_ act: Act, _ record: FilingRecord, at moment: Instant) {
        switch act {
        case .closeThread, .answerRequest, .share: return
        default: break
        }
        undoOfPass = act.undone(in: record, by: reviewer.account, at: moment)
        switch act {
        case .pass, .sendBack, .reject: judgedHere.formUnion(act.rows)
        default: judgedHere.subtract(act.rows)
        }
    }

    // MARK: Place

    mutating func turn(to view: ReviewSheet.View) {
        self.view = view
        showRows()
    }

    mutating func stand(on row: RowNumber?) {
        guard let row else { return }
        if view == .pending, !sheet.rows(.pending).contains(row) { turn(to: .undertaken) }
        grid.moveTo(row: row, column: grid.selection?.column ?? ReviewLayout.verdictColumn)
    }

    /// Gives the grid the rows of the view; a row that is gone leaves the cursor in its place.
    private mutating func showRows() {
        var lines: [GridLine<RowNumber>] = []
        var section = ""
        for row in sheet.rows(view) {
            guard let line = sheet.table.line(row) else { continue }
            if line.section.title != section { lines.append(.heading(line.section.title)) }
            section = line.section.title
            lines.append(.row(row))
        }
        let column = grid.selection?.column ?? ReviewLayout.verdictColumn
        grid.lines = lines
        grid.headingColumn = 1
        grid.moveTo(column: column)
    }
}

extension Act {
    /// Whether it is a reviewer's word on rows.
    var isVerdict: Bool {
        switch self {
        case .pass, .sendBack, .reject: true
        default: false
        }
    }
}
