import FilingAccess
import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("The desk line by line")
struct PlainStories {
    /// The manual's example, row by row: 是否承接, quantity where there is one, four amounts.
    private static let example =
        "填写 / 1 / 1 / 1 / 2 / 3 / 4 /  / 1 / 5 / 6 / 1 / 2 / 3.1 / 1 / 1 / 6 / 5 / 4 / 1 / "
        + " / 1 / 2 / 2 / 1 / 2 / 6 / 名班主任 / . / 3.3 / 1 / 2 / 3 / 1 / 1 / 1 / ."

    @Test("the manual's example: 3 tasks, 57 万元, 17/15/11/14, each answer durable at once")
    func manualExample() throws {
        let office = Office()
        let dialogue = Dialogue.loggedIn(at: office, Self.example)
        #expect(
            dialogue.says(
                """
                承接数量，个，现为 空：2
                3.2 汇总 0 万元。任务数量 3 个，汇总金额 40 万元，学校自筹 12，行业企业投入 13，举办方投入 8，地市县投入 7
                学校自筹，万元，现为 空：2
                3.2 汇总 2 万元。任务数量 3 个，汇总金额 42 万元，学校自筹 14，行业企业投入 13，举办方投入 8，地市县投入 7
                """))
        #expect(dialogue.says("是否承接，现为 承接（1 承接，2 不承接，回车不变）：."))
        #expect(
            dialogue.transcript.suffix(2).first
                == "任务数量 3 个，汇总金额 57 万元，学校自筹 17，行业企业投入 15，举办方投入 11，地市县投入 14")
        #expect(dialogue.transcript.last == "承接任务，请选择（序号或词，回车列出）：<ended>")
        #expect(try office.stored().count == 28)
        #expect(Robot.loggedIn(at: office).shows("汇总金额 57 万元"))
    }

    @Test("the line may go at any question: what was answered is there, and the place is kept")
    func lineGone() throws {
        let office = Office()
        let dialogue = Dialogue.loggedIn(at: office, "填写 / 3.2 / 1 / 2 / １２.５")
        #expect(dialogue.transcript.last == "行业企业投入，万元，现为 空：<ended>")
        let next = Dialogue.loggedIn(at: office, "填写 /  /  /  / 13.5")
        #expect(next.says("断线前的 3 处修改，停在 3.2"))
        #expect(next.says("哪一行（序号、文字或拼音，回车为 3.2，. 返回）："))
        #expect(next.says("学校自筹，万元，现为 12.5：13.5\n3.2 汇总 13.5 万元。"))
    }

    @Test("a submission is reviewed row by row, and a comment is a question of its own")
    func review() throws {
        let office = Office()
        try office.submit(of: Office.school)
        let dialogue = Dialogue(
            at: office, "\(Office.lead) / \(Office.password)",
            "1 / 样板 / 1 / 2 / 请核对金额单位 /  / 下一个 / 返回审核列表 / 退出")
        #expect(dialogue.says("审核列表，请选择（序号或词，回车列出）：1"))
        #expect(dialogue.says("样板高等专科学校，已提交，待审 5 行\n1 加强"))
        #expect(dialogue.says("1 已通过"))
        #expect(dialogue.says("样板高等专科学校，审核中，待审 4 行\n2 按照"))
        #expect(dialogue.says("2 已退回修改，期限"))
        let rows = try office.record().rows
        #expect(rows[RowNumber("1")]?.state == .passed)
        #expect(rows[RowNumber("2")]?.state == .returned && rows[RowNumber("2")]?.comment == "请核对金额单位")
    }

    @Test("a school is named by its code, and a row that passed gets a share of the province's money")
    func share() throws {
        let office = Office()
        try office.submit(of: Office.school)
        try office.switchShares(true)
        let dialogue = Dialogue(
            at: office, "\(Office.lead) / \(Office.password)",
            "1 / \(Office.school) / 1 / 本页的其他命令 / 第一行 / 分配省财政 / 12.5 / 返回审核列表 / 退出")
        #expect(dialogue.says("1 分配省财政 12.5 万元"))
        #expect(try office.record().rows[RowNumber("1")]?.share == Amount(yuan: 125_000))
    }

    @Test("a comment is told of the phrase book by its word, and a phrase goes in behind what stands there")
    func phrases() throws {
        let office = Office()
        try office.submit(of: Office.school)
        #expect(try office.store.setPhrases(["请核对金额单位", "请补充依据"], of: nil, by: .system))
        let dialogue = Dialogue(
            at: office, "\(Office.lead) / \(Office.password)",
            "1 / 样板 / 1 / 2 / ? / 短语 / 1 / 短语 / bcyj /  /  / 返回审核列表 / 退出")
        #expect(dialogue.says("输入“短语”选常用短语）：?\n"))
        #expect(dialogue.says("输入“短语”选一条常用短语。"))
        #expect(dialogue.says("插入哪一条短语（序号、词或拼音，回车列出，. 返回）：bcyj\n"))
        #expect(dialogue.says("现为 请核对金额单位请补充依据，回车不变"))
        #expect(!dialogue.text.contains(/F4/))
        #expect(try office.record().rows[RowNumber("2")]?.comment == "请核对金额单位请补充依据")
    }

    @Test("a figure being typed on a full screen when its line broke is asked about first")
    func unfinished() throws {
        let office = Office()
        Robot.loggedIn(at: office).press("Tab 1 2")
        let dialogue = Dialogue.loggedIn(at: office, "", "退出")
        #expect(dialogue.says("学校自筹，断线前正在输入“12”（回车采用，. 恢复原值，或重新输入）："))
        #expect(dialogue.says("任务数量 1 个，汇总金额 12 万元"))
        #expect(try office.stored().values.contains("12"))
    }

    @Test("what is not understood is said, kept and asked again; a likely amount is offered")
    func notUnderstood() {
        let dialogue = Dialogue.loggedIn(
            "填写 / 1 / 1 / abc /  / 300000元 / 1 / 1,200 / ? / 2.5亿 / 2 / 7 / .", "保存")
        #expect(dialogue.says("1 学校自筹“abc”里的“a”不是数字，请填如 12.5"))
        #expect(dialogue.says("学校自筹，万元，现为 “abc”（看不懂）：\n行业企业投入"))
        #expect(dialogue.says("填 30 万元 吗（1 采用，2 重新输入）：1\n1 汇总 30 万元。"))
        #expect(dialogue.says("地市县投入，万元，现为 空：?\n如无投入请填 0"))
        #expect(dialogue.says("填 25000 万元 吗（1 采用，2 重新输入）：2\n"))
        #expect(dialogue.says("1 汇总 1237 万元。"))
        #expect(dialogue.says("可以继续填写"))
    }

    @Test("unticking keeps the figures; 清空, 撤销 and 重做 are words")
    func commands() {
        let dialogue = Dialogue.loggedIn(
            "填写 / 2 / 1 / 8 / 清空 / . / 2 / 2 / .", "撤销", "重做", "列出 / 全部任务 / .")
        #expect(dialogue.says("已取消承接；本行的数字保留为灰色"))
        #expect(dialogue.says("2 汇总 8 万元（不承接，不计入）。任务数量 0 个，汇总金额 0 万元"))
        #expect(dialogue.says("：承接，汇总 8 万元，学校自筹 8，行业企业投入 空"))
        #expect(dialogue.says("：不承接（数字保留）"))
        #expect(dialogue.says("还有 61 行（回车继续，输入序号填写，. 返回）：."))
    }

    @Test("first log-in: password unseen, contact, and nothing else before them")
    func firstLogIn() throws {
        let office = Office()
        let dialogue = Dialogue(
            at: office, Office.newcomer, "123456", "123456 / abc123xyz / abc123xyz",
            "王示范 / 8888888 / 13000000001 / 0351-8888888 / ", "退出")
        #expect(dialogue.says("首次登录须先修改密码"))
        #expect(!dialogue.says("abc123xyz") && !dialogue.says("123456"))
        #expect(dialogue.says("办公电话格式应为"))
        #expect(dialogue.says("承接任务。示范职业技术学院，填报中"))
        let code = try #require(SchoolCode(Office.newcomer))
        #expect(try office.store.contact(of: code).phone == "0351-8888888")
    }

    @Test("验证码 is said in words; . leads back to the name")
    func captcha() throws {
        let office = Office()
        office.policy.captcha = .afterFailure
        let first = Dialogue(at: office, Office.school, "wrong999")
        #expect(first.transcript.suffix(2).first == "用户名或密码不对，请重新输入")
        let said = Dialogue(at: office, Office.newcomer, "wrong999", ".", Office.school, Office.password)
        #expect(said.says("用户名（学校代码（10位））\(Wording.presentText(Office.newcomer))：\(Office.school)"))
        let line = try #require(said.transcript.first { $0.hasPrefix("验证码是：") })
        #expect(line.dropFirst(5).split(separator: " ").count == 4)
    }

    @Test("faults lead to their question; doubts want a reason; the receipt; 撤回 and 恢复")
    func submit() throws {
        let office = Office()
        let dialogue = Dialogue.loggedIn(
            at: office, "填写 / 1 / 1 / 0 / 0 / 0 / . / .", "提交", "1 /  /  /  /  / 0",
            "提交 /  / \(Office.password)",
            "确无投入，由上级统一安排 / \(Office.password)", "逐行", "撤回 / 0002", "撤回", "继续修改", "退出")
        #expect(dialogue.says("提交前有 1 处要改正：\n1 1 地市县投入 没有填写，如无投入请填 0"))
        #expect(dialogue.says("提示：1 四项经费都是 0，请确认确无投入"))
        #expect(dialogue.says("有 1 个提示项"))
        let code = try #require(SchoolCode(Office.school))
        let receipt = try #require(try office.record().current).receipt(of: code)
        #expect(dialogue.says("提交成功，回执号 \(receipt)"))
        #expect(dialogue.says("本校任务情况预览。样板高等专科学校，状态 已提交，回执号 \(receipt)"))
        #expect(dialogue.says("省厅审核情况 待审核"))
        #expect(dialogue.says("状态 已撤回"))
        #expect(dialogue.says("已恢复为已提交，回执号 \(receipt)"))
        #expect(dialogue.says("承接任务。样板高等专科学校，已提交"))
    }

    @Test("a returned row: comment, old value, correction, answer, resubmission")
    func revision() throws {
        let office = Office()
        _ = Dialogue.loggedIn(at: office, Self.example, "提交", Office.password)
        let due = office.now.adding(seconds: 3 * 86_400)
        try office.province(
            .sendBack(RowNumber("3.1"), version: 1, comment: "学校自筹请核实", dueAt: due))
        let dialogue = Dialogue.loggedIn(
            at: office, "需修改 / 修改一行 / 1 /  / 7 / . / 提交 / 已核实为七万元 / \(Office.password)", "退出")
        #expect(dialogue.says("有 1 行被退回修改，请选“需修改的任务”"))
        #expect(dialogue.says("修改意见：学校自筹请核实"))
        #expect(dialogue.says("原值：数量 1 所，汇总 16 万元，学校自筹 6"))
        #expect(dialogue.says("已重新提交 1 行"))
        let record = try office.record()
        #expect(record.current?.content[RowNumber("3.1")]?.total == Amount(wanYuan: 17))
        #expect(record.rows[RowNumber("3.1")]?.state == .pendingAgain)
        #expect(dialogue.says("没有需修改的任务"))
    }

    @Test("lines that cannot be taken are refused in a sentence, and the question comes again")
    func strangeLines() {
        let answers: [LineAnswer] = [
            .notText, .tooLong, .interrupted, .line("4114\u{202E}"), .line("4114000002"),
            .line(Office.password),
            .line("99"), .line("任务"), .interrupted, .line("填写"), .interrupted, .interrupted, .line("1"),
        ]
        let dialogue = Dialogue(answers: answers)
        #expect(dialogue.says("收到无法识别的字节") && dialogue.says("这一行太长"))
        #expect(dialogue.says("第 5 个字符是看不见的 U+202E"))
        #expect(dialogue.says("没有“99”这一项") && dialogue.says("没有“任务”这一项"))
        #expect(dialogue.transcript.last == "哪一行（序号、文字或拼音，回车为 1，. 返回）：<interrupted>")
    }

    @Test("rows are listed by filter and by section, and found by pinyin; every list is a number or a word")
    func filters() {
        let dialogue = Dialogue.loggedIn(
            "填写 / 1 / 1 / 5 / . / 2 / 1 / 12亿 / 2 / abc /  / 1 / 1 / 1 / .",
            "列出 /  / 未填完 / .", "列出 / 4 / .", "列出 / wtw / .", "列出 / 被退回",
            "填写 / mingbanzhuren / . / .")
        #expect(dialogue.says("1 全部任务（71 行）\n2 已承接的任务（2 行）\n3 未填完（1 行）"))
        #expect(dialogue.says("4 有差错或疑问（1 行）\n5 被退回修改（0 行）\n6 "))
        #expect(dialogue.says("“被退回修改”里没有任务"))
        #expect(dialogue.says("3.2 培育遴选100个左右"))
    }

    @Test("the plan's text behind a row, and any other part of it, by number, word or pinyin")
    func policy() throws {
        let part = try #require(Sample.plan.last)
        let dialogue = Dialogue.loggedIn(
            "填写 / 3.2 / 原文 / . / .", "政策原文 /  / 1 / .", "zcyw / \(part.title) / .")
        #expect(dialogue.says(String(part.text.prefix { $0 != "\n" })))
        #expect(dialogue.says("还要读哪一篇"))
        #expect(dialogue.says("是否承接，现为 不承接（1 承接，2 不承接，回车不变）：原文\n"))
    }

    @Test("nothing that is said names a key, or holds a control character")
    func spoken() {
        let office = Office()
        let dialogue = Dialogue.loggedIn(
            at: office, "填写 / 1 / 1 / 12亿 / 2 /  / 3000000 / 2 / 5 / 5 / 5 / .", "本省申报要求", "省级平台联系人", "撤销",
            "平台管理联系人 / .", "需修改", "提交 / .", "退出")
        #expect(!dialogue.text.contains(/F[0-9]|Ctrl|Esc|Tab|按 Del|按空格/))
        #expect(!dialogue.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(dialogue.says("省厅联系人，联系电话 0351-8888888"))
    }
}
