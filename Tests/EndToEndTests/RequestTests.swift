import Testing

@Suite("A school that asks for its submission back")
struct RequestTests {
    @Test(
        "the province sees the request in its list and returns the row, and the school hears of it"
    )
    func day() throws {
        let workplace = try Workplace()
        let province = try Tmux.demo(workplace, name: "shenhe")
        try province.logIn("shenhe", "demo2020")
        try province.waitFor("审核列表", "共 64 所", "请求")
        let school = try Tmux.demo(workplace, name: "school")
        try school.logIn("4114000004", "demo2020")
        try school.waitFor("待学校修改", "Del请求退回")
        try school.press("Delete")
        try school.waitFor("请求退回", "写明哪一行、错在哪里")
        try school.type("3.2 的学校自筹应为 3 万元")
        try school.waitFor("3.2 的学校自筹应为 3 万元")
        try school.hangUp()

        let again = try Tmux.demo(workplace, name: "again")
        try again.logIn("4114000004", "demo2020")
        try again.waitFor("写了没有发出的退回请求还在")
        try again.press("Delete")
        try again.waitFor("3.2 的学校自筹应为 3 万元")
        try again.press("Enter")
        try again.waitFor("请求已送省厅", "等待省厅答复")

        try province.waitFor("汾河示例职业学院请求退回")
        try province.type("fhsl")
        try province.waitFor("1 所（共 64 所）", "待学校修改  请求退回")
        try province.press("Enter", "Enter")
        try province.waitFor("审核  汾河示例职业学院", "学校请求退回", "3.2 的学校自筹应为 3 万元")
        try province.press("2")
        try province.waitFor("退回修改 3.2", "修改意见")
        try province.type("按学校请求退回")
        try province.press("Enter", "Enter")
        try province.waitFor("3.2 已退回修改，期限")
        try again.waitFor("省厅已按请求退回 2 行", "需修改的任务 2", "省厅已退回")

        let check = try workplace.filing("check", "--database", workplace.path("demo.db"))
        #expect(check.status == 0, "\(check.errors)")
        let audit = try workplace.filing("audit", "--verify", "--database", workplace.path("demo.db"))
        #expect(audit.status == 0, "\(audit.errors)")
    }
}
