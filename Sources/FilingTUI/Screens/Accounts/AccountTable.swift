import FilingModel
import TUIKitLite

/// A table of accounts: the user name, what its page tells of each, then state, last log-in and living
/// sessions.
struct AccountTable {
    private let columns: [GridColumn]
    /// The row of the page on which the table begins.
    private let top: Int
    private var table: FigureTable<String>

    /// An empty table, with `own` columns behind the user name's, which is `nameColumns` wide.
    init(nameColumns: Int, _ own: [GridColumn], fromRow top: Int) {
        let name = GridColumn(title: "用户名", columns: nameColumns)
        columns =
            [name] + own + [
                GridColumn(title: "状态", columns: 6), GridColumn(title: "上次登录", columns: 16),
                GridColumn(title: "在线", columns: 4, alignment: .right),
            ]
        self.top = top
        table = FigureTable(columns, [], sums: [])
    }

    /// The user name of the account under the cursor; nil in an empty table.
    var selected: String? { table.selected }

    /// Shows other accounts; `texts` are those of the own columns. The cursor goes to `selected`, else it
    /// stays on its account.
    mutating func fill(
        _ accounts: [Account], living: [AccountName: Int], selected: AccountName? = nil,
        _ texts: (Account) -> [String]
    ) {
        let lines = accounts.map { account in
            let state = [
                Wording.state(of: account), account.lastLogIn.map { CivilTime($0).text } ?? "从未登录",
                living[account.name].flatMap { $0 > 0 ? String($0) : nil } ?? "",
            ]
            return FigureTable<String>.Line(
                id: account.name.text, texts: [account.name.text] + texts(account) + state, bar: 0,
                role: account.isDisabled ? .muted : .plain)
        }
        let sums = ["共 \(lines.count) 个"] + columns.dropFirst().map { _ in "" }
        table = FigureTable(columns, lines, sums: sums, selected: selected?.text ?? table.selected)
    }

    /// Moves the cursor.
    /// - Returns: false for a key that does not.
    mutating func handle(_ key: Key, in size: Size) -> Bool {
        table.handle(key, height: area(size).size.rows)
    }

    private func area(_ size: Size) -> Area {
        Area(row: top, column: 0, rows: max(2, size.rows - top - 3), columns: size.columns)
    }

    /// Draws the table between what stands above it and the last lines of the page.
    func draw(on canvas: inout Canvas) {
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
    }
}
