import FilingModel
import FilingStore
import TUIKitLite

/// What the 承接任务 page looks like.
extension FilingScreen {
    func draw(on canvas: inout Canvas, in context: Context) {
        let layout = FilingLayout(size: canvas.size, table: editor.desk.table)
        drawTabs(on: &canvas)
        drawState(on: &canvas, in: context)
        let clock = CivilTime(context.now).clockText
        canvas.line(2, from: ContactSource(contact: contact, clock: clock)) { drawContact(clock, on: &$0) }
        drawTotals(on: &canvas)
        canvas.rule(row: 5)
        let room = layout.moneyHeadingColumn - 2
        let note = filterNote(in: layout, canvas.widths)
        canvas.line(6, from: HeadingSource(layout: layout, note: note, peers: peers)) { canvas in
            var column = 1
            if let note { column += canvas.write(note, row: 0, column: 1, role: .notice) + 2 }
            if let others = Wording.peers(peers, among: colleagues), column < room {
                let text = canvas.widths.clipped(others, to: room - column)
                canvas.write(text, row: 0, column: column, role: .warning)
            }
            canvas.write("预计投入经费（万元）", row: 0, column: layout.moneyHeadingColumn, role: .label)
        }
        drawGrid(layout, on: &canvas)
        drawPlanPanel(layout, on: &canvas)
        canvas.rule(row: layout.detailTop - 1)
        drawDetail(layout, on: &canvas, in: context)
        Chrome.keyBar(keyBar, on: &canvas)
    }

    /// A cell that is typed over keeps the page's bar: changing it would cost more than the figure.
    private var keyBar: KeyBar {
        if prompt != nil { return Self.promptKeyBar }
        if editor.editing?.movesCaret == true { return Self.editingKeyBar }
        return isChecker ? Self.checkingKeyBar : Self.keyBar
    }

    // MARK: Header

    /// The line over the grid: the filter, where the other sessions are, and what the money columns hold.
    private struct HeadingSource: Equatable { let layout: FilingLayout, note: String?, peers: [Peer] }

    private struct TabsSource: Equatable { let schoolName: String, returned: Int }

    private func drawTabs(on canvas: inout Canvas) {
        let source = TabsSource(
            schoolName: Wording.seat(actor) + school.name, returned: record.returnedRows.count)
        canvas.line(0, from: source) { canvas in
            Pages.drawTabs(.filing, right: source.schoolName, on: &canvas, returned: source.returned)
        }
    }

    /// Windows begin and end on whole minutes, so the words about them change after one.
    private struct StateSource: Equatable {
        let state: FilingState
        let round: Round
        let minute: Int64
        let isWholeMinute: Bool
        let savedMinute: Int64?
        let unsaved: Int
        let extendedUntil: Instant?
    }

    private func drawState(on canvas: inout Canvas, in context: Context) {
        let source = StateSource(
            state: state(in: context), round: round, minute: context.now.milliseconds / 60_000,
            isWholeMinute: context.now.milliseconds % 60_000 == 0,
            savedMinute: editor.savedAt.map { $0.milliseconds / 60_000 }, unsaved: editor.unsavedCount,
            extendedUntil: record.extendedUntil)
        canvas.line(1, from: source) { canvas in
            var column = 1 + canvas.write(source.state.rawValue, row: 0, column: 1, role: .title)
            if source.unsaved > 0 {
                let text = Wording.unsaved(source.unsaved)
                column += 1 + canvas.write(text, row: 0, column: column + 1, role: .error)
            } else if let savedAt = editor.savedAt {
                column += 1 + canvas.write(Wording.autosaved(savedAt), row: 0, column: column + 1)
            }
            let room = canvas.size.columns - column - 3
            let (until, now) = (source.extendedUntil, context.now)
            let window = Wording.window(round, extendedUntil: until, at: now)
            let fits = canvas.widths.columns(of: window) <= room
            let text = fits ? window : Wording.shortWindow(round, extendedUntil: until, at: now)
            canvas.write(text, row: 0, column: column + 2)
        }
    }

    private struct ContactSource: Equatable { let contact: Contact, clock: String }

    /// The contact, and at the right what the host's clock shows: by it the window closes.
    private func drawContact(_ clock: String, on canvas: inout Canvas) {
        var column = 1
        for part in Contact.Part.allCases {
            column += canvas.write(part.label + " ", row: 0, column: column, role: .label)
            let text = contact[part].isEmpty ? Wording.notFilledIn : contact[part]
            column += 3 + canvas.write(canvas.widths.clipped(text, to: 20), row: 0, column: column)
        }
        let text = Wording.hostClock(clock)
        let start = canvas.size.columns - canvas.widths.columns(of: text) - 1
        if column <= start + 2 { canvas.write(text, row: 0, column: start, role: .label) }
    }

