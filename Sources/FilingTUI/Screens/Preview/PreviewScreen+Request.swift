import FilingModel
import FilingStore
import TUIKitLite

/// 请求退回 on the preview: what is asked for once nothing can be taken back any more.
extension PreviewScreen {
    /// Whether something is in force that the school cannot take back itself, so that Del asks for it.
    func isShut(in context: Context) -> Bool {
        record.inForce != nil && record.refusalToRequest(at: context.now, in: round) != .mayTakeBack
    }

    /// Why the account may not ask, or has nothing to ask for; nil when it may.
    func refusalToAsk(in context: Context) -> WorkflowRefusal? {
        actor.refusal(to: .requestReturn("")) ?? record.refusalToRequest(at: context.now, in: round)
    }

    /// Why there is nothing to cancel; nil when there is.
    var refusalToCancel: WorkflowRefusal? {
        actor.refusal(to: .cancelRequest) ?? (record.openRequest == nil ? .noOpenRequest : nil)
    }

    /// The page on which a request is written. A text that was begun goes on; else the last one comes back
    /// that is open or was cancelled.
    func asking(unsent: String) -> RemarkScreen {
        let last = record.returnRequest
        let begun = last?.end == nil || last?.end?.way == .cancelled ? last?.text ?? "" : ""
        return RemarkScreen(
            RemarkScreen.Question(
                title: "请求退回", school: school, row: nil, lead: Wording.askingLead(record.openRequest),
                remark: "说明", purpose: .request, kept: unsent.isEmpty ? begun : unsent, phrases: [], due: nil,
                asker: .school, guide: Wording.askingGuide, confirmation: nil
            ) { .requestReturn($0.remark) })
    }

    /// What was asked about the version in force, and what became of it; nothing where it is of old.
    func requestLines(for size: Size, widths: TextWidth) -> [(text: String, role: TUIKitLite.Role)] {
        guard let request = record.returnRequest, let version = record.current else { return [] }
        guard request.end == nil || request.at >= version.at else { return [] }
        let (room, most) = (size.columns - 2, size.rows >= 32 ? 3 : 1)
        let isOpen = record.openRequest != nil
        let texts = [
            (Wording.asked(request), TUIKitLite.Role.title),
            (Wording.becameOf(request, isReported: record.isReported), isOpen ? .plain : .warning),
        ]
        return texts.flatMap { text, role in
            widths.wrapped(text, to: room, lines: most).map { ($0, role) }
        }
    }
}

extension TextWidth {
    /// The text in at most `lines` lines, the last of them clipped where more would be needed.
    func wrapped(_ text: String, to room: Int, lines most: Int) -> [String] {
        let lines = wrapped(text, to: room)
        guard lines.count > most else { return lines }
        return lines.prefix(most - 1) + [clipped(lines[(most - 1)...].joined(), to: room)]
    }
}
