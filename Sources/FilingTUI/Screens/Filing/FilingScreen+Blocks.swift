import FilingModel
import TUIKitLite

/// Blocks of cells that come in: what was copied here, and what a client pastes.
extension FilingScreen {
    /// A paste of the client: one cell's text is typed, a block is shown first.
    mutating func paste(_ text: String, in context: Context) -> Step {
        if prompt != nil { return pasteIntoPrompt(text, in: context) }
        if PastedText.singleCell(text) != nil {
            anchor = nil
            if let refusal = refusalToChange(in: context) { return .say(refusal, .warning) }
            editor.rowAbove = row(above: place.row)
            return editor.paste(text)
        }
        let saved = leaveCell()
        let start = corner
        anchor = nil
        let plan = BlockPlan(
            pasting: TabularText(text), at: target(start, from: .spreadsheet, in: context))
        return Step.open(BlockScreen(.paste, plan, table: desk.table, school: school)).after(saved)
    }

    /// Ctrl+V: what was copied here is put down at once, unless something of it does not fit.
    mutating func pasteCopied(in context: Context) -> Step {
        guard let copied = clipboard else { return .say(Wording.nothingCopied, .warning) }
        let target = target(corner, from: .thisPage, in: context)
        let plan = BlockPlan(pasting: spread(copied), at: target)
        guard plan.refused.isEmpty, plan.kept.isEmpty else {
            return .open(BlockScreen(.paste, plan, table: desk.table, school: school))
        }
        return apply(plan, in: context)
    }

    /// The upper left cell of the range, or the current cell.
    private var corner: CellID {
        guard let range, let row = range.rows.first, let field = range.fields.first else { return place }
        return CellID(row: row, field: field)
    }

    /// A single copied cell fills the whole range.
    private func spread(_ copied: TabularText) -> TabularText {
        guard let range, copied.lines.count == 1, let line = copied.lines.first, line.count == 1 else {
            return copied
        }
        let text = line[0]
        return TabularText(lines: range.rows.map { _ in range.fields.map { _ in text } })
    }

    private func target(_ start: CellID, from origin: PasteTarget.Origin, in context: Context) -> PasteTarget
    {
        let (record, round, now) = (record, round, context.now)
        return PasteTarget(table: desk.table, order: shownRows, start: start, origin: origin) {
            record.refusalToEdit($0, at: now, in: round)
        }
    }

    /// Does what a preview showed, if it is still about what stands here.
    mutating func apply(_ plan: BlockPlan, in context: Context) -> Step {
        let refusal = plan.rows.compactMap {
            record.refusalToEdit($0, at: context.now, in: round)
        }.first
        if let refusal { return .say(Wording.refusal(refusal, round), .warning) }
        guard plan.isCurrent(in: desk.table) else { return .say(Wording.blockIsStale, .error) }
        runStart = nil
        let step = editor.write(plan.contents)
        return step.saying(Notice(Wording.written(plan), plan.kept.isEmpty ? .plain : .warning))
    }
}