    // MARK: Totals

    private struct TotalsSource: Equatable {
        let taskCount: Int, rowCount: Int, total: Amount
        let control: Amount?
    }
    private struct SumsSource: Equatable { let sums: PerSource<Amount> }

    private func drawTotals(on canvas: inout Canvas) {
        let totals = editor.desk.table.totals
        let source = TotalsSource(
            taskCount: totals.taskCount, rowCount: totals.rowCount, total: totals.total,
            control: control[.filing])
        canvas.line(3, from: source) { canvas in
            var line = SlotLine(gap: 2)
            line.write("任务数量 ", source.taskCount.description, " 个", columns: 14, on: &canvas)
            line.write("汇总金额 ", source.total.wanYuanText, " 万元", columns: 22, on: &canvas)
            line.write("承接 ", source.rowCount.description, " 行", columns: 9, on: &canvas)
            guard let sum = source.control else { return }
            let difference = control.difference(.filing, in: desk.table)
            line.write(Wording.controlTotal(sum, difference), columns: 0, on: &canvas)
        }
        canvas.line(4, from: SumsSource(sums: totals.sums)) { Self.drawSums(totals.sums, on: &$0) }
    }

    private static func drawSums(_ sums: PerSource<Amount>, on canvas: inout Canvas) {
        let isRoomy = canvas.size.columns >= 100
        var line = SlotLine(gap: isRoomy ? 3 : 2)
        for source in FundingSource.allCases {
            let columns = canvas.widths.columns(of: source.label) + (isRoomy ? 9 : 7)
            line.write(source.label, " ", sums[source].wanYuanText, columns: columns, on: &canvas)
        }
        if isRoomy { line.write("（万元）", columns: 0, on: &canvas) }
    }

    /// Texts side by side; each has room to grow, so that those behind it stay where they are.
    private struct SlotLine {
        let gap: Int
        private var column = 1

        init(gap: Int) { self.gap = gap }

        mutating func write(_ parts: String..., columns: Int, on canvas: inout Canvas) {
            var written = 0
            for part in parts {
                written += canvas.write(part, row: 0, column: column + written, role: .total)
            }
            column += max(columns, written) + gap
        }
    }

    // MARK: Grid

    private func drawGrid(_ layout: FilingLayout, on canvas: inout Canvas) {
        var grid = grid
        if layout != self.layout { grid.columns = layout.columns }
        let sources = rowSources
        canvas.inside(layout.grid) { canvas in
            grid.draw(on: &canvas, from: { sources[$0] }, cell: sources.cell)
            drawRange(grid, on: &canvas)
            guard editor.editing != nil else { return }
            let column = FilingLayout.column(of: place.field)
            if let area = grid.area(row: place.row, column: column, in: canvas.size) {
                editor.draw(in: area, on: &canvas)
            }
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
            return field == .quantity && row.quantity == nil ? GridCell("-", role: .muted) : GridCell()
        }
    }

    /// Kept text with a mark in front, which tells it from a figure without any colour.
    private static func keptText(_ text: String) -> String { "!" + text }
}

extension FilingScreen.RowSources {
    /// A cell follows from its row's source: the catalogue's part never changes.
    func cell(_ number: RowNumber, _ source: FilingScreen.RowSource, _ column: Int) -> GridCell {
        guard let row = table.line(number)?.row else { return GridCell() }
        let commitment = source.commitment
        switch FilingLayout.content(ofColumn: column) {
        case .number: return GridCell(number.text, role: source.isOutside ? .muted : .plain)
        case .title: return GridCell(source.mark + row.title, role: source.isOutside ? .muted : .plain)
        case .total:
            let isShown = commitment.isTicked || commitment.hasFigures
            guard isShown else { return GridCell() }
            return GridCell(commitment.total.wanYuanText, role: commitment.isTicked ? .computed : .muted)
        case .field(.tick) where source.isClosed: return GridCell(commitment.isTicked ? "x" : "")
        case .field(.tick):
            return commitment.isTicked ? GridCell("[x]", role: .ticked) : GridCell("[ ]")
        case .field(let field): return FilingScreen.cell(field, commitment, row)
        }
    }
}
