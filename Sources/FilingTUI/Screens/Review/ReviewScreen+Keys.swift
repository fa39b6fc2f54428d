import FilingModel
import TUIKitLite

/// The keys of the reviewer and the commands they stand for.
extension ReviewScreen {
    enum Action: Hashable, Sendable {
        case pass, sendBack, reject, undo, close, answer, advise, share, passAll, undoPass, claim
        case sendAllBack
        case nextPending, previousPending, nextSubmission, previousSubmission
        case detail, find, refresh, turn, export
        case up, down, left, right, pageUp, pageDown, rowStart, rowEnd, top, bottom
        case back, leave
    }

    static let keys = KeyMap<Action>([
        Binding([.scalar("1")], .pass, label: "通过", help: "本行通过；学校放弃承接的行：确认"),
        Binding([.scalar("2")], .sendBack, label: "退回", help: "本行退回修改：写意见，定期限；已退回的行：延长期限"),
        Binding([.scalar("3")], .reject, label: "不予", help: "本行不予通过：写理由，再确认一次"),
        Binding([.scalar("0")], .undo, label: "撤销", help: "撤销本行的结论，回到待审；不是刚给的要写理由"),
        Binding([.scalar("5")], .close, help: "关闭本行的意见往来：学校答复之后；再写意见就又打开，通过的行自动关闭"),
        Binding([.scalar("6")], .answer, label: "答复请求", help: "答复学校的退回请求，不退回；要退回的，放回、退回修改或整体退回即可"),
        Binding([.scalar("7")], .share, help: "分配省财政：已通过的行给本校多少万元；清空为不分配"),
        Binding([.scalar("4")], .advise, label: "核查意见", help: "写本行的市级核查意见，供省厅参考"),
        Binding([.function(3)], .nextPending, label: "待审", help: "下一个待审的行；本校审完到下一所"),
        Binding([.control("n")], .nextSubmission, label: "下一所", help: "列表中的下一所学校"),
        Binding([.control("p")], .previousSubmission, help: "列表中的上一所学校"),
        Binding([.function(9)], .passAll, label: "全通过", help: "通过全部待审的行：先看清单，有疑点的行不在内"),
        Binding([.function(2)], .claim, label: "开始/放回", help: "开始审核；还没有结论时可以放回"),
        Binding([Key(.delete)], .sendAllBack, label: "整体退回", help: "整体退回（省级管理员）；学校撤回、已截止的：代为恢复"),
        Binding([.function(4)], .detail, label: "详情", help: "本行的全部情况：任务、疑点、往来意见"),
        Binding([.function(7), .control("f"), .control("g")], .find, help: "按序号、文字、拼音查找本校的行；再按 F7 找下一个"),
        Binding([.control("z")], .undoPass, help: "撤销刚才的通过，一行或多行一起"),
        Binding([.function(6)], .turn, help: "换看：承接的行、待审的行、全部开放的行"),
        Binding([.function(5)], .refresh, help: "重新读取"),
        Binding([.control("e")], .export, help: "导出本校承接任务情况（.xlsx）"),
        Binding([Key(.function(3), .shift)], .previousPending, help: "上一个待审的行"),
        Binding([Key(.up)], .up, help: "上一行"),
        Binding([Key(.down), Key(.enter)], .down, help: "下一行"),
        Binding([Key(.left), Key(.tab, .shift)], .left, help: "左边一格"),
        Binding([Key(.right), Key(.tab)], .right, help: "右边一格"),
        Binding([Key(.pageUp)], .pageUp, help: "上一屏"),
        Binding([Key(.pageDown)], .pageDown, help: "下一屏"),
        Binding([Key(.home)], .rowStart, help: "本行第一格"),
        Binding([Key(.end)], .rowEnd, help: "本行最后一格"),
        Binding([Key(.home, .control)], .top, help: "第一行"),
        Binding([Key(.end, .control)], .bottom, help: "最后一行"),
        Binding([Key(.escape)], .back, label: "列表", help: "回到审核列表"),
        Binding([.control("q")], .leave, help: "退出登录；结论都已保存"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        let role = reviewer.role
        return zip(Self.keys.bindings, Self.keys.lines { reason(against: $0, in: context) })
            .filter { binding, _ in
                binding.action == .advise
                    ? role == .city
                    : !binding.action.isProvinces || role == .provincialLead || role == .provincialReviewer
            }.map { $0.action == .answer && record.openRequest == nil ? $1.outOfTheBar : $1 }
    }

    /// Why an action does nothing now; nil when it does.
    func reason(against action: Action, in context: Context) -> String? {
        switch action {
        case .pass, .sendBack, .reject: reasonAgainst(action, in: context)
        case .undo: reasonAgainstUndo
        case .close: reasonAgainstClosing
        case .answer: reasonAgainstAnswering
        case .advise: reasonAgainstOpinion
        case .share: reasonAgainstSharing
        case .claim: reasonAgainstClaim
        case .passAll: reasonAgainstActing() ?? (sheet.pending.isEmpty ? Wording.nothingPending : nil)
        case .undoPass: undoOfPass == nil ? Wording.nothingPassedHere : nil
        case .sendAllBack where record.withdrawnVersion != nil: reasonAgainstReinstating(in: context)
        case .sendAllBack: reasonAgainstActing() ?? (isLead ? nil : Wording.onlyForLead)
        case .nextSubmission where queue.neighbour(.forward) == nil: Wording.lastSubmission
        case .previousSubmission where queue.neighbour(.backward) == nil: Wording.firstSubmission
        default: nil
        }
    }

    /// Why nothing at all can be decided here.
    private func reasonAgainstActing(on row: RowNumber? = nil) -> String? {
        if reviewer.role == .national { return Wording.readOnlyForNation }
        if reviewer.role == .city { return Wording.readOnlyForCity }
        let isUnlocked = row.map(record.unlocked.contains) ?? false
        if record.isReported, !isUnlocked { return Wording.refusal(.reported) }
        return record.inForce == nil ? Wording.nothingInForce : nil
    }

    private func reasonAgainstReinstating(in context: Context) -> String? {
        if reviewer.role == .national { return Wording.readOnlyForNation }
        if reviewer.role == .city { return Wording.readOnlyForCity }
        guard isLead else { return Wording.reinstatingIsForLead }
        return record.isOpen(at: context.now, in: round) ? Wording.refusal(.stillOpen) : nil
    }

    private var isLead: Bool { reviewer.role == .provincialLead }

    /// 1, 2 and 3 judge a row that waits; 1 acknowledges one that was given up, 2 extends one that was
    /// returned, 3 ends one that is overdue.
    private func reasonAgainst(_ action: Action, in context: Context) -> String? {
        if let reason = reasonAgainstActing(on: row) { return reason }
        guard let row, let filed = record.rows[row] else { return Wording.notUndertaken }
        switch action {
        case .pass where filed.state == .dropped && !filed.isAcknowledged,
            .sendBack where filed.state == .returned,
            .reject where filed.isOverdue(at: context.now):
            return nil
        default: return filed.state.awaitsVerdict ? nil : Wording.alreadyJudged(row, filed)
        }
    }

    private var reasonAgainstOpinion: String? {
        guard reviewer.role == .city else { return Wording.opinionsAreOfCities }
        guard round.takesCityOpinions else { return Wording.refusal(.cityOpinionsOff) }
        if record.inForce == nil { return Wording.nothingInForce }
        guard let row, let filed = record.rows[row] else { return Wording.notUndertaken }
        return filed.state.awaitsVerdict ? nil : Wording.refusal(.rowNotPending(row, filed.state))
    }

    private var reasonAgainstUndo: String? {
        if let reason = reasonAgainstActing(on: row) { return reason }
        guard let row, let filed = record.rows[row] else { return Wording.notUndertaken }
        guard filed.state != .dropped, let judge = filed.judge else { return Wording.noVerdict(row, filed) }
        let mayUndo = judge == reviewer.account || reviewer.role == .provincialLead
        return mayUndo ? nil : Wording.othersVerdict(judge)
    }

    private var reasonAgainstClosing: String? {
        if let reason = reasonAgainstActing(on: row) { return reason }
        guard let row, let filed = record.rows[row] else { return Wording.notUndertaken }
        if !filed.hasOpenThread { return Wording.refusal(.noOpenThread(row)) }
        return filed.state == .returned ? Wording.refusal(.awaitsAnswer(row)) : nil
    }

    private var reasonAgainstAnswering: String? {
        reasonAgainstActing()
            ?? (record.openRequest == nil ? Wording.refusal(.noOpenRequest) : nil)
    }

    private var reasonAgainstSharing: String? {
        if let reason = reasonAgainstActing(on: row) { return reason }
        guard let row, let filed = record.rows[row] else { return Wording.notUndertaken }
        if !round.sharesFunds && filed.share == .zero { return Wording.refusal(.sharingOff) }
        return filed.state == .passed ? nil : Wording.refusal(.notPassed(row))
    }

    private var reasonAgainstClaim: String? {
        if let reason = reasonAgainstActing() { return reason }
        guard let claim = record.review else { return nil }
        guard record.isUndecided else { return Wording.refusal(.verdictsGiven) }
        let mayRelease = claim.by == reviewer.account || reviewer.role == .provincialLead
        return mayRelease ? nil : Wording.othersClaim(claim)
    }

    mutating func perform(_ action: Action, _ key: Key, in context: Context) -> Step {
        switch action {
        case .pass, .sendBack, .reject, .undo, .close, .answer, .advise, .share, .passAll, .undoPass, .claim,
            .sendAllBack:
            return decide(action, in: context)
        case .nextPending: return toPending(.forward)
        case .previousPending: return toPending(.backward)
        case .nextSubmission: return open(queue.neighbour(.forward))
        case .previousSubmission: return open(queue.neighbour(.backward))
        case .detail:
            return .open(DetailScreen(title: school.name, paragraphs: (request + detail).map(\.text)))
        case .find: return ask()
        case .refresh:
            return Step(errands: [.province(.review(school.code))], notice: Notice(Wording.refreshed))
        case .turn: return turnView()
        case .export: return .run(.province(.export(school.code)))
        case .back: return Step(move: .closeAndTell(.province(.stoodOn(school.code))))
        case .leave: return Step(move: .closeAndPress(key))
        default:
            move(action, in: context)
            return .stay
        }
    }

    private mutating func turnView() -> Step {
        let all = ReviewSheet.View.allCases
        let index = all.firstIndex(of: view) ?? 0
        turn(to: all[(index + 1) % all.count])
        return .say(Wording.shown(view))
    }

    private mutating func move(_ action: Action, in context: Context) {
        let height = layout(in: context).grid.size.rows
        switch action {
        case .up: grid.moveUp()
        case .down: grid.moveDown()
        case .left: grid.moveLeft()
        case .right: grid.moveRight()
        case .pageUp: grid.pageUp(height: height)
        case .pageDown: grid.pageDown(height: height)
        case .rowStart: grid.moveTo(column: 0)
        case .rowEnd: grid.moveTo(column: ReviewLayout.verdictColumn)
        case .top: grid.toTop()
        default: grid.toBottom()
        }
    }

    // MARK: Rows that wait

    /// The next row that awaits a verdict, here or in the next submission that has one.
    private mutating func toPending(_ direction: ReviewSheet.Direction) -> Step {
        if let next = sheet.pending(after: row, direction) {
            stand(on: next)
            return .stay
        }
        if let school = queue.neighbourWithPending(direction) { return open(school) }
        guard let other = direction == .forward ? sheet.pending.first : sheet.pending.last else {
            return .say(Wording.nothingPendingAnywhere)
        }
        stand(on: other)
        return .say(Wording.aroundTheEnd)
    }

    private func open(_ school: SchoolCode?) -> Step {
        school.map { .run(.province(.review($0))) } ?? .stay
    }
}

extension ReviewScreen.Action {
    /// Whether it is a step of the province, of which the pages of others say nothing.
    fileprivate var isProvinces: Bool {
        switch self {
        case .pass, .sendBack, .reject, .undo, .close, .answer, .share, .passAll, .undoPass, .claim,
            .sendAllBack:
            true
        default: false
        }
    }
}
