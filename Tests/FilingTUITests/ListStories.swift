import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("审核列表, 催报名单, 汇总 and 设置")
struct ListStories {
    private let office: Office

    /// Six schools: one that never came, one that took its submission back, four that submitted.
    init() throws {
        office = Office()
        try office.enrol("4114000005", "汾河示例职业学院")
        try office.enrol("3614000006", "大同示例职业中专学校", kind: .secondary, city: "大同市")
        try office.enrol("3614000007", "大同卫生示例中专学校", kind: .secondary, city: "大同市")
        try office.enrol("9314000008", "示例培训中心", kind: .other, city: "运城市")
        for code in [Office.school, "4114000005", "3614000006", "9314000008"] {
            try office.submit(of: code)
        }
        try office.submit([("1", "", ["1", "1", "1", "900"])], of: "3614000007", remark: "数字已核对")
        try office.province(.pass([RowNumber("1"): 1, RowNumber("2"): 1]), on: "4114000005")
        try office.school(.withdraw, of: "9314000008")
    }

    private func desk(_ account: String = Office.lead) -> Robot { Robot.loggedIn(account, at: office) }

    /// The line of the list that has a school's code.
    private func line(_ code: String, _ robot: Robot) -> String {
        robot.screen.split(separator: "\n").map(String.init).first { $0.contains(code) } ?? ""
    }

    @Test("an office sees the schools of its own province and city, in the list and in the totals")
    func jurisdiction() throws {
        let places: [(Jurisdiction, String)] = [
            (Jurisdiction(province: "65"), "共 0 所"), (Jurisdiction(province: "14", city: "大同市"), "共 2 所"),
            (Jurisdiction(province: "14"), "共 6 所"),
        ]
        for (jurisdiction, shown) in places {
            let name = AccountName(Office.lead)
            _ = try office.store.changeAccount(name, by: .system) { $0.jurisdiction = jurisdiction }
            let robot = desk()
            #expect(robot.shows(shown), "\(robot.screen)")
            robot.press("F6 F6")
            #expect(robot.shows("审核列表 | 催报名单 | 汇总"))
            #expect(robot.shows("意向承接 0 行") == (jurisdiction.province == "65"), "\(robot.screen)")
            robot.press("^q")
        }
    }

    @Test("a line for each school, and totals at the bottom")
    func list() {
        let robot = desk()
        #expect(line("4114000001", robot).hasPrefix("填报中"))
        #expect(line("9314000008", robot).hasPrefix("已撤回"))
        #expect(line("4114000005", robot).hasPrefix("审核中"))
        #expect(robot.shows("共 6 所  任务 10  汇总 1074 万元  待审 14 通过 2"))
    }

    @Test("typing finds by words, and the totals follow; Esc shows all again")
    func find() {
        let robot = desk()
        robot.type("大同")
        #expect(robot.shows("2 所（共 6 所）"))
        #expect(line("4114000005", robot).isEmpty)
        robot.type(" 卫生")
        #expect(robot.shows("1 所（共 6 所）"))
        robot.press("Esc")
        #expect(robot.shows("共 6 所  任务"))
        robot.type("没有的")
        #expect(robot.lastLine.contains("没有符合条件的学校"))
    }

    @Test("filters by queue, kind and city, and sorting; the place is kept on return")
    func filter() {
        let robot = desk()
        robot.press("F2 Down Enter")
        #expect(robot.shows("(*) 待办  待审"))
        robot.press("Esc")
        #expect(robot.shows("待办 待审"))
        #expect(robot.shows("4 所（共 6 所）"))
        robot.press("Down Down Enter")
        #expect(robot.shows("审核  3/4"))
        robot.press("Esc 1")
        #expect(robot.shows("待办 待审"))
        robot.press("Esc Esc")
        #expect(robot.lastLine.contains("已取消查找和筛选"))
    }

