import FilingModel
import TUIKitLite

/// What the 审核 page looks like.
extension ReviewScreen {
    func draw(on canvas: inout Canvas, in context: Context) {
        let layout = layout(in: context)
        let place = queue.count > 1 ? "\(queue.index + 1)/\(queue.count)  " : ""
        Chrome.title(
            "审核  \(place)\(school.name)", right: "\(school.kind.rawValue)  \(school.city)  \(school.code)",
            on: &canvas)
        drawState(on: &canvas, in: context)
        drawPeople(on: &canvas)
        drawTotals("意向承接", record.totals(where: \.countsAsIntended), row: 3, on: &canvas)
        drawTotals("已通过", record.totals { $0 == .passed }, row: 4, on: &canvas)
        for (row, line) in requestLines(in: context).enumerated() {
            canvas.write(line, row: ReviewLayout.rowOfRequest + row, column: 1, role: .warning)
        }
        canvas.rule(row: layout.ruleAbove)
        drawGrid(layout, on: &canvas)
        canvas.rule(row: layout.detailTop - 1)
        drawDetail(layout, on: &canvas)
        drawLastLine(on: &canvas, in: context)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    /// The question, or what was said last, or what to do next.
    private func drawLastLine(on canvas: inout Canvas, in context: Context) {
        guard let prompt else { return Chrome.notice(context.notice ?? standing, on: &canvas) }
        let row = canvas.size.rows - 2
        let start = 1 + canvas.write(Wording.findPrompt, row: row, column: 1, role: .label)
        prompt.field.draw(on: &canvas, row: row, column: start + 1, columns: 24, focused: true)
        if let notice = context.notice {
            let room = max(0, canvas.size.columns - start - 28)
            canvas.write(
                canvas.widths.clipped(notice.text, to: room), row: row, column: start + 27, role: notice.role)
        }
    }

    func layout(in context: Context) -> ReviewLayout {
        ReviewLayout(
            size: context.size, table: sheet.table, linesOfRequest: requestLines(in: context).count)
    }

    /// What the school asks for, as far as the window has room; whole in 详情.
    private func requestLines(in context: Context) -> [String] {
        request.flatMap {
            context.widths.wrapped(
                $0.text, to: context.size.columns - 2, lines: context.size.rows >= 32 ? 4 : 2)
        }
    }

    // MARK: Header

    private func drawState(on canvas: inout Canvas, in context: Context) {
        var column = 1 + canvas.write("状态 ", row: 1, column: 1, role: .label)
        column += canvas.write(state(in: context).rawValue, row: 1, column: column, role: .title)
        let texts = [
            record.review.map(Wording.claimed),
            record.current.map { "回执号 \($0.receipt(of: school.code))  提交 \(CivilTime($0.at).text)" },
        ].compactMap { $0 }
        let room = canvas.size.columns - column - 3
        canvas.write(
            canvas.widths.clipped(texts.joined(separator: "  "), to: room), row: 1, column: column + 2)
    }

    private func drawPeople(on canvas: inout Canvas) {
        let contact = sheet.review.contact
        let people = "联系人 \(contact.name)  \(contact.phone)  \(contact.mobile)"
        let remark = record.versions.last { !$0.remark.isEmpty }?.remark ?? ""
        let text = remark.isEmpty ? people : "\(people)  学校说明：\(Wording.oneLine(remark))"
        canvas.write(
            canvas.widths.clipped(text, to: canvas.size.columns - 2), row: 2, column: 1, role: .label)
    }

    /// `意向承接 任务数量 3 个  汇总金额 57 万元`, and the rows of each state, or the sums where there is room.
    private func drawTotals(_ label: String, _ totals: RunningTotals, row: Int, on canvas: inout Canvas) {
        let name = label + String(repeating: " ", count: max(0, 9 - canvas.widths.columns(of: label)))
        let sums = FundingSource.allCases.map { "\($0.shortLabel) \(totals.sums[$0].wanYuanText)" }
        let parts = [
            "\(name)任务数量 \(totals.taskCount) 个", "汇总金额 \(totals.total.wanYuanText) 万元",
            "\(totals.rowCount) 行",
        ]
        let text = (parts + (canvas.size.columns >= 110 ? sums : [])).joined(separator: "  ")
        let written = canvas.write(text, row: row, column: 1, role: .total)
        guard row == 3 else { return }
        let counts = Wording.counts(of: record.rows.values.map(\.state))
        let room = canvas.size.columns - written - 5
        if canvas.widths.columns(of: counts) <= room {
            canvas.write(counts, row: row, column: written + 4, role: .label)
        }
    }

    // MARK: Grid

    private func drawGrid(_ layout: ReviewLayout, on canvas: inout Canvas) {
        var grid = grid
        grid.columns = layout.columns
        canvas.inside(layout.grid) { canvas in
            guard grid.selection != nil else {
                canvas.write(Wording.emptySheet(record, view), row: 1, column: 1)
                canvas.placeCursor(row: 1, column: 1)
                return
            }
            grid.draw(on: &canvas, from: source) { row, _, column in cell(row, column) }
        }
    }

    /// What a row of the grid is drawn from.
    private struct RowSource: Equatable {
        let row: RowNumber
        let commitment: Commitment
        let before: Commitment?
        let state: RowState?
        let isDoubtful: Bool
    }

    private func source(_ row: RowNumber) -> RowSource? {
        RowSource(
            row: row, commitment: sheet.table.commitment(row), before: sheet.before(row),
            state: record.rows[row]?.state, isDoubtful: isMarked(row))
    }

    private func cell(_ number: RowNumber, _ column: Int) -> GridCell {
        guard let line = sheet.table.line(number) else { return GridCell() }
        let commitment = sheet.table.commitment(number)
        if column == ReviewLayout.verdictColumn { return verdict(number) }
        switch ReviewLayout.content(ofColumn: column) {
        case .number: return GridCell(number.text)
        case .title: return GridCell(line.row.title)
        case .total:
            return commitment.isTicked
                ? GridCell(commitment.total.wanYuanText, role: .computed) : GridCell()
        case .field(let field):
            let cell = FilingScreen.cell(field, commitment, line.row)
            let isMoved = sheet.before(number).map { $0[field] != commitment[field] } ?? false
            return isMoved ? GridCell(cell.text, role: .warning) : cell
        }
    }

    /// Whether something about the row wants a second look: a doubt, a return without a change, a row given
    /// up that nobody has taken note of.
    private func isMarked(_ row: RowNumber) -> Bool {
        guard let filed = record.rows[row] else { return false }
        return sheet.doubts[row] != nil || (filed.state.awaitsVerdict && sheet.isUnchanged(row))
            || (filed.state == .dropped && !filed.isAcknowledged)
    }

    /// The state with a mark in front where something about the row wants a second look.
    private func verdict(_ number: RowNumber) -> GridCell {
        guard let state = record.rows[number]?.state else { return GridCell("未承接", role: .muted) }
        let text = (isMarked(number) ? "!" : "") + state.rawValue
        let role: TUIKitLite.Role =
            switch state {
            case .pending, .pendingAgain: .plain
            case .passed: .ticked
            case .returned, .rejected: .warning
            case .dropped: .muted
            }
        return GridCell(text, role: role)
    }

    /// What to do next, when nothing was said.
    private var standing: Notice? {
        if record.inForce == nil {
            let mayReinstate = record.withdrawnVersion != nil && reviewer.role == .provincialLead
            return Notice(mayReinstate ? Wording.withdrawnMayReturn : Wording.nothingInForce)
        }
        let pending = sheet.pending.count
        if reviewer.role == .city {
            return Notice(round.takesCityOpinions ? Wording.cityMayAdvise : Wording.readOnlyForCity)
        }
        if record.isLocked { return Notice(Wording.refusal(.reported)) }
        if record.openRequest != nil { return Notice(Wording.requestToDo(record)) }
        let dropped = record.rows.filter { $0.value.state == .dropped && !$0.value.isAcknowledged }.keys
        if pending == 0, let first = dropped.min() {
            return Notice(Wording.acknowledgeLeft(dropped.count, first))
        }
        return Notice(pending == 0 ? Wording.allJudged : Wording.pendingLeft(pending))
    }
}
