import FilingModel
import TUIKitLite

/// The reviewer's steps. Each names the version that is on the screen.
extension ReviewScreen {
    func decide(_ action: Action, in context: Context) -> Step {
        switch action {
        case .claim: return claim()
        case .passAll: return .open(BulkPassScreen(sheet))
        case .sendAllBack: return .open(RemarkScreen(wholeReturn(in: context)))
        default: break
        }
        guard let row, let filed = record.rows[row] else { return .stay }
        switch action {
        case .pass: return act(.pass([row: filed.version]))
        case .undo: return act(.undoVerdict(row))
        case .sendBack: return .open(RemarkScreen(sendingBack(row, filed, in: context)))
        case .reject: return .open(RemarkScreen(rejection(of: row, filed)))
        default: return .stay
        }
    }

    private func act(_ act: Act) -> Step { .run(.province(.act(act, on: school.code))) }

    private func claim() -> Step {
        act(record.review == nil ? .beginReview(revision: record.revision) : .release)
    }

    // MARK: Questions that want a text

    private func sendingBack(
        _ row: RowNumber, _ filed: FiledRow, in context: Context
    ) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "退回修改 \(row)", school: school, row: row, lead: detail.map(\.text),
            remark: "修改意见", kept: keptRemark(row), phrases: sheet.review.phrases,
            due: round.usualDue(for: context.now), confirmation: nil
        ) { .sendBack(row, version: filed.version, comment: $0.remark, dueAt: $0.due) }
    }

    private func rejection(of row: RowNumber, _ filed: FiledRow) -> RemarkScreen.Question {
        RemarkScreen.Question(
            title: "不予通过 \(row)", school: school, row: row, lead: detail.map(\.text),
            remark: "理由", kept: keptRemark(row), phrases: sheet.review.phrases, due: nil,
            confirmation: { _ in Wording.rejectionIsFinal(row) }
        ) { .reject(row, version: filed.version, reason: $0.remark) }
    }

    private func wholeReturn(in context: Context) -> RemarkScreen.Question {
        let record = record
        return RemarkScreen.Question(
            title: "整体退回", school: school, row: nil, lead: [Wording.wholeReturnGuide(record)],
            remark: "修改意见", kept: keptRemark(nil), phrases: sheet.review.phrases,
            due: round.usualDue(for: context.now), asksScope: .yes,
            confirmation: { Wording.wholeReturnConfirmation($0.scope, record) }
        ) { .sendAllBack(scope: $0.scope, comment: $0.remark, dueAt: $0.due) }
    }
}
