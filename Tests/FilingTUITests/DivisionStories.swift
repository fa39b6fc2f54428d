import FilingAccess
import FilingExport
import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("分工: the sub-accounts of a school")
struct DivisionStories {
    private let office = Office()

    @Test("are made by the school's own account, come in with their codes, and are asked for no contact")
    func newcomer() throws {
        let robot = Robot.loggedIn(at: office)
        robot.press("F10")
        robot.type("fengong")
        robot.press("Enter")
        #expect(robot.line(0).hasPrefix(" 分工") && robot.shows("共 0 个"))
        robot.press("F2")
        robot.type("教务处")
        robot.press("Enter 4 Enter")
        robot.type("1－3．2，８")
        robot.press("Enter")
        #expect(robot.lastLine.contains("分工应为 1 填报、2 复核、3 提交"))
        robot.press("^u 1 ^s")
        #expect(robot.lastLine.contains("已建立 4114000002-01，激活码"))
        #expect(robot.shows("1-3.2、8") && robot.shows("教务处") && robot.shows("未激活"))
        let made = try #require(try office.store.account(AccountName("4114000002-01")))
        #expect(made.role == .school && made.mustChangePassword)
        #expect(try office.store.auditTrail(of: SchoolCode(Office.school)).last?.action == "新增账号")

        let guest = Robot(at: office)
        guest.logIn("4114000002-01", code(on: robot))
        #expect(guest.shows("旧密码") && !guest.shows("办公电话"))
        for text in [code(on: robot), "jiaowu2026", "jiaowu2026"] {
            guest.type(text)
            guest.press("Enter")
        }
        #expect(guest.line(0).contains("01填报 样板高等专科"))
        #expect(guest.row("3.2").contains("[ ]") && !guest.row("3.3").contains("[ ]"))
    }

    @Test(
        "that cannot be are refused with one sentence, and nothing is made",
        arguments: [
            ("1", "99", "没有序号为 99 的任务"), ("1", "8-3", "前大后小"), ("1", "甲", "看不懂“甲”"),
            ("2", "1-3", "复核账号看全部行"), ("x", "", "分工应为"),
        ])
    func refused(duty: String, rows: String, sentence: String) throws {
        let robot = Robot.loggedIn(at: office)
        robot.press("F10")
        robot.type("分工")
        robot.press("Enter F2 Enter")
        robot.type(duty)
        robot.press("Enter")
        robot.type(rows)
        robot.press("Enter")
        #expect(robot.lastLine.contains(sentence))
        #expect(try office.store.subAccounts(of: #require(SchoolCode(Office.school))).isEmpty)
    }

    @Test("type in their rows alone; other rows are seen to be closed, and say whose they are")
    func typing() throws {
        try office.addSub(1, .entry, rows: "1-2", label: "教务处")
        let robot = Robot.loggedIn("4114000002-01", at: office)
        #expect(robot.row("1").contains("[ ]") && !robot.row("3.1").contains("[ ]"))
        robot.press("Tab 7 Enter")
        #expect(try office.stored()[Sample.cell("1", .amount(.school))] == "7")
        robot.press("^g 3 . 1 Enter")
        #expect(robot.lastLine.contains("3.1 不在本账号的填报范围（1-2）内"))
        for keys in ["Space", "Right Right 5", "F2", "Del", "BS", "F5"] {
            robot.press(keys)
            #expect(robot.lastLine.contains("3.1 不在本账号的填报范围（1-2）内；请由负责这一行的账号或学校账号填写"), "\(keys)")
        }
        robot.press("^g 2 Enter")
        robot.paste("1\t2\n3\t4\n")
        #expect(robot.shows("不在本账号的填报范围"))
        robot.press("Esc Esc F9")
        #expect(robot.lastLine.contains("本账号的分工是“填报”") && robot.lastLine.contains("请由提交账号或学校账号办理"))
        robot.press("F3")
        #expect(robot.lastLine.contains("请由提交账号或学校账号办理"))
        let trail = try office.store.auditTrail(of: SchoolCode(Office.school))
        #expect(trail.last { $0.action == "保存" }?.account.text == "4114000002-01")
    }

