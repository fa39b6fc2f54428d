import FilingModel
import FilingStore
import TUIKitLite

/// What the list looks like.
extension SubmissionsScreen {
    func draw(on canvas: inout Canvas, in context: Context) {
        let layout = SubmissionsLayout(canvas.size)
        if let drill {
            Chrome.title(drill.title, right: account.text, on: &canvas)
        } else {
            OfficePage.drawTabs(.submissions, right: "\(province.name)  \(account)", on: &canvas)
        }
        canvas.write(Wording.window(worklist.round, at: context.now), row: 1, column: 1)
        drawFilter(on: &canvas)
        canvas.rule(row: 3)
        drawGrid(layout, on: &canvas, in: context)
        let bottom = canvas.size.rows - 5
        canvas.rule(row: bottom)
        let room = canvas.size.columns - 2
        if let current {
            let text = Wording.about(
                current, worklist.state(of: current, at: context.now), at: context.now)
            canvas.write(canvas.widths.clipped(text, to: room), row: bottom + 1, column: 1)
        }
        let totals = Wording.totals(worklist.totals, of: worklist.lines.count)
        canvas.write(canvas.widths.clipped(totals, to: room), row: bottom + 2, column: 1, role: .total)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
        finding?.draw(on: &canvas, row: 2, column: 7, columns: 24, focused: true)
    }

    /// What the filter lets through: words at the left, the rest behind.
    private func drawFilter(on canvas: inout Canvas) {
        canvas.write("查找：", row: 2, column: 1, role: .label)
        let filter = worklist.filter
        if finding == nil {
            let words = filter.words.isEmpty ? "（直接输入）" : filter.words
            canvas.write(words, row: 2, column: 7, role: filter.words.isEmpty ? .muted : .title)
        }
        let column = 33
        let text = Wording.filter(filter, worklist.sorting)
        canvas.write(
            canvas.widths.clipped(text, to: canvas.size.columns - column - 1), row: 2, column: column,
            role: filter == Worklist.Filter(words: filter.words) ? .label : .title)
    }

    private func drawGrid(_ layout: SubmissionsLayout, on canvas: inout Canvas, in context: Context) {
        var grid = grid
        grid.columns = layout.columns
        canvas.inside(layout.grid) { canvas in
            guard grid.selection != nil else {
                canvas.write(Wording.nothingFits, row: 1, column: 1)
                canvas.placeCursor(row: 1, column: 1)
                return
            }
            grid.draw(on: &canvas, from: { source($0, at: context.now) }) { code, _, column in
                cell(code, layout.contents[column], at: context.now)
            }
        }
    }

    /// What a line is drawn from: states and waiting times move by the minute.
    private struct LineSource: Equatable {
        let line: FilingLine
        let minute: Int64
        let mark: String
    }

    private func source(_ code: SchoolCode, at now: Instant) -> LineSource? {
        worklist.line(code).map {
            LineSource(line: $0, minute: now.milliseconds / 60_000, mark: mark(of: code))
        }
    }

    /// The tick before a name; empty while no school is marked.
    private func mark(of code: SchoolCode) -> String {
        if marked.isEmpty { return "" }
        return marked.contains(code) ? "[x] " : "[ ] "
    }

    private func cell(_ code: SchoolCode, _ column: SubmissionsLayout.Column, at now: Instant) -> GridCell {
        guard let line = worklist.line(code) else { return GridCell() }
        let rows = line.summary.rowsByState
        switch column {
        case .state:
            let state = worklist.state(of: line, at: now)
            return GridCell(Wording.short(state), role: Self.role(of: state))
        case .code: return GridCell(line.school.code.text)
        case .name: return GridCell(mark(of: code) + line.school.name)
        case .kind: return GridCell(line.school.kind.rawValue)
        case .city: return GridCell(line.school.city)
        case .tasks: return count(line.summary.taskCount)
        case .amount:
            return GridCell(line.inForce == nil ? "" : line.summary.total.wanYuanText, role: .computed)
        case .pending: return count(line.pendingCount)
        case .passed: return count(rows[.passed])
        case .returned: return count(rows[.returned])
        case .rejected: return count(rows[.rejected])
        case .waiting:
            let text = Wording.waiting(line, at: now)
            return GridCell(text, role: line.isPastDue(at: now) || line.askedAt != nil ? .warning : .plain)
        }
    }

    private func count(_ number: Int) -> GridCell { GridCell(number == 0 ? "" : String(number)) }

    private static func role(of state: FilingState) -> TUIKitLite.Role {
        switch state {
        case .overdue, .withdrawn, .awaitingSchool: .warning
        case .reviewed, .reported: .ticked
        case .notOpen, .filling: .muted
        default: .plain
        }
    }
}