    @Test("Ctrl+N and Ctrl+P go through the list, F3 to the next row that waits, also in another school")
    func neighbours() {
        let robot = desk()
        robot.type("大同")
        robot.press("Enter Enter")
        #expect(robot.shows("审核  1/2"))
        robot.press("^p")
        #expect(robot.lastLine.contains("已是列表中的第一所"))
        robot.press("^n")
        #expect(robot.shows("大同卫生示例中专学校"))
        robot.press("1")
        #expect(robot.lastLine.contains("1 已通过；本校已审完，F3 到下一所"))
        robot.press("S-F3")
        #expect(robot.shows("审核  1/2"))
        #expect(robot.shows(" 3.3 遴选100个左右德育特色案例"))
        robot.press("Esc")
        #expect(robot.shows("查找：大同"))
    }

    @Test("what another reviewer decides moves the list")
    func news() throws {
        let robot = desk()
        let reviewer = desk(Office.reviewer)
        reviewer.type("大同卫生")
        reviewer.press("Enter Enter 1")
        robot.lookForNews()
        #expect(line("3614000007", robot).hasPrefix("审核完成"))
        #expect(robot.shows("待审 13 通过 3"))
    }

    @Test("the board counts who has not submitted, by city and by kind, and names whom to call")
    func board() {
        let robot = desk()
        robot.press("F6")
        #expect(robot.line(4).split(separator: " ").prefix(2) == ["撤回未再交", "1"])
        #expect(line("运城市", robot).split(separator: " ") == ["运城市", "1", "1"])
        #expect(line("合计", robot).split(separator: " ") == ["合计", "6", "4", "1", "1"])
        robot.press("Tab")
        #expect(line("其他主体", robot).contains("1"))
        robot.press("Down Down Down Enter")
        #expect(robot.shows("共 1 所") && robot.shows("撤回未再交 示例培训中心"))
        robot.press("Esc Home Enter")
        #expect(robot.shows("催报名单  撤回未再交") && robot.shows("共 1 所"))
    }

    @Test("a city and a kind lead to their schools, a part to its rows, and back to the same line")
    func drill() {
        let robot = desk()
        robot.press("F6 F6 Tab Tab Tab Down Enter")
        #expect(robot.line(0).contains("汇总 > ") && robot.shows("地市 "))
        let head = robot.line(0)
        robot.type("没有的")
        robot.press("Esc F6")
        #expect(robot.lastLine.contains("按 Esc 返回，再换页"))
        robot.press("Esc")
        #expect(robot.shows("[按地市]"))
        robot.press("Enter")
        #expect(robot.line(0) == head)
        robot.press("Esc Tab Tab Tab Enter")
        #expect(robot.line(0).contains("汇总 > ") && robot.shows("类型 "))
        robot.press("Esc Tab Tab Tab Enter")
        #expect(robot.shows("[按任务]"))
        robot.press("Tab Tab Enter ^q")
        #expect(robot.app.hasLeft)
    }

    @Test(
        "a list that a city or kind led to keeps to it whatever is filtered, and also when that is taken back"
    )
    func drillKeepsItsGround() {
        let robot = desk()
        robot.press("F6 F6 Tab Tab Tab Down Enter")
        let head = robot.line(0)
        let ground = robot.line(2).drop { $0 != "地" }
        #expect(ground.hasPrefix("地市 "))
        robot.press("F2")
        #expect(!robot.shows("地市  全部") && robot.shows("待办  全部"))
        robot.press("Down Enter")
        #expect(robot.line(1).contains("待办 待审") && robot.line(1).contains("地市 "))
        robot.press("Del")
        #expect(!robot.line(1).contains("待办") && robot.line(1).contains("地市 "))
        robot.press("F2")
        #expect(robot.line(0) == head && robot.line(2).drop { $0 != "地" } == ground)
        robot.press("Esc")
        #expect(robot.shows("[按地市]"))
    }

