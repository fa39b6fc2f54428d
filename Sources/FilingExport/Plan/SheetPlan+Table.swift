/// A column of a plain table.
struct TableColumn: Sendable {
    let label: String
    /// In characters of the sheet's font.
    let width: Double
    let role: CellRole

    init(_ label: String, _ width: Double, _ role: CellRole) {
        (self.label, self.width, self.role) = (label, width, role)
    }

    static let money = CellRole.sum
}

extension SheetPlan {
    /// A sheet with a title, a header, `count` lines and a line of sums; the header repeats on every page.
    init(
        table name: String, title: String, footer: String, columns: [TableColumn], count: Int,
        sums: [PlannedCell.Value] = [], line: @escaping @Sendable (Int) -> [PlannedCell.Value]
    ) {
        let opening = [
            PlannedRow(
                [PlannedCell(.text(title), .title)], firstCellSpan: columns.count, height: 30),
            PlannedRow(columns.map { PlannedCell(.text($0.label), .heading) }),
        ]
        let closing = sums.isEmpty ? [] : [PlannedRow(sums.map { PlannedCell($0, .total) })]
        self.init(
            name: name, columnWidths: columns.map(\.width),
            rows: PlannedRows(count: opening.count + count + closing.count) { index in
                if index < opening.count { return opening[index] }
                let place = index - opening.count
                guard place < count else { return closing[place - count] }
                let values = line(place)
                return PlannedRow(zip(values, columns).map { PlannedCell($0, $1.role) })
            },
            print: PrintPlan(repeatedRow: 1, header: title, footer: footer))
    }
}