    @Test(
        "see closed rows without brackets, and marks before the titles",
        arguments: [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
    func picture(size: Size) throws {
        try office.addSub(1, .entry, rows: "1-3.1", label: "教务处")
        try office.addSub(2, .check)
        let own = Robot.loggedIn(at: office)
        manualKeys.forEach(own.press)
        Robot.loggedIn("4114000002-02", at: office).press("^Home F8 Down Down Down Space")
        own.press("^Home Tab 9 Enter")
        let robot = Robot.loggedIn("4114000002-01", at: office, rows: size.rows, columns: size.columns)
        robot.lookForNews()
        robot.press("^g 3 . 2 Enter")
        try Golden.compare(robot.screen, with: "division-entry-\(size.columns)x\(size.rows)")
    }

    @Test("check line by line, too")
    func dialogue() throws {
        try office.addSub(1, .check)
        try office.addSub(2, .entry, rows: "2")
        let own = Robot.loggedIn(at: office)
        manualKeys.forEach(own.press)
        let dialogue = Dialogue(
            at: office, "4114000002-01", Office.password, "填写 / 1 / 1 / 1 / 1 / 5 / .", "提交")
        #expect(dialogue.says("现为 没有复核（1 标记已复核，2 不动）：1\n1 已标记复核"))
        #expect(dialogue.says("现为 已复核（1 取消复核标记，2 不动）：1\n1 已取消复核标记"))
        #expect(dialogue.says("5 没有勾选承接，不用复核"))
        #expect(dialogue.says("本账号的分工是“复核”，不能提交"))
        let typist = Dialogue(at: office, "4114000002-02", Office.password, "填写 / 1 / 2 / 1 / 8 / .")
        #expect(typist.says("1 不在本账号的填报范围（2）内；请由负责这一行的账号或学校账号填写"))
        #expect(typist.says("2 汇总 17 万元"))
    }

    @Test("of one school see each other by name, and 明细 names them")
    func together() throws {
        try office.addSub(1, .entry, label: "教务处")
        let own = Robot.loggedIn(at: office)
        let sub = Robot.loggedIn("4114000002-01", at: office)
        sub.press("^g 3 . 2 Enter Right Right 4")
        own.lookForNews()
        #expect(own.line(6).contains("子账号 01"))
        #expect(own.line(6).contains("正在编辑 3.2"))
        sub.press("Enter")
        own.lookForNews()
        #expect(own.row("3.2").contains("4"))
        sub.lookForNews()
        #expect(sub.line(6).contains("学校账号"))
        own.press("S-F4")
        #expect(own.shows("子账号 01") && own.shows("4114000002-01"))
    }

    @Test("with 复核 mark rows, which hold until the row changes, and type nothing")
    func checking() throws {
        try office.addSub(1, .check)
        let own = Robot.loggedIn(at: office)
        manualKeys.forEach(own.press)
        let checker = Robot.loggedIn("4114000002-01", at: office)
        checker.press("^Home Space")
        #expect(checker.lastLine.contains("1 已标记复核") && checker.row("1").contains("核 "))
        checker.press("Down Right Right 5")
        #expect(checker.lastLine.contains("不能填写数字；请由填报账号或学校账号填写"))
        checker.press("^g 5 Enter Space")
        #expect(checker.lastLine.contains("没有勾选承接，不用复核"))
        own.lookForNews()
        #expect(own.row("1").contains("核 "))
        own.press("^Home Tab 9 Enter")
        #expect(own.row("1").contains("核? "))
        own.press("F9")
        #expect(own.shows("复核：还有 5 行没有复核（1、2、3.1、3.2、3.3）；仍可提交"))
        own.press("Esc ^Home S-F9")
        #expect(own.lastLine.contains("1 已标记复核"))
        own.press("S-F9")
        #expect(own.lastLine.contains("1 已取消复核标记") && !own.row("1").contains("核"))
    }

    @Test("who reads back goes on reading while a colleague marks rows; a mark taken away is read back")
    func readingBack() throws {
        try office.addSub(1, .check)
        let own = Robot.loggedIn(at: office)
        manualKeys.forEach(own.press)
        let checker = Robot.loggedIn("4114000002-01", at: office)
        checker.press("^Home Space")
        own.lookForNews()
        own.press("F9")
        #expect(own.shows("还有 4 行没有复核"))
        own.type("demo")
        checker.press("Down Space")
        own.lookForNews()
        #expect(own.shows("提交前核对") && own.shows("还有 3 行没有复核"))
        checker.press("Space")
        own.lookForNews()
        #expect(!own.shows("提交前核对"))
        own.press("F9")
        #expect(own.shows("还有 4 行没有复核"))
        checker.press("Space Down Space")
        own.type(Office.password)
        own.press("Enter")
        #expect(own.lastLine.contains("提交成功"))
    }

    @Test("with 提交 read everything, submit and withdraw, and the paper names them")
    func submitting() throws {
        try office.addSub(3, .submission, label: "校办")
        let own = Robot.loggedIn(at: office)
        manualKeys.forEach(own.press)
        let robot = Robot.loggedIn("4114000002-03", at: office)
        robot.press("^Home Space")
        #expect(robot.lastLine.contains("不能填写数字"))
        robot.press("F9 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("提交成功，回执号") && robot.line(1).contains("子账号 03"))
        #expect(try office.record().current?.by.text == "4114000002-03")
        let school = try #require(SchoolCode(Office.school))
        let export = SchoolExport(store: office.store, catalogue: Sample.catalogue, clock: office.clock)
        let submitter = try #require(try export.report(of: school)?.submitter)
        #expect(submitter.account.text == "4114000002-03" && submitter.label == "校办")
        robot.press("Del")
        robot.type("0002")
        robot.press("Enter")
        #expect(robot.lastLine.contains("已撤回"))
    }

    @Test("go on where each of them stopped, and not where the others did")
    func places() throws {
        try office.addSub(1, .entry)
        let sub = Robot.loggedIn("4114000002-01", at: office)
        sub.press("^g 3 . 2 Enter ^q")
        let own = Robot.loggedIn(at: office)
        own.press("^g 2 Enter ^q")
        #expect(Robot.loggedIn("4114000002-01", at: office).shows("\n 3.2 "))
        #expect(Robot.loggedIn(at: office).shows("\n 2 "))
    }

    @Test("are ended by another duty, by freezing, and with their school")
    func ending() throws {
        try office.addSub(1, .entry)
        let ways: [(AccountName, (inout Account) -> Void)] = [
            (AccountName("4114000002-01"), { $0.assignment = Assignment(.check) }),
            (AccountName("4114000002-01"), { $0.isDisabled = true }),
            (AccountName(Office.school), { $0.isDisabled = true }),
        ]
        for (name, change) in ways {
            let before = try #require(try office.store.account(name))
            let robot = Robot.loggedIn("4114000002-01", at: office)
            #expect(robot.shows("任务数量"))
            _ = try office.store.changeAccount(name, by: .system, change)
            robot.lookForNews()
            #expect(robot.isOver)
            _ = try office.store.changeAccount(name, by: .system) { $0 = before }
        }
        _ = try office.store.changeAccount(AccountName(Office.school), by: .system) { $0.isDisabled = true }
        #expect(Robot.loggedIn("4114000002-01", at: office).lastLine.contains("停用"))
    }

    @Test("are no business of one another: only the school's own account opens the page")
    func menu() throws {
        try office.addSub(1, .submission)
        let robot = Robot.loggedIn("4114000002-01", at: office)
        robot.press("F10")
        robot.type("分工")
        robot.press("Enter")
        #expect(robot.lastLine.contains("请由学校账号办理"))
    }

    private func code(on robot: Robot) -> String {
        let words = robot.screen.split(whereSeparator: { " ，（\n".contains($0) })
        return words.first { $0.count == 14 && $0.filter { $0 == "-" }.count == 2 }.map(String.init) ?? ""
    }
}

extension Office {
    /// A sub-account of the school, with the password of all.
    func addSub(_ number: Int, _ duty: Duty, rows: String = "", label: String = "") throws {
        let code = try #require(SchoolCode(Self.school))
        let name = try #require(AccountName(code, sub: number))
        var account = Account(
            name: name, role: .school, password: try Self.hasher.prepare(chosen: Self.password))
        account.assignment = Assignment(duty, rows: try #require(RowRanges(kept: rows)), label: label)
        #expect(try store.addAccount(account, by: .system))
    }
}
