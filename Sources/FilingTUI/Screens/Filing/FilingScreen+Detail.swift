import FilingModel
import TUIKitLite

/// The lines below the grid that tell everything about the cell the cursor is on.
extension FilingScreen {
    func drawDetail(_ layout: FilingLayout, on canvas: inout Canvas, in context: Context) {
        guard let line = currentLine else {
            canvas.write(Wording.nothingOffered, row: layout.detailTop, column: 1)
            canvas.placeCursor(row: layout.detailTop, column: 1)
            return
        }
        let source = DetailSource(
            row: line.row.number,
            taskTotal: line.task.isSplit ? editor.desk.table.total(of: line.task) : nil)
        for offset in 0..<(layout.detailRows - 1) {
            let isLast = offset == layout.detailRows - 2
            canvas.line(layout.detailTop + offset, from: source.line(offset, showsTotal: isLast)) { canvas in
                let text =
                    layout.detailRows > 3
                    ? roomyLine(offset, line, source) : tightLine(offset, line, source, canvas)
                canvas.write(fitted(text, canvas), row: 0, column: 1)
            }
        }
        drawLastLine(line, row: layout.detailTop + layout.detailRows - 1, on: &canvas, in: context)
    }

    /// What the lines about a row are drawn from.
    private struct DetailSource: Equatable {
        let row: RowNumber
        /// The sum of a split task; nil for any other.
        let taskTotal: Amount?
        var offset = 0

        /// The total stands in the last of the lines; the others do not change with it.
        func line(_ offset: Int, showsTotal: Bool) -> DetailSource {
            DetailSource(row: row, taskTotal: showsTotal ? taskTotal : nil, offset: offset)
        }
    }

    private func fitted(_ text: String, _ canvas: Canvas) -> String {
        canvas.widths.clipped(text, to: canvas.size.columns - 2)
    }

    /// Of two lines; where the second is too long the departments give way, never the figures, which have
    /// room to grow.
    private func tightLine(
        _ offset: Int, _ line: FilingTable.Line, _ source: DetailSource, _ canvas: Canvas
    ) -> String {
        if offset == 0 {
            let parent = line.task.isSplit ? "   \(Wording.parentTask(line.task))" : ""
            return "\(line.row.number) \(line.row.title)\(parent)"
        }
        let target = target(line, source)
        let growth = source.taskTotal.map { max(0, 7 - $0.wanYuanColumns) } ?? 0
        let room = canvas.size.columns - 5 - canvas.widths.columns(of: target) - growth
        return "\(canvas.widths.clipped(departments(line), to: max(0, room)))   \(target)"
    }

    private func roomyLine(_ offset: Int, _ line: FilingTable.Line, _ source: DetailSource) -> String {
        switch offset {
        case 0: "\(line.row.number) \(line.row.title)"
        case 1: line.task.isSplit ? Wording.parentTask(line.task) : Wording.sectionOf(line.section)
        case 2: departments(line)
        default: target(line, source)
        }
    }

    private func departments(_ line: FilingTable.Line) -> String {
        "责任部门：" + line.task.departments.joined(separator: "、")
    }

    private func target(_ line: FilingTable.Line, _ source: DetailSource) -> String {
        let target = line.row.quantity.map(Wording.nationalTarget) ?? Wording.noQuantity
        return source.taskTotal.map { "\(target)   本任务合计 \($0.wanYuanText) 万元" } ?? target
    }

    /// The question asked, or what was said last, or what is wrong with the cell, or what the column means.
    private func drawLastLine(
        _ line: FilingTable.Line, row: Int, on canvas: inout Canvas, in context: Context
    ) {
        if let prompt {
            if prompt.kind == .find {
                let count = context.notice?.text ?? hitCount
                FindLine.draw(prompt.field, label: Wording.findPrompt, count: count, on: &canvas)
                return
            }
            drawPrompt(prompt, row: row, on: &canvas)
            if let notice = context.notice {
                let text = canvas.widths.clipped(notice.text, to: max(0, canvas.size.columns - 46))
                canvas.write(text, row: row, column: 45, role: notice.role)
            }
            return
        }
        let source = LastLineSource(
            notice: context.notice, kind: school.kind, cell: place, isEditing: editor.editing != nil,
            commitment: editor.desk.table.commitment(place.row), range: range, control: rowDifference,
            division: divisionNote)
        canvas.line(row, from: source) { canvas in
            let (text, role) = lastLine(line, in: context)
            canvas.write(fitted(text, canvas), row: 0, column: 1, role: role)
        }
    }

    /// What the last line is drawn from while nothing is asked.
    private struct LastLineSource: Equatable {
        let notice: Notice?
        let kind: SchoolKind
        let cell: CellID
        let isEditing: Bool
        let commitment: Commitment
        let range: CellRange?
        let control: ControlTotals.Difference?
        let division: String?
    }

    private func lastLine(_ line: FilingTable.Line, in context: Context) -> (String, TUIKitLite.Role) {
        if let notice = context.notice { return (notice.text, notice.role) }
        if let range { return (Wording.chosen(range, sum: desk.table.sum(of: range)), .notice) }
        if let fault = desk.table.fault(place), editor.editing == nil || fault.suggestion != nil {
            let text = desk.table.content(place).text
            return (Wording.fault(fault, in: place, text: text, row: line.row), .error)
        }
        if let divisionNote { return (divisionNote, .label) }
        if let doubt = doubtAboutRow(line) { return doubt }
        let meaning = Wording.meaning(of: place.field, content: desk.table.content(place), row: line.row)
        guard let rowDifference, let sum = control[.row(place.row)] else { return (meaning, .plain) }
        return (Wording.controlTotal(sum, rowDifference) + "   " + meaning, .plain)
    }

    /// What the row's other cells leave open. An amount that is empty or being typed wants to be read back; a
    /// doubt can wait.
    private func doubtAboutRow(_ line: FilingTable.Line) -> (String, TUIKitLite.Role)? {
        let isTyping = editor.editing != nil
        if isTyping && place.field.isAmount { return nil }
        let findings = validator.rowFindings(line, desk.table.commitment(place.row))
        if let kept = findings.first(where: { $0.severity == .kept }), !isTyping {
            return (Wording.finding(kept, in: desk.table), .error)
        }
        if place.field.isAmount && desk.table.content(place) == .empty { return nil }
        return findings.first { $0.severity == .warning }
            .map { (Wording.doubt($0.fact, line.row), .warning) }
    }

    private func drawPrompt(_ prompt: Prompt, row: Int, on canvas: inout Canvas) {
        let label = Wording.prompt(prompt.kind)
        let start = 1 + canvas.write(label, row: row, column: 1, role: .label)
        prompt.field.draw(on: &canvas, row: row, column: start + 1, columns: 24, focused: true)
    }
}
