import FilingModel
import TUIKitLite

/// 需修改的任务: each returned row with its comment, corrected, chosen, and submitted again.
extension PlainDesk {
    private enum Choice: String, CaseIterable {
        case edit = "修改一行", choose = "选择要提交的行", drop = "放弃承接一行", submit = "提交选择的行"
        case save = "保存", read = "再读一遍", back = "返回承接任务", leave = "退出登录"
    }

    func ask(_ page: RevisionScreen) throws(LineGone) {
        if page.record.returnedRows.isEmpty {
            say(Wording.noReturnedRows)
            return press(Key(.escape))
        }
        sayIfNew(Wording.returned(page, in: app.situation))
        let options = Choice.allCases.map(\.rawValue)
        guard let index = try choose(Wording.whatNext("需修改的任务"), from: options) else {
            return press(Key(.escape))
        }
        switch Choice.allCases[index] {
        case .edit: if let row = try chooseReturned(page) { try correct(row) }
        case .choose: if let row = try chooseReturned(page) { choose(row) }
        case .drop: if let row = try chooseReturned(page) { drop(row) }
        case .submit: press(.function(9))
        case .save: press(.control("s"))
        case .read: heard = []
        case .back: press(Key(.escape))
        case .leave: press(.control("q"))
        }
    }

    private func chooseReturned(_ page: RevisionScreen) throws(LineGone) -> RowNumber? {
        let rows = page.record.returnedRows
        let titles = rows.map { "\($0) \(page.editor.desk.table.line($0)?.row.title ?? "")" }
        return try choose(Wording.whichReturned(titles), from: titles).map { rows[$0] }
    }

    private func correct(_ row: RowNumber) throws(LineGone) {
        guard let line = editor?.desk.table.line(row) else { return }
        Wording.heading(line).forEach(say)
        try askFigures(of: line)
    }

    /// Chooses the row, or takes the choice back.
    private func choose(_ row: RowNumber) {
        tell(.go(.row(row)))
        press(.space)
        guard let page = page as? RevisionScreen else { return }
        say(Wording.chosen(page.chosen.sorted()))
    }

    private func drop(_ row: RowNumber) {
        tell(.go(.cell(CellID(row: row, field: .tick))))
        press(.space)
    }
}
