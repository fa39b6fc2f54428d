import Foundation
import Testing

@Suite("A review day: two reviewers and a school")
struct ReviewDayTests {
    /// A reviewer before the submission of 晋阳示例职业学院, found by its pinyin initials.
    private func reviewing(_ workplace: Workplace, _ account: String) throws -> Tmux {
        let desk = try Tmux.demo(workplace, name: account)
        try desk.logIn(account, "demo2020")
        try desk.waitFor("审核列表", "共 64 所")
        try desk.type("jysl")
        try desk.waitFor("1 所（共 64 所）", "晋阳示例职业学院")
        try desk.press("Enter", "Enter")
        try desk.waitFor("审核  晋阳示例职业学院", "还有 5 行待审")
        return desk
    }

    @Test("verdicts are seen by the other within two seconds; a returned row comes back old → new and passes")
    func day() throws {
        let workplace = try Workplace()
        let lead = try reviewing(workplace, "shengting")
        let reviewer = try reviewing(workplace, "shenhe")
        try lead.press("1")
        try lead.waitFor("1 已通过", "待审核 4", "状态 审核中")
        try reviewer.waitFor("shengting 刚刚给出结论：1 已通过")

        try reviewer.press(line: "Down Down 2")
        try reviewer.waitFor("退回修改 3.1", "修改意见")
        try reviewer.type("学校自筹偏高，")
        try reviewer.press("F4", "7")
        try reviewer.waitFor("学校自筹偏高，请说明典型学校（项目）的遴选依据和建设基础。")
        try reviewer.press("Enter", "Enter")
        try reviewer.waitFor("3.1 已退回修改，期限", "待学校修改")
        try lead.waitFor("shenhe 刚刚给出结论：3.1 退回修改")

        let school = try Tmux.demo(workplace, name: "school")
        try school.logIn("4114000003", "demo2020")
        try school.waitFor("待学校修改")
        try school.press("F6")
        try school.waitFor("需修改的任务 1", "修改意见：学校自筹偏高")
        try school.press(line: "Right Right Right 5 Enter F9")
        try school.waitFor("重新提交 1 行")
        try school.fill("一所典型学校，经费已核减", "demo2020")
        try school.waitFor("已重新提交 1 行")

        try lead.waitFor("学校刚刚重新提交：3.1 待复审")
        try lead.press("Down")
        try lead.waitFor("重交：汇总 16 → 15，学校自筹 6 → 5；已答复", "学校 4114000003：一所典型学校，经费已核减")
        try lead.press("F9")
        try lead.waitFor("待审 4 行，勾选 4 行")
        try lead.press("Enter")
        try lead.waitFor("已通过 4 行", "状态 审核完成", "已通过   任务数量 3 个  汇总金额 56 万元")
        try reviewer.waitFor("审核完成")
        try school.press("Escape")
        try school.waitFor("状态 审核完成", "已通过 任务数量 3 个   汇总金额 56 万元")
        let check = try workplace.filing("check", "--database", workplace.path("demo.db"))
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test("the day ends with 报部: schools passed together, one lead proposes, another confirms, all is locked")
    func report() throws {
        let workplace = try Workplace()
        let lead = try Tmux.demo(workplace, name: "shengting")
        try lead.logIn("shengting", "demo2020")
        try lead.waitFor("审核列表", "共 64 所")
        try lead.press("C-a", "F9")
        try lead.waitFor("多校一起通过", "有疑点不在内")
        try lead.press("Enter")
        try lead.waitFor("；Ctrl+Z 全部撤销")
        try lead.press("F6", "F6", "F6")
        try lead.waitFor("还没有提请报部", "未决的行")
        try lead.press("C-a", "F9")
        try lead.waitFor("提请报部", "作为例外报送")
        try lead.fill("疑点行另行报送", "demo2020")
        try lead.waitFor("已提请，核对码")
        try confirm(in: workplace)
        try lead.waitFor("已报部 第 1 次")
        try lead.press("Escape")
        try lead.type("jysl")
        try lead.waitFor("1 所（共 64 所）")
        try lead.press("Enter", "Enter")
        try lead.waitFor("状态 已报部")
        try lead.press("0")
        try lead.waitFor("省厅已报部，不能再改")
        let school = try Tmux.demo(workplace, name: "school")
        try school.logIn("4114000003", "demo2020")
        try school.waitFor("状态 已报部")
        try exportTwice(workplace)
    }

    /// The second lead confirms.
    private func confirm(in workplace: Workplace) throws {
        let second = try Tmux.demo(workplace, name: "shenhe")
        try second.logIn("shenhe", "demo2020")
        try second.waitFor("审核列表")
        try second.press("F6", "F6", "F6")
        try second.waitFor("待确认：shengting", "请核对后按 F9 确认报部")
        try second.press("F9")
        try second.waitFor("确认后全省锁定")
        try second.type("demo2020")
        try second.press("Enter")
        try second.waitFor("已报部（第 1 次），校验码")
    }

    /// The snapshot gives the same bytes each time, and the store is whole.
    private func exportTwice(_ workplace: Workplace) throws {
        let database = workplace.path("demo.db")
        let exports = try ["a.xlsx", "b.xlsx"].map { name in
            try workplace.filing(
                "export", "--province", "--snapshot", "1", "--database", database, "--output",
                workplace.path(name))
        }
        #expect(exports.allSatisfy { $0.status == 0 })
        #expect(
            exports[0].errors.split(separator: "\n").last == exports[1].errors.split(separator: "\n").last)
        let check = try workplace.filing("check", "--database", database)
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test("a reviewer killed in the middle of a comment finds it again")
    func killed() throws {
        let workplace = try Workplace()
        let reviewer = try reviewing(workplace, "shenhe")
        try reviewer.press("2")
        try reviewer.waitFor("退回修改 1")
        try reviewer.type("请核对四项经费的")
        try reviewer.waitFor("请核对四项经费的")
        try reviewer.signal(SIGKILL)
        let again = try Tmux.demo(workplace, name: "again")
        try again.logIn("shenhe", "demo2020")
        try again.waitFor("有 1 条写了没有发出的意见还在")
        try again.type("jysl")
        try again.waitFor("1 所（共 64 所）")
        try again.press("Enter", "Enter", "2")
        try again.waitFor("请核对四项经费的")
        try again.type("来源")
        try again.press("Enter", "Enter")
        try again.waitFor("1 已退回修改，期限")
    }

    @Test("the province's workbook comes from the command and from Ctrl+E on the list")
    func workbook() throws {
        let workplace = try Workplace()
        let desk = try Tmux.demo(workplace)
        try desk.logIn("shengting", "demo2020")
        try desk.waitFor("审核列表")
        try desk.press("C-e")
        try desk.waitFor("已导出到 ./承接任务情况汇总_山西省（样例）.xlsx")
        let made = try workplace.filing(
            "export", "--province", "--database", workplace.path("demo.db"), "--output",
            workplace.path("p.xlsx"))
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.errors.contains("sha256"))
        let both = try workplace.filing(
            "export", "--province", "--school", "4114000003", "--database", workplace.path("demo.db"))
        #expect(both.status == 2)
    }
}
