import FilingModel
import TUIKitLite

/// Where the parts of a returned row stand.
struct RevisionLayout {
    /// Lines that a row takes: title, old value, comment, new value, a blank.
    static let linesPerRow = 5
    static let top = 4

    /// How many rows fit.
    let blocks: Int
    private let moneyColumns: Int
    private let firstMoney: Int

    init(_ size: Size) {
        blocks = max(1, (size.rows - Self.top - 3) / Self.linesPerRow)
        moneyColumns = min(12, 8 + max(0, (size.columns - App.smallestSize.columns) / 8))
        firstMoney = size.columns - 4 * (moneyColumns + 1) - 11
    }

    /// Where a field's column begins, and how wide it is.
    func columns(of field: Field) -> (start: Int, columns: Int) {
        switch field {
        case .tick: (firstMoney - 13, 4)
        case .quantity: (firstMoney - 8, 7)
        case .amount(let source): (firstMoney + source.rawValue * (moneyColumns + 1), moneyColumns)
        }
    }

    /// Where 汇总 stands.
    var total: (start: Int, columns: Int) { (firstMoney + 4 * (moneyColumns + 1), 10) }
}

/// What 需修改的任务 looks like.
extension RevisionScreen {
    func draw(on canvas: inout Canvas, in context: Context) {
        let rows = record.returnedRows
        Pages.drawTabs(
            .revision, right: Wording.seat(actor) + school.name, on: &canvas, returned: rows.count)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
        guard !rows.isEmpty else {
            Chrome.paragraphs([Wording.noReturnedRows], row: 2, on: &canvas)
            canvas.placeCursor(row: 2, column: 1)
            return Chrome.notice(context.notice, on: &canvas)
        }
        let layout = RevisionLayout(canvas.size)
        canvas.write(
            "共 \(rows.count) 行，左边已勾选 \(chosen.count) 行；只提交勾选的行", row: 1, column: 1, role: .total)
        if let others = Wording.peers(peers, among: colleagues) {
            canvas.write(others, row: 2, column: 1, role: .warning)
        }
        drawHeader(layout, on: &canvas)
        for (index, row) in visibleRows(in: canvas.size).enumerated() {
            drawRow(
                row, top: RevisionLayout.top + index * RevisionLayout.linesPerRow, layout, on: &canvas,
                in: context)
        }
        Chrome.notice(context.notice ?? standing, on: &canvas)
    }

    /// What is chosen, or what is wrong with the cell under the cursor, if anything is.
    private var standing: Notice? {
        let place = editor.place
        if let range { return Notice(Wording.chosen(range, sum: editor.desk.table.sum(of: range))) }
        guard editor.editing == nil, let fault = editor.desk.table.fault(place),
            let row = editor.desk.table.line(place.row)?.row
        else { return nil }
        let text = editor.desk.table.content(place).text
        return Notice(Wording.fault(fault, in: place, text: text, row: row), .error)
    }

    private func drawHeader(_ layout: RevisionLayout, on canvas: inout Canvas) {
        canvas.fill(Area(row: 3, column: 0, rows: 1, columns: canvas.size.columns), role: .heading)
        canvas.write("勾选 序号", row: 3, column: 0, role: .heading)
        for field in Field.all {
            let (start, columns) = layout.columns(of: field)
            let label = canvas.widths.clipped(Self.shortLabel(field, columns), to: columns, ellipsis: "")
            canvas.write(label, row: 3, column: start, role: .heading, columns: columns, alignment: .right)
        }
        canvas.write(
            "汇总", row: 3, column: layout.total.start, role: .heading, columns: layout.total.columns,
            alignment: .right)
    }

    private static func shortLabel(_ field: Field, _ columns: Int) -> String {
        switch field {
        case .tick: "承接"
        case .quantity: "数量"
        case .amount(let source): columns >= 12 || source == .school ? source.label : source.shortLabel
        }
    }

    private func drawRow(
        _ number: RowNumber, top: Int, _ layout: RevisionLayout, on canvas: inout Canvas, in context: Context
    ) {
        guard let line = editor.desk.table.line(number), let filed = record.rows[number] else { return }
        let isHere = number == editor.place.row
        let choice = chosen.contains(number) ? "[x]" : "[ ]"
        canvas.write(choice, row: top, column: 0, role: isHere && column == .choice ? .selected : .ticked)
        if isHere && column == .choice { canvas.placeCursor(row: top, column: 1) }
        let due = filed.dueAt.map { Wording.due($0, at: context.now) } ?? ""
        let room = canvas.size.columns - 8 - canvas.widths.columns(of: due)
        canvas.write(
            canvas.widths.clipped("\(number) \(line.row.title)", to: room), row: top, column: 5, role: .title)
        canvas.write(
            due, row: top, column: canvas.size.columns - canvas.widths.columns(of: due) - 1, role: .warning)
        canvas.write("原值", row: top + 1, column: 5, role: .label)
        drawValues(
            record.current?.content[number] ?? Commitment(), line.row, row: top + 1, layout, on: &canvas)
        let comment = "修改意见：\(filed.comment ?? "")".split(separator: "\n").joined(separator: " ")
        canvas.write(
            canvas.widths.clipped(comment, to: canvas.size.columns - 6), row: top + 2, column: 5,
            role: .warning)
        canvas.write("新值", row: top + 3, column: 5, role: .label)
        drawValues(
            editor.desk.table.commitment(number), line.row, row: top + RevisionLayout.newValues, layout,
            on: &canvas)
        drawRange(number, row: top + RevisionLayout.newValues, layout, on: &canvas)
        if isHere { drawCursor(row: top + RevisionLayout.newValues, layout, on: &canvas) }
    }

    private func drawValues(
        _ commitment: Commitment, _ row: TaskRow, row line: Int, _ layout: RevisionLayout,
        on canvas: inout Canvas
    ) {
        for field in Field.all {
            let (start, columns) = layout.columns(of: field)
            let cell =
                field == .tick
                ? GridCell(commitment.isTicked ? "[x]" : "[ ]") : FilingScreen.cell(field, commitment, row)
            canvas.write(
                fitted(cell.text, columns, canvas), row: line, column: start, role: cell.role,
                columns: columns,
                alignment: .right)
        }
        canvas.write(
            commitment.total.wanYuanText, row: line, column: layout.total.start, role: .computed,
            columns: layout.total.columns, alignment: .right)
    }

    /// A figure that does not fit is never cut; text that was kept may be.
    private func fitted(_ text: String, _ columns: Int, _ canvas: Canvas) -> String {
        guard canvas.widths.columns(of: text) > columns else { return text }
        return text.hasPrefix("!")
            ? canvas.widths.clipped(text, to: columns) : String(repeating: "#", count: columns)
    }

    private func drawCursor(row: Int, _ layout: RevisionLayout, on canvas: inout Canvas) {
        guard case .field(let field) = column else { return }
        let (start, columns) = layout.columns(of: field)
        let area = Area(row: row, column: start, rows: 1, columns: columns)
        canvas.restyle(area, role: .selected)
        canvas.placeCursor(row: row, column: start + columns - 1)
        editor.draw(in: area, on: &canvas)
    }
}
