import FilingModel
import TUIKitLite

/// Where the filing stands, and the steps that lead on from the 承接任务 page.
extension FilingScreen {
    /// Whether the working copy differs from the version in force.
    var differs: Bool {
        guard let current = record.current else { return false }
        return desk.table.tickedContent != current.content
    }

    /// The filing's state at this moment.
    func state(in context: Context) -> FilingState {
        record.state(at: context.now, in: round, differs: differs)
    }

    /// Why the row under the cursor cannot be changed now; nil when it can.
    func refusalToChange(in context: Context) -> String? { refusal(toChange: [place.row], in: context) }

    /// Why one of `rows` cannot be changed now; nil when all can.
    func refusal(toChange rows: Set<RowNumber>, in context: Context) -> String? {
        refusal(toWriteInto: rows.sorted(), in: context)
    }

    /// Whether this page gives way to 本校任务情况预览: something is in force, and nobody goes on changing it.
    func showsPreview(in context: Context) -> Bool {
        let isWithdrawn = state(in: context) == .withdrawn
        return (record.inForce != nil || isWithdrawn) && !isContinuing
            && state(in: context) != .submittedWithChanges
    }

    /// Esc: back to 本校任务情况预览, where 撤回 and the receipt are, once anything was submitted.
    mutating func leadBack() -> Step {
        if record.versions.isEmpty { return .say(Wording.escapeOnFirstPage) }
        isContinuing = false
        return .open(preview())
    }

    func preview() -> PreviewScreen {
        PreviewScreen(
            school: school, actor: actor, round: round, record: record, table: desk.table,
            contact: contact, provincialContacts: provincialContacts)
    }

    /// F9 提交: asks what other schools file, and then shows what stands against it.
    func submit(in context: Context) -> Step {
        if let refusal = refusalToSubmit(in: context) { return .say(refusal, .warning) }
        if editor.unsavedCount > 0 { return .say(Wording.saveFirst(editor.unsavedCount), .warning) }
        return .run(.readMedians)
    }

    /// The list of faults, or the page that reads everything back.
    mutating func look(beside medians: [RowNumber: Amount]) -> Step {
        self.medians = medians
        let findings = validator.findings(in: desk.table)
        let blocking = findings.filter { $0.severity != .warning && $0.fact != .nothingTicked }
        if !blocking.isEmpty { return .open(FaultListScreen(blocking, table: desk.table)) }
        return .open(
            SubmitScreen(
                school: school, record: record, table: desk.table, contact: contact,
                warnings: findings.filter { $0.severity == .warning }, unchecked: uncheckedRows))
    }

    /// Goes where a fault is.
    mutating func go(to wanted: FindingPlace, in context: Context) -> Step {
        runStart = nil
        switch wanted {
        case .cell(let cell): place = cell
        case .row(let row): place = CellID(row: row, field: .tick)
        case .contact:
            return refusalToContact(in: context).map { .say($0, .warning) }
                ?? .open(ContactEditScreen(contact))
        case .filing: break
        }
        return .stay
    }

    /// Why 提交 is not possible at all; nil when the working copy may be submitted.
    func refusalToSubmit(in context: Context) -> String? {
        if let refusal = actor.refusalToSubmit { return Wording.refusal(refusal, round) }
        return refusalToSend(in: context)
    }

    /// Why nothing of the filing can be sent, whoever asks; nil when it can.
    func refusalToSend(in context: Context) -> String? {
        if record.inForce != nil, record.review != nil { return Wording.refusal(.reviewBegun, round) }
        return record.isOpen(at: context.now, in: round)
            ? nil : Wording.refusal(.roundNotOpen(round.phase(at: context.now)), round)
    }

    /// A step of the workflow was taken: shows where it led.
    mutating func take(_ act: Act, _ record: FilingRecord, at moment: Instant, in context: Context) -> Step {
        self.record = record
        let said = Notice(Wording.done(act, record, of: school.code, at: moment))
        if act.duties == [.check] { return Step(notice: said) }
        isContinuing = false
        return showsPreview(in: context) ? Step.open(preview()).saying(said) : Step(notice: said)
    }
}

extension FilingTable {
    /// The ticked rows with what stands in them: what 提交 sends.
    var tickedContent: [RowNumber: Commitment] {
        Dictionary(uniqueKeysWithValues: rows.filter(\.1.isTicked))
    }
}
