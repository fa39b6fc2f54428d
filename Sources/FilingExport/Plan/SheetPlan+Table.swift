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
    /// The lines before a table's first: title and header.
    static let openingLines = 2

    /// A sheet of charts under a title.
    init(charts: [PlannedChart], name: String, title: String, footer: String) {
        let widths = Array(repeating: 12.0, count: 9)
        let lines = charts.map { $0.line + $0.height }.max() ?? 1
        let title = PlannedRow([PlannedCell(.text(title), .title)], firstCellSpan: widths.count, height: 30)
        self.init(
            name: name, columnWidths: widths,
            rows: PlannedRows(count: lines) { $0 == 0 ? title : .blank },
            print: PrintPlan(repeatedRow: 0, header: "", footer: footer, paper: .onePage), charts: charts)
    }

    /// A sheet of texts alone.
    init(list name: String, title: String, footer: String, columns: [(String, Double)], lines: [[String]]) {
        self.init(
            table: name, title: title, footer: footer,
            columns: columns.map { TableColumn($0, $1, .mark) }, count: lines.count
        ) { index in
            lines[index].map { $0.isEmpty ? .empty : .text($0) }
        }
    }

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
