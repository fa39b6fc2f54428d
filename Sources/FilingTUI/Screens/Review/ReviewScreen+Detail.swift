import FilingModel
import TUIKitLite

/// The lines below the grid: everything there is to know about the row under the cursor.
extension ReviewScreen {
    /// One thing to know, which may take several lines.
    struct Fact: Equatable {
        let text: String
        let role: TUIKitLite.Role

        init(_ text: String, _ role: TUIKitLite.Role = .plain) { (self.text, self.role) = (text, role) }
    }

    /// What the school asks for; nothing without an open request.
    var request: [Fact] { record.openRequest.map { [Fact(Wording.asks($0), .warning)] } ?? [] }

    /// What there is to know about the row under the cursor, the most important first.
    var detail: [Fact] {
        guard let row, let line = sheet.table.line(row) else { return [] }
        let unsent = keptRemark(row).isEmpty ? [] : [Fact(Wording.unsent(keptRemark(row)), .warning)]
        return [Fact("\(row) \(line.row.title)", .title)] + unsent + changes(row) + doubts(row)
            + share(row) + general(row) + thread(row) + [Fact(background(line))]
    }

    /// What the province gives the row, beside what it has for all schools.
    private func share(_ row: RowNumber) -> [Fact] {
        guard let filed = record.rows[row], filed.state == .passed,
            round.sharesFunds || filed.share > .zero
        else { return [] }
        let use = sheet.review.sharing[row]
        return [Fact(Wording.share(filed.share, use), use?.isExceeded == true ? .warning : .plain)]
    }

    private func doubts(_ row: RowNumber) -> [Fact] {
        (sheet.doubts[row] ?? []).map { Fact("疑点：" + $0, .warning) }
    }

    /// Doubts about the whole submission stand with each row that still waits.
    private func general(_ row: RowNumber) -> [Fact] {
        guard record.rows[row]?.state.awaitsVerdict == true else { return [] }
        return sheet.generalDoubts.map { Fact("全校：" + Wording.generalDoubt($0), .warning) }
    }

    private func background(_ line: FilingTable.Line) -> String {
        let target = line.row.quantity.map(Wording.nationalTarget) ?? Wording.noQuantity
        let median = sheet.review.medians[line.row.number].map { Wording.median($0, school.kind) }
        let parent = line.task.isSplit ? Wording.parentTask(line.task) : nil
        return [target, median, parent].compactMap { $0 }.joined(separator: "   ")
    }

    /// Old and new value of a row that came in again, and whether the comment was answered.
    private func changes(_ row: RowNumber) -> [Fact] {
        guard let before = sheet.before(row), let filed = record.rows[row] else { return [] }
        let after = sheet.table.commitment(row)
        if filed.state == .dropped { return [] }
        return [Fact(Wording.change(from: before, to: after, isAnswered: filed.answer != nil), .warning)]
    }

    /// Who wrote what, the newest first.
    private func thread(_ row: RowNumber) -> [Fact] {
        guard let filed = record.rows[row] else { return [] }
        let due = filed.dueAt.map { [Fact(Wording.dueDay($0), .warning)] } ?? []
        let given = filed.state == .dropped ? [Fact(Wording.dropped(filed), .warning)] : []
        return given + due + filed.remarks.reversed().map { Fact(Wording.remark($0)) }
    }

    // MARK: Drawing

    func drawDetail(_ layout: ReviewLayout, on canvas: inout Canvas) {
        let room = canvas.size.columns - 2
        var lines: [(String, TUIKitLite.Role)] = []
        for fact in detail { lines += canvas.widths.wrapped(fact.text, to: room).map { ($0, fact.role) } }
        let isCut = lines.count > layout.detailRows
        for (offset, line) in lines.prefix(layout.detailRows).enumerated() {
            let isLast = isCut && offset == layout.detailRows - 1
            let text = isLast ? canvas.widths.clipped(line.0, to: room - 8) : line.0
            let written = canvas.write(text, row: layout.detailTop + offset, column: 1, role: line.1)
            if isLast {
                canvas.write(" F4更多", row: layout.detailTop + offset, column: 1 + written, role: .label)
            }
        }
    }
}
