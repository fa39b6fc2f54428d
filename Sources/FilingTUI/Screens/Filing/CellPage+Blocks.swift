import FilingModel
import TUIKitLite

/// Blocks of cells that come in: what was copied here, and what a client pastes.
extension CellPage {
    /// A paste of several cells, which is shown first; nil for the text of a single cell.
    mutating func pasteBlock(_ text: String, in context: Context) -> Step? {
        guard PastedText.singleCell(text) == nil else { return nil }
        let saved = leaveCell()
        let start = corner
        anchor = nil
        let plan = BlockPlan(
            pasting: TabularText(text), at: target(start, from: .spreadsheet, in: context))
        return preview(plan).after(saved)
    }

    /// Ctrl+V: what was copied here is put down at once, unless something of it does not fit.
    mutating func pasteCopied(in context: Context) -> Step {
        guard let copied = clipboard else { return .say(Wording.nothingCopied, .warning) }
        let target = target(corner, from: .thisPage, in: context)
        let plan = BlockPlan(pasting: spread(copied), at: target)
        return plan.refused.isEmpty && plan.kept.isEmpty ? apply(plan, in: context) : preview(plan)
    }

    private func preview(_ plan: BlockPlan) -> Step {
        .open(BlockScreen(.paste, plan, table: editor.desk.table, school: school))
    }

    /// The upper left cell of the range, or the current cell.
    private var corner: CellID {
        guard let range, let row = range.rows.first, let field = range.fields.first else {
            return editor.place
        }
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
        let (record, round, now, actor) = (record, round, context.now, actor)
        return PasteTarget(
            table: editor.desk.table, order: shownRows, start: start, origin: origin, ticks: ticksInBlocks
        ) {
            record.refusalToEdit($0, at: now, in: round) ?? actor.refusalToWrite(into: $0)
        }
    }

    /// Does what a preview showed, if it is still about what stands here.
    mutating func apply(_ plan: BlockPlan, in context: Context) -> Step {
        if let refusal = refusal(toWriteInto: plan.rows, in: context) { return .say(refusal, .warning) }
        guard plan.isCurrent(in: editor.desk.table) else { return .say(Wording.blockIsStale, .error) }
        willWrite(into: plan.rows)
        let step = editor.write(plan.contents)
        return step.saying(Notice(Wording.written(plan), plan.kept.isEmpty ? .plain : .warning))
    }
}