    @Test("汇总 by task, section, kind and city; 意向承接 and 已通过 apart; a task over all its schools")
    func totals() {
        let robot = desk()
        robot.press("F6 F6")
        #expect(robot.shows("意向承接 16 行 1074 万元   已通过 2 行 24 万元"))
        #expect(
            robot.row("1").contains(" 4 ") && robot.row("1").contains("933") && robot.row("1").contains("█"))
        #expect(robot.row("3.2").contains("6/100个"))
        robot.press("Tab Tab Tab")
        #expect(line("大同市", robot).contains("960"))
        robot.press("Tab Enter")
        #expect(robot.shows("各校对比  1"))
        #expect(robot.shows("共 4 所"))
        robot.press("Enter")
        #expect(robot.shows("审核  1/4  大同卫生示例中专学校"))
        robot.press("1 Esc")
        #expect(line("大同卫生", robot).contains("已通过"))
        robot.press("Esc")
        robot.lookForNews()
        #expect(robot.shows("已通过 3 行 927 万元"))
    }

    @Test("the lead sets the round after reading it back; another may not")
    func settings() throws {
        let reviewer = desk(Office.reviewer)
        reviewer.press("S-F6 Enter")
        #expect(reviewer.lastLine.contains("只有省级管理员可以修改"))
        let robot = desk()
        robot.press("S-F6 Enter Down ^u")
        robot.type("2026-11-20")
        robot.press("^s Enter")
        #expect(robot.lastLine.contains("至少要给学校留 24 小时"))
        #expect(try office.store.round(of: nil).closes.text == "2026-11-30")
        robot.press("^u")
        robot.type("2026-12-05")
        robot.press("^s")
        #expect(robot.lastLine.contains("将改为 2026-10-19 至 2026-12-05 24:00；再按一次回车确认"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("已保存，立即生效"))
        #expect(try office.store.round(of: nil).closes.text == "2026-12-05")
        robot.press("Down Enter")
        #expect(robot.shows("开放的任务  49 项，71 行"))
        robot.press("Space ^s")
        #expect(try office.store.round(of: nil).offered.count == 70)
    }

    @Test("a school's account is reset, disabled and enabled, and its end put off")
    func school() throws {
        let robot = desk()
        robot.type(Office.newcomer)
        robot.press("Enter F4 Down Enter")
        #expect(robot.lastLine.contains("重置密码，发激活码；再按一次回车确认"))
        robot.press("Enter")
        #expect(robot.shows("激活码  "))
        robot.press("Down Down Enter Enter")
        #expect(robot.shows("账号  已停用"))
        robot.press("Enter")
        robot.type("校园网络故障")
        robot.press("Enter Enter Enter")
        #expect(robot.shows("延期  2026-12-04 00:00"))
        #expect(try office.record(Office.newcomer).extendedUntil != nil)
    }

    @Test("the national viewer sees provinces, their sources, and goes down to a school without deciding")
    func nation() {
        let robot = desk(Office.nation)
        #expect(robot.shows("全国汇总"))
        #expect(line("山西省", robot).split(separator: " ").prefix(4) == ["山西省", "6", "2", "3"])
        robot.press("Space")
        #expect(line("山西省", robot).contains("1074"))
        robot.press("Enter Enter Enter 1")
        #expect(robot.lastLine.contains("这个账号只能查看，不能审核"))
        robot.press("Esc Esc Esc")
        #expect(robot.shows("全国汇总"))
    }

    @Test("random keys: the province's pages stay whole and the cursor is somewhere", arguments: 0..<12)
    func monkey(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let robot = desk(seed % 4 == 3 ? Office.nation : seed % 2 == 0 ? Office.lead : Office.reviewer)
        let keys =
            "Space Tab BackTab Enter Enter Enter Esc Up Down Down Left Right Home End PgUp PgDn Del BS"
            + " F1 F2 F3 S-F3 F4 F5 F6 S-F6 F7 F9 F10 ^n ^p ^u ^g 1 2 3 0 x 大 请"
        let names = keys.split(separator: " ").map(String.init)
        var drawing: Drawing?
        for _ in 0..<250 {
            robot.press(names.randomElement(using: &random) ?? "Tab")
            #expect(robot.cursor != nil)
            let next = robot.app.drawing(after: drawing)
            #expect(next.surface == robot.app.picture, "lines of the picture before were taken over wrongly")
            drawing = next
        }
        for code in [Office.school, "4114000005", "3614000006"] {
            let record = try office.record(code)
            #expect(record.rows.values.allSatisfy { ($0.judge == nil) == $0.state.awaitsVerdict })
        }
    }
}
