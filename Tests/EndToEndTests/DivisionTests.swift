import Testing

@Suite("Division of work")
struct DivisionTests {
    @Test("填报 types in its rows and is refused outside; 提交 submits; the trail names both")
    func together() throws {
        let workplace = try Workplace()
        let typist = try Tmux.demo(workplace, name: "typist")
        try typist.logIn("4114000002-01", "demo2020")
        try typist.waitFor("01填报 样板高等专科学校", "可填 1-10")
        try typist.press("Tab", "1", "Tab", "2", "Tab", "3", "Tab", "4", "Enter")
        try typist.waitFor("汇总金额 10 万元")
        try typist.go(to: "11.1")
        try typist.press("Tab", "5")
        try typist.waitFor("不在本账号的填报范围（1-10）内；请由负责这一行的账号或学校账号填写")
        #expect(try !typist.gridLine("11.1").contains("["))
        #expect(try typist.gridLine("10").contains("[ ]"))
        try typist.press("F9")
        try typist.waitFor("请由提交账号或学校账号办理")

        let head = try Tmux.demo(workplace, name: "head")
        try head.logIn("4114000002-04", "demo2020")
        try head.waitFor("04提交 样板高等专科学校", "汇总金额 10 万元")
        try head.press("F9")
        try head.waitFor("提交前核对", "还有 1 行没有复核（1）；仍可提交")
        try head.press("Enter")
        try head.fill("demo2020")
        try head.waitFor("提交成功，回执号 4114000002-1", "子账号 04")
        try typist.waitFor("承接任务")
        for desk in [typist, head] {
            try desk.press("C-q")
            try desk.waitForExit(0)
        }
        let trail = String(decoding: try run("audit", in: workplace).output, as: UTF8.self)
        #expect(trail.contains("4114000002-01") && trail.contains("4114000002-04"))
        #expect(try run("check", in: workplace).status == 0)
    }

    private func run(_ command: String, in workplace: Workplace) throws -> Command.Result {
        let words = [try Program.path(), command, "--database", workplace.path("demo.db")]
        return try Command(arguments: words, environment: workplace.environment).run()
    }
}
