import FilingModel
import TUIKitLite

/// What 分工 changes on the 承接任务 page: rows that are somebody else's, and the marks of 复核.
extension FilingScreen {
    /// Whether Space marks rows as right here, as figures are not this account's to change.
    var isChecker: Bool { actor.assignment?.duty == .check }

    /// Everything that the cells of a row depend on.
    struct RowSource: Equatable, Sendable {
        let commitment: Commitment
        let check: CheckState
        /// Whether this account changes nothing in the row.
        let isClosed: Bool
        /// Whether the row is closed to this account while others are open to it.
        let isOutside: Bool

        /// What stands before the title.
        var mark: String {
            switch check {
            case .unchecked: ""
            case .checked: "核 "
            case .changed: "核? "
            }
        }
    }

    /// What the rows' sources come from: of the page just this, for every key asks for each row in sight.
    struct RowSources {
        let table: FilingTable
        let actor: Actor
        let checks: [RowNumber: RowCheck]
        private let isDivided: Bool

        fileprivate init(_ page: FilingScreen) {
            (table, actor, checks) = (page.editor.desk.table, page.actor, page.record.checks)
            isDivided = actor.role != .school || actor.account.isSub
        }

        subscript(row: RowNumber) -> RowSource {
            let commitment = table.commitment(row)
            let isClosed = isDivided && actor.refusalToWrite(into: row) != nil
            return RowSource(
                commitment: commitment, check: CheckState(checks[row], saying: commitment),
                isClosed: isClosed,
                isOutside: isClosed && actor.assignment?.duty == .entry)
        }
    }

    var rowSources: RowSources { RowSources(self) }

    /// What the last line says of the row for this account, where nothing else is to be said.
    var divisionNote: String? {
        guard let assignment = actor.assignment else { return nil }
        let state = record.checkState(of: place.row, saying: desk.table.commitment(place.row))
        let check = record.checks[place.row].map { Wording.check($0, state, among: colleagues) }
        switch assignment.duty {
        case .entry where actor.refusalToWrite(into: place.row) != nil:
            return Wording.outside(place.row, assignment.rows)
        case .entry: return nil
        case .check: return check ?? Wording.notCheckedYet
        case .submission: return check
        }
    }

    // MARK: 复核

    /// The ticked rows that nobody found right as they are now; nil where no account of the school does that.
    var uncheckedRows: [RowNumber]? {
        guard colleagues.values.contains(where: { $0.duty == .check }) else { return nil }
        return record.uncheckedRows(of: desk.table)
    }

    /// The keys of the page where Space marks rows as right.
    static func checking(_ lines: [KeyLine]) -> [KeyLine] {
        lines.map { line in
            guard line.keys == [.space] else { return line }
            return KeyLine(keys: line.keys, label: "复核", help: "标记本行或选中的行已复核，再按取消", reason: line.reason)
        }
    }

    private var rowsToCheck: [RowNumber] { range?.rows ?? [place.row] }

    /// Why the rows cannot be marked now; nil when they can.
    func refusalToCheck(in context: Context) -> String? {
        if let refusal = actor.refusal(to: .check([:])) { return Wording.refusal(refusal, round) }
        if editor.unsavedCount > 0 { return Wording.saveFirst(editor.unsavedCount) }
        let rows = rowsToCheck
        let closed = rows.lazy.compactMap { record.refusalToEdit($0, at: context.now, in: round) }.first
        if let closed { return Wording.refusal(closed, round) }
        return rows.contains { desk.table.commitment($0).isTicked || record.checks[$0] != nil }
            ? nil : Wording.refusal(.notTicked(rows[0]), round)
    }

    /// Marks the ticked rows that have no mark that holds; takes the marks back where all have.
    func toggleCheck() -> Step {
        let unchecked = rowsToCheck.filter { row in
            let commitment = desk.table.commitment(row)
            return commitment.isTicked && record.checkState(of: row, saying: commitment) != .checked
        }
        if unchecked.isEmpty {
            let marked = rowsToCheck.filter { record.checks[$0] != nil }
            return .run(.act(.uncheck(marked), password: nil))
        }
        let seen = unchecked.map { ($0, desk.table.commitment($0)) }
        return .run(.act(.check(Dictionary(uniqueKeysWithValues: seen)), password: nil))
    }
}

extension MenuEntry {
    /// 分工, which only the school's own account has.
    static func division(for actor: Actor) -> MenuEntry {
        let line = KeyLine(
            keys: [], label: "分工", help: Wording.divisionCommand,
            reason: actor.refusalToDivide.map { Wording.refusal($0) })
        return MenuEntry(line, .closeAndRun(.division(.accounts)))
    }
}
