import Foundation
import Testing

@Suite("From 提交 to the sealed paper")
struct SubmittingTests {
    /// The manual's example, as `interface` shows it, on the school with the empty grid.
    private func filled(_ workplace: Workplace, name: String = "desk") throws -> Tmux {
        let desk = try Tmux.emptyGrid(workplace, name: name)
        try desk.press(line: "Space Tab 1 Tab 2 Tab 3 Tab 4 Enter")
        try desk.press(line: "Space Tab 5 Tab 6 Tab 1 Tab 2 Enter")
        try desk.waitFor("汇总金额 24 万元")
        return desk
    }

    /// Moves the round into the past, which no command does: as if the days had gone by.
    private func letTheRoundPass(_ workplace: Workplace) throws {
        let script = """
            import sqlite3, sys
            with sqlite3.connect(sys.argv[1], timeout=10) as database:
                database.execute("UPDATE province SET opens = '2020-10-19', closes = '2020-11-30', "
                    "round_revision = round_revision + 1")
            """
        let moved = try Command(
            arguments: ["/usr/bin/env", "python3", "-c", script, workplace.path("demo.db")],
            environment: workplace.environment
        ).run()
        try #require(moved.status == 0, "\(moved.errors)")
    }

    private func submit(_ desk: Tmux) throws {
        try desk.press("F9")
        try desk.waitFor("提交前核对", "任务数量 2 个")
        try desk.press("Enter")
        try desk.fill("demo2020")
    }

    @Test(
        "提交 gives a receipt, 撤回 wants the digits, Del brings it back, and the paper carries the same receipt")
    func receipt() throws {
        let workplace = try Workplace()
        let desk = try filled(workplace)
        try submit(desk)
        let screen = try desk.waitFor("提交成功，回执号", "本校任务情况预览", "状态 已提交", "待审核")
        let receipt = try #require(screen.firstMatch(of: /回执号 (4114000002-1-[0-9A-F]{4})/)).output.1
        try desk.press("DC")
        try desk.waitFor("如果到结束日期")
        try desk.fill("9999")
        try desk.waitFor("后四位")
        try desk.press("C-u")
        try desk.fill("0002")
        try desk.waitFor("状态 已撤回")
        try desk.press("DC")
        try desk.waitFor("状态 已提交", "已恢复为已提交")

        let database = workplace.path("demo.db")
        let paper = try workplace.filing(
            "export", "--database", database, "--school", "4114000002", "--format", "csv", "--output", "-")
        #expect(paper.status == 0)
        #expect(paper.text.contains(receipt))
        #expect(paper.errors.contains("sha256"))
        let check = try workplace.filing("check", "--database", database)
        #expect(check.status == 0)
        #expect(check.errors.contains("核对无误"))
        let audit = try workplace.filing("audit", "--database", database, "--verify")
        #expect(audit.errors.contains("审计链完整"))
    }

    @Test("继续修改 leaves the submitted version in force, also after a dropped line")
    func goOn() throws {
        let workplace = try Workplace()
        let desk = try filled(workplace)
        try submit(desk)
        try desk.waitFor("状态 已提交")
        try desk.press("F2")
        try desk.go(to: "1")
        try desk.press(line: "Right 9 Enter")
        try desk.waitFor("已提交·有未提交修改", "汇总金额 32 万元")
        try desk.hangUp()
        let again = try Tmux.emptyGrid(workplace, name: "again")
        try again.waitFor("已提交·有未提交修改", "汇总金额 32 万元")
        let paper = try workplace.filing(
            "export", "--database", workplace.path("demo.db"), "--school", "4114000002", "--format", "json",
            "--output", "-")
        #expect(paper.text.contains("\"24\""))
    }

    @Test("a returned row is corrected in place and goes back alone")
    func revise() throws {
        let workplace = try Workplace()
        let desk = try Tmux.demo(workplace)
        try desk.logIn("4114000004", "demo2020")
        try desk.waitFor("状态 待学校修改", "有 1 行被退回修改")
        try desk.press("F6")
        try desk.waitFor("需修改的任务 1", "修改意见：请说明典型学校的遴选依据")
        try desk.press(line: "Right Right Right Right 7 Enter F9")
        try desk.waitFor("重新提交 1 行")
        try desk.fill("已补充遴选依据", "demo2020")
        try desk.waitFor("已重新提交 1 行", "没有需修改的任务")
        try desk.press("Escape")
        try desk.waitFor("状态 审核中", "待复审", "意向承接 任务数量 3 个   汇总金额 59 万元")
    }

