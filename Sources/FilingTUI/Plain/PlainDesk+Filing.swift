import FilingModel
import TUIKitLite

/// 承接任务: what can be done there, and the list of faults before 提交.
extension PlainDesk {
    private enum Choice: String, CaseIterable {
        case fill = "填写任务", list = "列出任务", policy = "政策原文", totals = "读出合计", save = "保存"
        case submit = "提交"
        case undo = "撤销", redo = "重做", contact = "平台管理联系人", revision = "需修改的任务"
        case contacts = "省级平台联系人", password = "修改密码", export = "导出承接任务情况"
        case division = "分工：子账号", notes = "本省申报要求", leave = "退出登录"
    }

    func ask(_ page: FilingScreen) throws(LineGone) {
        if page.editor.editing != nil { return try finishTyping(page) }
        sayIfNew(Wording.standing(page, in: app.situation))
        let choices = Choice.allCases.filter { $0 != .division || page.actor.refusalToDivide == nil }
        guard let index = try choose(Wording.whatNext("承接任务"), from: choices.map(\.rawValue)) else {
            return say(Wording.leaveByWord)
        }
        switch choices[index] {
        case .fill: try fillRows()
        case .list: try listRows(of: page)
        case .policy: press(.function(4))
        case .totals: say(Wording.totals(page.desk.table))
        case .undo: takeBack(.control("z"))
        case .redo: takeBack(.control("y"))
        case .division: perform([.division(.accounts)])
        case .notes: page.guide.forEach { say(Wording.spoken($0)) }
        case .revision: turn(to: RevisionScreen.self)
        case .contacts: turn(to: ContactsScreen.self)
        case .password: turn(to: PasswordScreen.self)
        case .save: press(.control("s"))
        case .submit: press(.function(9))
        case .contact: press(.function(3))
        case .export: press(.control("e"))
        case .leave: press(.control("q"))
        }
    }

    /// What a broken session left in a cell is put before the person first.
    private func finishTyping(_ page: FilingScreen) throws(LineGone) {
        let cell = page.editor.place
        guard let row = page.desk.table.line(cell.row)?.row else { return press(Key(.escape)) }
        let typed = page.desk.typing?.text ?? ""
        switch try ask(Wording.unfinished(cell, typed: typed, row)) {
        case .empty: press(Key(.tab))
        case .back, .help: press(Key(.escape))
        case .text(let text):
            press(Key(.escape))
            put(text, into: cell)
        }
    }

    private func takeBack(_ key: Key) {
        press(key)
        guard let editor, app.notice == nil, let line = editor.desk.table.line(editor.place.row) else {
            return
        }
        say(Wording.line(line, editor.desk.table.commitment(line.row.number)))
        say(Wording.totals(editor.desk.table))
    }

    /// Turns the school's pages until this one lies on top.
    func turn<Wanted: Screen>(to wanted: Wanted.Type) {
        for _ in Pages.allCases where !(page is Wanted) { press(Pages.nextKey) }
    }

    /// What stands against 提交; choosing one leads to the question that settles it.
    func ask(_ page: FaultListScreen) throws(LineGone) {
        guard let table = faultyTable else { return press(Key(.escape)) }
        let sentences = page.findings.map { Wording.spoken(Wording.finding($0, in: table)) }
        say(Wording.faultsFound(sentences.count))
        say(Wording.numbered(sentences))
        guard let index = try choose(Wording.whichFault, from: sentences) else { return press(Key(.escape)) }
        for _ in 0..<index { press(Key(.down)) }
        press(Key(.enter))
        if let filing = self.page as? FilingScreen { try fill(filing.place.row) }
    }
}
