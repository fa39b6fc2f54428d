import FilingModel
import TUIKitLite

/// What the 承接任务 page looks like.
extension FilingScreen {
    func draw(on canvas: inout Canvas, in context: Context) {
        let layout = FilingLayout(size: canvas.size, table: desk.table)
        Pages.drawTabs(.filing, right: school.name, on: &canvas, returned: record.returnedRows.count)
        drawState(on: &canvas, in: context)
        drawContact(on: &canvas)
        drawTotals(on: &canvas)
        canvas.rule(row: 5)
        canvas.write("预计投入经费（万元）", row: 6, column: layout.moneyHeadingColumn, role: .label)
        drawGrid(layout, on: &canvas)
        canvas.rule(row: layout.detailTop - 1)
        drawDetail(layout, on: &canvas, in: context)
        Chrome.keyBar(isIdle ? keyLines(in: context) : Self.editingLines, on: &canvas)
    }

    // MARK: Header

    private func drawState(on canvas: inout Canvas, in context: Context) {
        var column = 1
        column += canvas.write(state(in: context).rawValue, row: 1, column: column, role: .title)
        if !editor.unsaved.isEmpty {
            column +=
                1
                + canvas.write(
                    Wording.unsaved(editor.unsaved.count), row: 1, column: column + 1, role: .error)
        } else if let savedAt = editor.savedAt {
            column += 1 + canvas.write(Wording.autosaved(savedAt), row: 1, column: column + 1)
        }
        canvas.write(Wording.window(round, at: context.now), row: 1, column: column + 2)
    }

    private func drawContact(on canvas: inout Canvas) {
        var column = 1
        for part in Contact.Part.allCases {
            column += canvas.write(part.label + " ", row: 2, column: column, role: .label)
            let text = contact[part].isEmpty ? Wording.notFilledIn : contact[part]
            column += 3 + canvas.write(canvas.widths.clipped(text, to: 20), row: 2, column: column)
        }
    }

    private func drawTotals(on canvas: inout Canvas) {
        let totals = desk.table.totals
        canvas.write(
            "任务数量 \(totals.taskCount) 个   汇总金额 \(totals.total.wanYuanText) 万元   承接 \(totals.rowCount) 行",
            row: 3, column: 1, role: .total)
        let sums = FundingSource.allCases.map { "\($0.label) \(totals.sums[$0].wanYuanText)" }
        canvas.write(sums.joined(separator: "   ") + "   （万元）", row: 4, column: 1, role: .total)
    }

    // MARK: Grid

    private func drawGrid(_ layout: FilingLayout, on canvas: inout Canvas) {
        var grid = grid
        grid.columns = layout.columns
        grid.headingColumn = 1
        canvas.inside(layout.grid) { canvas in
            grid.draw(on: &canvas) { row, column in cell(row, column) }
            let column = FilingLayout.column(of: place.field)
            if let area = grid.area(row: place.row, column: column, in: canvas.size) {
                editor.draw(in: area, on: &canvas)
            }
        }
    }

    private func cell(_ number: RowNumber, _ column: Int) -> GridCell {
        guard let line = desk.table.line(number) else { return GridCell() }
        let commitment = desk.table.commitment(number)
        switch FilingLayout.content(ofColumn: column) {
        case .number: return GridCell(number.text)
        case .title: return GridCell(line.row.title)
        case .total:
            let isShown = commitment.isTicked || commitment.hasFigures
            return GridCell(
                isShown ? commitment.total.wanYuanText : "", role: commitment.isTicked ? .computed : .muted)
        case .field(.tick):
            return commitment.isTicked ? GridCell("[x]", role: .ticked) : GridCell("[ ]")
        case .field(let field): return Self.cell(field, commitment, line.row)
        }
    }

    /// A field of a commitment as every grid shows it.
    static func cell(_ field: Field, _ commitment: Commitment, _ row: TaskRow) -> GridCell {
        let role: TUIKitLite.Role = commitment.isTicked ? .plain : .muted
        switch commitment[field] {
        case .kept(let text): return GridCell(keptText(text), role: .marked, alignment: .left)
        case .quantity(let quantity):
            return GridCell("\(quantity.count)\(row.quantity?.unit ?? "")", role: role)
        case .amount(let amount): return GridCell(amount.wanYuanText, role: role)
        case .ticked, .empty:
            return GridCell(field == .quantity && row.quantity == nil ? "-" : "", role: .muted)
        }
    }

    /// Kept text with a mark in front, which tells it from a figure without any colour.
    private static func keptText(_ text: String) -> String { "!" + text }
}
