/// A step of the workflow that somebody asks for (transitions T2 to T20, and T23).
package enum Act: Hashable, Sendable {
    /// T2 提交: the working copy becomes the next version. `revision` is the one the person read back.
    case submit(revision: Int, remark: String, declaresNothing: Bool)
    /// T4 撤回
    case withdraw
    /// Undo of 撤回: the version taken back last is in force again.
    case reinstate
    /// T5 开始审核, of the filing as it was at `revision`
    case beginReview(revision: Int)
    /// T6 放回
    case release
    /// T7 通过: each row with the version that was on the reviewer's screen.
    case pass([RowNumber: Int])
    /// T8 退回修改
    case sendBack(RowNumber, version: Int, comment: String, dueAt: Instant)
    /// T9 不予通过
    case reject(RowNumber, version: Int, reason: String)
    /// T10 撤销结论, with the reason for the log.
    case undoVerdict(RowNumber, reason: String)
    /// T12 部分重交: the chosen rows, each with the school's answer (empty for none).
    case resubmit([RowNumber: String])
    /// T13 放弃承接
    case drop(RowNumber, reason: String)
    /// T15 整体退回
    case sendAllBack(scope: ReturnScope, comment: String, dueAt: Instant)
    /// T16 单校延期
    case extend(until: Instant, reason: String)
    /// The lead's undo of 撤回 after the window: the version taken back last is in force again.
    case reinstateLate(reason: String)
    /// T10 for rows passed together: each with the version that was on the screen.
    /// The review that the passing began is released again, unless something else was decided since.
    case undoPasses([RowNumber: Int], releasing: ReviewClaim? = nil)
    /// T13: the province has taken note of rows that the school gave up.
    case acknowledgeDrops([RowNumber])
    /// T14: a returned row may be corrected until later.
    case extendDue(RowNumber, until: Instant)
    /// T20 解锁: named rows of a reported filing move again, by a letter with its number.
    case unlock([RowNumber], document: String, reason: String)
    /// T23 核查意见: a city's opinion, which binds nobody.
    case advise(RowNumber, version: Int, opinion: String)
    /// S22 复核: rows of the working copy are right, each as it was on the checker's screen.
    case check([RowNumber: Commitment])
    /// Takes marks of 复核 back.
    case uncheck([RowNumber])
    /// The thread about a row is closed, after the school's answer; `version` is the one on the screen.
    case closeThread(RowNumber, version: Int)
    /// 请求退回: the school asks for what it cannot take back itself any more, and says why.
    case requestReturn(String)
    /// The school needs what it asked for no more.
    case cancelRequest
    /// The province answers the request made at `askedAt`, the one on the screen, and returns nothing.
    case answerRequest(askedAt: Instant, answer: String)
    /// 分配省财政: what the province gives a row that has passed, in the version on the screen; zero takes it
    /// back.
    case share(RowNumber, version: Int, Amount)

    /// Which rows 整体退回 means.
    package enum ReturnScope: String, Hashable, Sendable, CaseIterable {
        case notPassed, all
    }

    /// The name in the audit trail.
    package var name: String {
        switch self {
        case .submit: "提交"
        case .withdraw: "撤回"
        case .reinstate: "恢复提交"
        case .beginReview: "开始审核"
        case .release: "放回"
        case .pass: "通过"
        case .sendBack: "退回修改"
        case .reject: "不予通过"
        case .undoVerdict: "撤销结论"
        case .resubmit: "重新提交"
        case .drop: "放弃承接"
        case .sendAllBack: "整体退回"
        case .extend: "延期"
        case .reinstateLate: "代为恢复"
        case .undoPasses: "撤销通过"
        case .acknowledgeDrops: "确认放弃"
        case .extendDue: "延长期限"
        case .unlock: "解锁"
        case .advise: "核查意见"
        case .check: "复核"
        case .uncheck: "取消复核"
        case .closeThread: "关闭意见"
        case .requestReturn: "请求退回"
        case .cancelRequest: "取消请求"
        case .answerRequest: "答复请求"
        case .share: "分配省财政"
        }
    }

    /// The roles that may ask for it; nobody else ever may.
    package var roles: Set<Role> {
        switch self {
        case .submit, .withdraw, .reinstate, .resubmit, .drop, .check, .uncheck, .requestReturn,
            .cancelRequest:
            [.school]
        case .beginReview, .release, .pass, .sendBack, .reject, .undoVerdict, .undoPasses,
            .acknowledgeDrops, .extendDue, .closeThread, .answerRequest, .share:
            [.provincialLead, .provincialReviewer]
        case .sendAllBack, .extend, .reinstateLate: [.provincialLead]
        case .unlock: [.national]
        case .advise: [.city]
        }
    }

    /// The duties of sub-accounts that may ask for it; the school's own account may ask for all that a school
    /// may.
    package var duties: Set<Duty> {
        switch self {
        case .submit, .withdraw, .reinstate, .resubmit, .drop, .requestReturn, .cancelRequest:
            [.submission]
        case .check, .uncheck: [.check]
        default: []
        }
    }

    /// Whether the school's figures are weighed against what others file.
    package var weighsFigures: Bool {
        switch self {
        case .submit, .resubmit: true
        default: false
        }
    }

    /// Why it was done, as far as the act says so.
    package var reason: String {
        switch self {
        case .submit(_, let remark, _): remark
        case .sendBack(_, _, let comment, _), .sendAllBack(_, let comment, _): comment
        case .reject(_, _, let reason), .drop(_, let reason), .extend(_, let reason),
            .reinstateLate(let reason), .unlock(_, _, let reason), .undoVerdict(_, let reason):
            reason
        case .advise(_, _, let opinion): opinion
        case .requestReturn(let text), .answerRequest(_, let text): text
        default: ""
        }
    }

    /// The rows it is about; empty for one about the whole filing.
    package var rows: [RowNumber] {
        switch self {
        case .pass(let rows), .undoPasses(let rows, _): rows.keys.sorted()
        case .check(let rows): rows.keys.sorted()
        case .acknowledgeDrops(let rows), .unlock(let rows, _, _), .uncheck(let rows): rows.sorted()
        case .extendDue(let row, _), .advise(let row, _, _), .closeThread(let row, _),
            .share(let row, _, _):
            [row]
        case .sendBack(let row, _, _, _), .reject(let row, _, _), .undoVerdict(let row, _),
            .drop(let row, _):
            [row]
        case .resubmit(let rows): rows.keys.sorted()
        default: []
        }
    }
}

/// Who asks for an act.
package struct Actor: Hashable, Sendable {
    package let account: AccountName
    package let role: Role
    /// What a sub-account of a school does; nil for any other account.
    package let assignment: Assignment?

    package init(account: AccountName, role: Role, assignment: Assignment? = nil) {
        (self.account, self.role, self.assignment) = (account, role, assignment)
    }
}
