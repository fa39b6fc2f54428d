/// A school's working copy under somebody's hands: the cell being typed counts at every key, gestures can be
/// undone, and each command gives the changes that have to be made durable before they are shown.
package struct FilingDesk: Sendable {
    package private(set) var table: FilingTable
    package private(set) var history = History()
    /// The cell being typed; nil while nothing is.
    package private(set) var typing: Typing?

    /// A cell being typed and what stood in its row before.
    package struct Typing: Hashable, Sendable {
        package let cell: CellID
        /// The text as typed so far.
        package fileprivate(set) var text: String
        fileprivate let before: CellContent
        fileprivate let wasTicked: Bool
    }

    package init(table: FilingTable) { self.table = table }

    /// Whether `cell` takes input: its row is offered.
    package func takesInput(_ cell: CellID) -> Bool { table.index(of: cell.row) != nil }

    // MARK: Typing

    /// Types `text` into `cell`, which becomes the cell being typed; the totals follow at once, and the row
    /// is ticked. The tick itself is not typed: `toggleTick` is its command.
    package mutating func type(_ text: String, into cell: CellID) {
        guard let line = table.line(cell.row), cell.field != .tick else { return }
        if let typing, typing.cell != cell { cancelTyping() }
        if typing == nil { typing = start(cell) }
        typing?.text = text
        let content = CellReading(text, field: cell.field, row: line.row).content
        table.put(content, into: cell)
        ticking(row: cell.row, when: content != .empty)
    }

    /// Leaves the cell with the value it had before.
    package mutating func cancelTyping() {
        guard let typing else { return }
        table.put(typing.before, into: typing.cell)
        if !typing.wasTicked { table.put(.empty, into: CellID(row: typing.cell.row, field: .tick)) }
        self.typing = nil
    }

    /// Leaves the cell with what was typed. Gives the changes of the gesture; none when nothing changed.
    package mutating func finishTyping() -> [CellChange] {
        guard let typing else { return [] }
        let tick = CellID(row: typing.cell.row, field: .tick)
        var gesture = [
            CellChange(cell: typing.cell, before: typing.before, after: table.content(typing.cell))
        ]
        gesture.append(
            CellChange(cell: tick, before: typing.wasTicked ? .ticked : .empty, after: table.content(tick)))
        self.typing = nil
        return record(gesture)
    }

    private func start(_ cell: CellID) -> Typing {
        let commitment = table.commitment(cell.row)
        return Typing(cell: cell, text: "", before: commitment[cell.field], wasTicked: commitment.isTicked)
    }

    /// Ticks the row of the cell being typed, or gives it back the tick it had.
    private mutating func ticking(row: RowNumber, when holdsSomething: Bool) {
        let tick = CellID(row: row, field: .tick)
        table.put(holdsSomething || typing?.wasTicked == true ? .ticked : .empty, into: tick)
    }

    // MARK: Commands

    /// Ticks or unticks a row; its figures stay.
    package mutating func toggleTick(_ row: RowNumber) -> [CellChange] {
        let cell = CellID(row: row, field: .tick)
        return set([(cell, table.content(cell) == .ticked ? .empty : .ticked)])
    }

    /// Empties a cell; the tick's cell unticks.
    package mutating func clear(_ cell: CellID) -> [CellChange] { set([(cell, .empty)]) }

    /// Puts contents into cells as one gesture.
    package mutating func set(_ contents: [(CellID, CellContent)]) -> [CellChange] {
        let gesture = contents.filter { takesInput($0.0) }.map { cell, content in
            CellChange(cell: cell, before: table.content(cell), after: content)
        }
        table.apply(gesture)
        return record(gesture)
    }

    /// Puts 0 into the empty amounts of `rows`, and ticks them: 无投入请填 0 (manual §3).
    package mutating func fillZeros(_ rows: [RowNumber]) -> [CellChange] {
        let zeros = rows.flatMap { row in
            FundingSource.allCases.map { CellID(row: row, field: .amount($0)) }
        }.filter { table.content($0) == .empty }
        let ticks = Set(zeros.map(\.row)).sorted().map { CellID(row: $0, field: .tick) }
        return set(ticks.map { ($0, .ticked) } + zeros.map { ($0, .amount(.zero)) })
    }

    /// Takes the last gesture back; nil when there is none.
    package mutating func undo() -> [CellChange]? { replay(history.undo()) }

    /// Does the gesture undone last again; nil when there is none.
    package mutating func redo() -> [CellChange]? { replay(history.redo()) }

    /// Takes over what another session wrote; it is not this session's gesture and cannot be undone here.
    package mutating func adopt(_ texts: [CellID: String]) {
        for (cell, text) in texts where cell != typing?.cell { table.read(text, into: cell) }
    }

    private mutating func replay(_ gesture: [CellChange]?) -> [CellChange]? {
        guard let gesture else { return nil }
        // Another session may have written in between: what is taken back is what stands there now.
        let current = gesture.map {
            CellChange(cell: $0.cell, before: table.content($0.cell), after: $0.after)
        }
        table.apply(current)
        return current.filter { $0.before != $0.after }
    }

    private mutating func record(_ gesture: [CellChange]) -> [CellChange] {
        let changes = gesture.filter { $0.before != $0.after }
        if !changes.isEmpty { history.record(changes) }
        return changes
    }
}
