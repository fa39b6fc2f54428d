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
        let lines = layout.detailRows > 3 ? roomyLines(line) : tightLines(line, canvas)
        for (offset, text) in lines.enumerated() {
            canvas.write(fitted(text, canvas), row: layout.detailTop + offset, column: 1)
        }
        drawLastLine(line, row: layout.detailTop + layout.detailRows - 1, on: &canvas, in: context)
    }

    private func fitted(_ text: String, _ canvas: Canvas) -> String {
        canvas.widths.clipped(text, to: canvas.size.columns - 2)
    }

    /// Two lines; where the second is too long the departments give way, never the figures.
    private func tightLines(_ line: FilingTable.Line, _ canvas: Canvas) -> [String] {
        let parent = line.task.isSplit ? "   \(Wording.parentTask(line.task))" : ""
        let target = target(line)
        let room = canvas.size.columns - 5 - canvas.widths.columns(of: target)
        let departments = canvas.widths.clipped(departments(line), to: max(0, room))
        return ["\(line.row.number) \(line.row.title)\(parent)", "\(departments)   \(target)"]
    }

    private func roomyLines(_ line: FilingTable.Line) -> [String] {
        [
            "\(line.row.number) \(line.row.title)",
            line.task.isSplit ? Wording.parentTask(line.task) : Wording.sectionOf(line.section),
            departments(line), target(line),
        ]
    }

    private func departments(_ line: FilingTable.Line) -> String {
        "责任部门：" + line.task.departments.joined(separator: "、")
    }

    private func target(_ line: FilingTable.Line) -> String {
        let target = line.row.quantity.map(Wording.nationalTarget) ?? Wording.noQuantity
        guard line.task.isSplit else { return target }
        return "\(target)   本任务合计 \(desk.table.totalOfTask(line.task.number).wanYuanText) 万元"
    }

    /// The question asked, or what was said last, or what is wrong with the cell, or what the column means.
    private func drawLastLine(
        _ line: FilingTable.Line, row: Int, on canvas: inout Canvas, in context: Context
    ) {
        if let prompt {
            drawPrompt(prompt, row: row, on: &canvas)
            if let notice = context.notice {
                let text = canvas.widths.clipped(notice.text, to: max(0, canvas.size.columns - 46))
                canvas.write(text, row: row, column: 45, role: notice.role)
            }
            return
        }
        let (text, role) = lastLine(line, in: context)
        canvas.write(fitted(text, canvas), row: row, column: 1, role: role)
    }

    private func lastLine(_ line: FilingTable.Line, in context: Context) -> (String, TUIKitLite.Role) {
        if let notice = context.notice { return (notice.text, notice.role) }
        if editor.editing == nil, let fault = desk.table.fault(place) {
            let text = desk.table.content(place).text
            return (Wording.fault(fault, in: place, text: text, row: line.row), .error)
        }
        let validator = Validator(Validator.Context(kind: school.kind, contact: contact))
        let findings = validator.rowFindings(line, desk.table.commitment(place.row))
        if let warning = findings.first(where: { $0.severity == .warning }) {
            return (Wording.warning(warning.fact, line.row), .warning)
        }
        return (Wording.meaning(of: place.field, content: desk.table.content(place), row: line.row), .plain)
    }

    private func drawPrompt(_ prompt: Prompt, row: Int, on canvas: inout Canvas) {
        let label = prompt.kind == .find ? Wording.findPrompt : Wording.goToPrompt
        let start = 1 + canvas.write(label, row: row, column: 1, role: .label)
        prompt.field.draw(on: &canvas, row: row, column: start + 1, columns: 24, focused: true)
    }
}
