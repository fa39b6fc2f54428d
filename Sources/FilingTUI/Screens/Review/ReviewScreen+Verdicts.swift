import FilingModel
import FilingStore
import TUIKitLite

/// The reviewer's steps. Each names the version that is on the screen.
extension ReviewScreen {
    func decide(_ action: Action, in context: Context) -> Step {
        switch action {
        case .claim: return claim()
        case .answer: return record.openRequest.map { .open(RemarkScreen(answer(to: $0))) } ?? .stay
        case .passAll: return .open(BulkPassScreen(sheet))
        case .sendAllBack:
            let question = record.withdrawnVersion == nil ? wholeReturn(in: context) : reinstating
            return .open(RemarkScreen(question))
        default: break
        }
        if action == .undoPass { return undoOfPass.map(act) ?? .stay }
        guard let row, let filed = record.rows[row] else { return .stay }
        switch action {
        case .pass:
            return act(filed.state == .dropped ? .acknowledgeDrops([row]) : .pass([row: filed.version]))
        case .undo: return undo(row, filed)
        case .share: return sharing(row, filed)
        case .close: return act(.closeThread(row, version: filed.version))
        case .sendBack:
            let question =
                filed.state == .returned
                ? extending(row, filed, in: context) : sendingBack(row, filed, in: context)
            return .open(RemarkScreen(question))
        case .advise: return .open(RemarkScreen(opinion(on: row, filed)))
        case .reject: return .open(RemarkScreen(rejection(of: row, filed)))
        default: return .stay
        }
    }

    private func sharing(_ row: RowNumber, _ filed: FiledRow) -> Step {
        guard let line = sheet.table.line(row) else { return .stay }
        return .open(ShareScreen(school, line.row, filed, lead: detail.map(\.text)))
    }

    private func act(_ act: Act) -> Step { .run(.province(.act(act, on: school.code))) }

    /// A slip of one's own is undone at once; for anything older the reason is asked.
    private func undo(_ row: RowNumber, _ filed: FiledRow) -> Step {
        if judgedHere.contains(row), filed.judge == reviewer.account {
            return act(.undoVerdict(row, reason: Wording.slip))
        }
        return .open(RemarkScreen(undoing(row, filed)))
    }

    private func claim() -> Step {
        act(record.review == nil ? .beginReview(revision: record.revision) : .release)
    }

    // MARK: Questions that want a text

    private func answer(to request: ReturnRequest) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "答复退回请求", school: school, row: nil,
            lead: [Wording.asks(request), Wording.answerGuide], remark: "答复", purpose: .answer,
            kept: keptRemark(nil, .answer), phrases: sheet.review.phrases, due: nil, confirmation: nil
        ) { .answerRequest(askedAt: request.at, answer: $0.remark) }
    }

    private func sendingBack(
        _ row: RowNumber, _ filed: FiledRow, in context: Context
    ) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "退回修改 \(row)", school: school, row: row, lead: (request + detail).map(\.text),
            remark: "修改意见", opening: nameOfCell, kept: keptRemark(row), phrases: sheet.review.phrases,
            due: round.usualDue(for: context.now), confirmation: nil
        ) { .sendBack(row, version: filed.version, comment: $0.remark, dueAt: $0.due) }
    }

    /// The cell under the cursor, where a comment on it begins; empty where it is on the whole row.
    private var nameOfCell: String {
        guard let column = grid.selection?.column, column != ReviewLayout.verdictColumn,
            case .field(let field) = ReviewLayout.content(ofColumn: column)
        else { return "" }
        return "\(field.label)："
    }

    private func rejection(of row: RowNumber, _ filed: FiledRow) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "不予通过 \(row)", school: school, row: row, lead: detail.map(\.text),
            remark: "理由", kept: keptRemark(row), phrases: sheet.review.phrases, due: nil,
            confirmation: { _ in Wording.rejectionIsFinal(row) }
        ) { .reject(row, version: filed.version, reason: $0.remark) }
    }

    private func undoing(_ row: RowNumber, _ filed: FiledRow) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "撤销结论 \(row)", school: school, row: row, lead: detail.map(\.text), remark: "撤销的理由",
            purpose: .undo, kept: keptRemark(row, .undo), phrases: [], due: nil, confirmation: nil
        ) { .undoVerdict(row, reason: $0.remark) }
    }

    /// A later time for a row that is with the school.
    private func extending(
        _ row: RowNumber, _ filed: FiledRow, in context: Context
    ) -> RemarkScreen.Question {
        let from = max(context.now, filed.dueAt ?? context.now)
        return RemarkScreen.Question(
            title: "延长期限 \(row)", school: school, row: row, lead: detail.map(\.text), remark: nil, kept: "",
            phrases: [], due: round.usualDue(for: from), confirmation: nil
        ) { .extendDue(row, until: $0.due) }
    }

    private func opinion(on row: RowNumber, _ filed: FiledRow) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "核查意见 \(row)", school: school, row: row, lead: detail.map(\.text), remark: "核查意见",
            purpose: .opinion, kept: keptRemark(row, .opinion), phrases: sheet.review.phrases, due: nil,
            confirmation: nil
        ) { .advise(row, version: filed.version, opinion: $0.remark) }
    }

    /// The lead's undo of 撤回, once the school cannot do it itself any more.
    private var reinstating: RemarkScreen.Question {
        RemarkScreen.Question(
            title: "代为恢复", school: school, row: nil, lead: [Wording.reinstatingGuide(record)], remark: "理由",
            purpose: .reinstating, kept: keptRemark(nil, .reinstating), phrases: [], due: nil,
            confirmation: nil
        ) { .reinstateLate(reason: $0.remark) }
    }

    private func wholeReturn(in context: Context) -> RemarkScreen.Question {
        let record = record
        return RemarkScreen.Question(
            title: "整体退回", school: school, row: nil,
            lead: request.map(\.text) + [Wording.wholeReturnGuide(record)], remark: "修改意见",
            kept: keptRemark(nil), phrases: sheet.review.phrases,
            due: round.usualDue(for: context.now), asksScope: .yes,
            confirmation: { Wording.wholeReturnConfirmation($0.scope, record) }
        ) { .sendAllBack(scope: $0.scope, comment: $0.remark, dueAt: $0.due) }
    }
}