    @Test("of several returned rows the chosen one goes back; the other stays with the school")
    func revisePartly() throws {
        let workplace = try Workplace()
        let lead = try Tmux.demo(workplace, name: "lead")
        try lead.logIn("shengting", "demo2020")
        try lead.waitFor("审核列表", "共 64 所")
        try lead.type("fhsl")
        try lead.waitFor("1 所（共 64 所）", "汾河示例职业学院")
        try lead.press("Enter", "Enter")
        try lead.waitFor("审核  汾河示例职业学院", "还有 2 行待审")
        try lead.press("2")
        try lead.waitFor("退回修改 3.2")
        try lead.type("数量请核对")
        try lead.press("Enter", "Enter")
        try lead.waitFor("3.2 已退回修改，期限")

        let desk = try Tmux.demo(workplace)
        try desk.logIn("4114000004", "demo2020")
        try desk.waitFor("状态 待学校修改", "有 2 行被退回修改")
        try desk.press("F6")
        try desk.waitFor("需修改的任务 2", "修改意见：数量请核对")
        try desk.press(line: "Right Right Right Right 7 Enter F9")
        try desk.waitFor("重新提交 1 行")
        try desk.fill("已补充遴选依据", "demo2020")
        try desk.waitFor("已重新提交 1 行", "需修改的任务 1", "3.2 培育遴选100个左右名班主任工作室")
        try desk.press("Escape")
        try desk.waitFor("状态 待学校修改", "待复审", "退回修改")
        let check = try workplace.filing("check", "--database", workplace.path("demo.db"))
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test(
        "the round closes while a cell is being typed: refused with a sentence, and the text stays"
    )
    func deadline() throws {
        let workplace = try Workplace()
        let desk = try filled(workplace)
        try desk.go(to: "6")
        try desk.press(line: "Tab 8")
        try letTheRoundPass(workplace)
        try desk.press("Enter")
        try desk.waitFor("没有采用，已留在明细（Shift+F4）：填报已截止")
        try desk.waitFor("逾期未提交")
        try desk.press("F9")
        try desk.waitFor("截止")
        try desk.press("C-q")
        try desk.waitFor("再按一次 Ctrl+Q")
        try desk.press("C-q")
        try desk.waitForExit(0)
    }

    @Test("two people at one school see each other's cells within seconds, and neither loses one")
    func twoPeople() throws {
        let workplace = try Workplace()
        let one = try Tmux.emptyGrid(workplace, name: "one")
        let other = try Tmux.emptyGrid(workplace, name: "other")
        try one.press(line: "Tab 5 Enter")
        try other.waitFor("汇总金额 5 万元", "另一会话刚刚修改了 1")
        try other.go(to: "2")
        try other.press(line: "Tab 7 Enter")
        try one.waitFor("汇总金额 12 万元", "另一会话刚刚修改了 2")
    }

    @Test("the exported workbook comes back edited, looked at first, and once")
    func importing() throws {
        let workplace = try Workplace()
        try SampleProvince.copy(into: workplace)
        let database = workplace.path("demo.db")
        let book = workplace.path("book.xlsx")
        let exported = try workplace.filing(
            "export", "--database", database, "--school", "4114000002", "--output", book)
        #expect(exported.status == 0)
        let looked = try workplace.filing(
            "import", "--database", database, "--school", "4114000002", "--dry-run", book)
        #expect(looked.status == 0)
        #expect(looked.errors.contains("0 格有变化"))
        let foreign = try workplace.filing("import", "--database", database, "--school", "4114000003", book)
        #expect(foreign.status == 1)
        #expect(foreign.errors.contains("是学校 4114000002 的导出"))
        let text = try workplace.write("a,b\n1,2\n", to: "text.xlsx")
        let refused = try workplace.filing("import", "--database", database, "--school", "4114000002", text)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("不是 .xlsx 工作簿"))
    }
}
