import FilingModel
import FilingStore
import TUIKitLite

/// 审核列表: one line for each school, filtered and sorted, and the totals of what is shown.
struct SubmissionsScreen: Screen {
    let account: AccountName
    let role: FilingModel.Role
    let province: Province
    private(set) var worklist: Worklist
    var grid: Grid<SchoolCode>
    /// The words being typed to find schools; nil while none are.
    private(set) var finding: TextField?
    /// The schools that are to be passed together.
    var marked: Set<SchoolCode> = []
    /// What takes back what was passed together last, for Ctrl+Z.
    var undoTogether: [SchoolStep] = []

    /// Where the list lies on another page: its name, and what it is limited to. Nil for the first page.
    let drill: Drill?

    /// A list that another page leads to.
    struct Drill: Hashable {
        let title: String
        let filter: Worklist.Filter
    }

    init(_ opened: OpenedOffice, drill: Drill? = nil, in context: Context) {
        (account, role, province, self.drill) = (opened.account, opened.role, opened.province, drill)
        worklist = Worklist(
            opened.lines, rounds: opened.rounds, home: opened.home, scope: opened.scope, at: context.now,
            readings: context.readings)
        worklist.show(drill?.filter ?? Worklist.Filter(), sortedBy: .code, at: context.now)
        grid = Grid(columns: SubmissionsLayout(App.smallestSize).columns, lines: [])
        showLines()
        grid.moveTo(column: SubmissionsLayout.nameColumn)
    }

    // MARK: Questions

    var isIdle: Bool { finding == nil }
    var opensOnClick: Bool { true }
    var guide: [String] { ["审核列表", Wording.listGuide, Wording.roundNotes(worklist.round)] }

    /// What the list is limited to where nothing is chosen.
    var ground: Worklist.Filter { drill?.filter ?? Worklist.Filter() }

    /// The line under the cursor; nil in an empty list.
    var current: FilingLine? { grid.selection.flatMap { worklist.line($0.row) } }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        let step = answer(input, in: context)
        grid.reveal(height: SubmissionsLayout(context.size).grid.size.rows)
        return step
    }

    private mutating func answer(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text): return find(PastedText.firstLine(text), in: context)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(.province(let outcome)): return take(outcome, in: context)
        case .outcome(.sessionEnded): return Step(move: .leave)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        case .outcome(let outcome): return Step(notice: Wording.exported(outcome))
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if finding != nil, let step = pressWhileFinding(key, in: context) { return step }
        if let action = Self.keys.action(for: key) { return perform(action, in: context) }
        if let scalar = key.typedScalar { return find(String(scalar), in: context) }
        return .unused(key)
    }

    private mutating func take(_ outcome: ProvinceOutcome, in context: Context) -> Step {
        switch outcome {
        case .news(let news):
            let (before, asking) = (worklist.round, asking(in: news))
            if let rounds = news.rounds { worklist.rounds = rounds }
            if let lines = news.lines { worklist.take(lines, at: context.now) }
            showLines()
            if worklist.round != before { return .say(Wording.roundChanged(worklist.round)) }
            return asking.isEmpty ? .stay : .say(Wording.asking(asking), .warning)
        case .office(let opened), .list(let opened):
            worklist.rounds = opened.rounds
            worklist.take(opened.lines, at: context.now)
            showLines()
            return .say(Wording.refreshed)
        case .review(let review): return open(review)
        case .stoodOn(let code):
            grid.moveTo(row: code, column: grid.selection?.column ?? SubmissionsLayout.nameColumn)
            return .stay
        case .filter(let filter, let sorting): return show(filter, sortedBy: sorting, in: context)
        case .turn(let page): return turn(to: page, in: context)
        case .totals(let opened): return .open(TotalsScreen(opened, province: province))
        case .report(let opened): return .open(ReportScreen(opened))
        case .settings(let opened): return .open(SettingsScreen(opened))
        case .school(let opened): return .open(SchoolScreen(opened))
        case .exported(let path): return .say(Wording.exportedTo(path))
        case .bulk(let entries):
            return entries.isEmpty
                ? .say(Wording.nothingPendingThere)
                : Step.open(BulkSchoolsScreen(entries)).saying(Notice(Wording.bulkRead))
        case .actedAll(let steps, let undo): return take(steps, undo).after(.run(.lookForNews))
        case .refusedAll(let school, let act, let refusal):
            return .say(Wording.nothingPassed(school, act, refusal), .error)
        default: return .stay
        }
    }

    /// The schools that began to ask for something.
    private func asking(in news: OfficeNews) -> [FilingLine] {
        (news.lines?.lines ?? []).filter { line in
            line.askedAt != nil && worklist.line(line.school.code)?.askedAt != line.askedAt
        }
    }

    private func open(_ review: OpenedReview) -> Step {
        let queue = ReviewQueue(worklist.queue, at: review.school.code)
        return .open(ReviewScreen(review, by: Actor(account: account, role: role), in: queue))
    }

    // MARK: What is shown

    mutating func show(
        _ filter: Worklist.Filter, sortedBy sorting: Worklist.Sorting, in context: Context
    ) -> Step {
        worklist.show(filter, sortedBy: sorting, at: context.now)
        showLines()
        return worklist.shown.isEmpty ? .say(Wording.nothingFits, .warning) : .stay
    }

    private mutating func showLines() {
        let column = grid.selection?.column ?? SubmissionsLayout.nameColumn
        grid.lines = worklist.shown.map(GridLine.row)
        grid.moveTo(column: column)
    }

    // MARK: Finding

    /// Begins with the words, or goes on with them: the list follows at each key.
    mutating func find(_ text: String, in context: Context) -> Step {
        if finding == nil { finding = TextField(worklist.filter.words, maximumCharacters: 60) }
        if finding?.insert(text) == false { return .say(Wording.fieldFull, .warning) }
        return followWords(in: context)
    }

    private mutating func pressWhileFinding(_ key: Key, in context: Context) -> Step? {
        switch key.code {
        case .escape:
            finding = TextField()
            let step = followWords(in: context)
            finding = nil
            return step
        case .enter:
            finding = nil
            return .stay
        case .up, .down, .pageUp, .pageDown, .function: return nil
        default:
            guard finding?.handle(key) == true else { return .unused(key) }
            return followWords(in: context)
        }
    }

    private mutating func followWords(in context: Context) -> Step {
        var filter = worklist.filter
        filter.words = finding?.text ?? ""
        return show(filter, sortedBy: worklist.sorting, in: context)
    }

    /// Goes to the next school with rows that wait, around the end.
    mutating func toPending(_ direction: ReviewSheet.Direction) -> Step {
        let shown = worklist.shown
        let place = grid.selection.flatMap { shown.firstIndex(of: $0.row) } ?? 0
        let onward = Array(shown[(shown.isEmpty ? 0 : place + 1)...]) + shown[..<place]
        let order = direction == .forward ? onward : onward.reversed()
        guard let next = order.first(where: { (worklist.line($0)?.pendingCount ?? 0) > 0 }) else {
            return .say(Wording.nothingPendingAnywhere)
        }
        grid.moveTo(row: next, column: SubmissionsLayout.nameColumn)
        return .stay
    }
}
