import FilingModel
import TUIKitLite

/// Which rows of the grid are shown while the others wait.
enum RowFilter: Hashable {
    case ticked
    /// Ticked, and something is still to be filled in.
    case incomplete
    /// Ticked, and a text could not be read or a figure is in doubt.
    case doubtful
    case returned
    /// The rows of a section, by its title.
    case section(String)

    /// Whether a row fits, from what stands in it and what there is to say about it.
    func fits(_ line: FilingTable.Line, in page: FilingScreen) -> Bool {
        switch self {
        case .ticked: page.desk.table.commitment(line.row.number).isTicked
        case .incomplete: page.findings(line).contains { $0.fact == .missing }
        case .doubtful: page.findings(line).contains { $0.fact != .missing }
        case .returned: page.record.rows[line.row.number]?.state == .returned
        case .section(let title): line.section.title == title
        }
    }
}

/// The rows that a filter leaves on the page.
extension FilingScreen {
    func findings(_ line: FilingTable.Line) -> [Finding] {
        Validator(Validator.Context(kind: school.kind, contact: contact))
            .rowFindings(line, desk.table.commitment(line.row.number))
    }

    /// The filters that are offered: the kinds, and the sections of this table.
    var filters: [RowFilter] {
        [.ticked, .incomplete, .doubtful, .returned] + sections.map { .section($0.title) }
    }

    /// The sections of this table, each with its first row.
    var sections: [(title: String, first: RowNumber)] {
        var sections: [(title: String, first: RowNumber)] = []
        for line in desk.table.lines where line.section.title != sections.last?.title {
            sections.append((line.section.title, line.row.number))
        }
        return sections
    }

    private func lines(of filter: RowFilter) -> [FilingTable.Line] {
        desk.table.lines.filter { filter.fits($0, in: self) }
    }

    // MARK: Choosing

    /// Shows the rows of a filter alone, or all for nil. The cursor stays where it is if it can.
    mutating func show(_ wanted: RowFilter?) -> Step {
        guard let wanted else { return showAll() }
        let lines = lines(of: wanted)
        guard !lines.isEmpty else { return .say(Wording.nothingFits(wanted), .warning) }
        filter = wanted
        if !lines.contains(where: { $0.row.number == place.row }) {
            let here = desk.table.index(of: place.row) ?? 0
            let next = lines.first { (desk.table.index(of: $0.row.number) ?? 0) > here } ?? lines[0]
            place = CellID(row: next.row.number, field: place.field)
        }
        runStart = nil
        return .say(Wording.filtered(wanted, rows: lines.count))
    }

    mutating func showAll() -> Step {
        guard filter != nil else { return .say(Wording.noFilter) }
        filter = nil
        grid.lines = Self.gridLines(desk.table.lines)
        return .say(Wording.allShown(desk.table.lines.count))
    }

    /// Has the grid show what fits now. The row under the cursor stays although it fits no more, so that
    /// nothing vanishes under somebody's hands.
    mutating func refilter() {
        guard let filter else { return }
        let lines = desk.table.lines.filter { $0.row.number == place.row || filter.fits($0, in: self) }
        let new = Self.gridLines(lines)
        if new != grid.lines { grid.lines = new }
    }

    /// The rows that the cursor can go to; nil while those are all.
    var filteredRows: [RowNumber]? { filter == nil ? nil : grid.lines.compactMap(\.rowID) }

    /// What the page says at the left of the heading over the money columns while a filter is on.
    func filterNote(in layout: FilingLayout, _ widths: TextWidth) -> String? {
        guard let filter, let rows = filteredRows else { return nil }
        let note = { Wording.filterNote($0, shown: rows.count, of: desk.table.lines.count) }
        let room = layout.moneyHeadingColumn - 2 - widths.columns(of: note(""))
        return note(widths.clipped(Wording.name(of: filter), to: max(2, room)))
    }

    // MARK: Menus

    /// Filters and sections, for the menu of all commands.
    func menuEntries(in context: Context) -> [MenuEntry] {
        [.division(for: actor)] + filterEntries
            + sections.map { section in
                MenuEntry(
                    KeyLine(
                        keys: [], label: section.title, help: Wording.goToSection(section.title),
                        reason: nil),
                    .closeAndGo(.cell(CellID(row: section.first, field: place.field))))
            }
    }

    /// The filters alone, each with the number of its rows.
    var filterEntries: [MenuEntry] {
        let all = Wording.allRowsCommand(desk.table.lines.count)
        let reason = filter == nil ? Wording.noFilter : nil
        return filters.map { filter in
            let count = lines(of: filter).count
            let help = Wording.filterCommand(filter, rows: count)
            let line = KeyLine(
                keys: [], label: Wording.name(of: filter), help: help,
                reason: count == 0 ? Wording.noSuchRows : nil)
            return MenuEntry(line, .closeAndFilter(filter))
        } + [MenuEntry(KeyLine(keys: [], label: nil, help: all, reason: reason), .closeAndFilter(nil))]
    }
}
