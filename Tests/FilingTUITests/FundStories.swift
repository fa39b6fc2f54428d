import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("省财政")
struct FundStories {
    private let office: Office

    init() throws {
        office = Office()
        try office.submit(of: Office.school)
    }

    private func funds() throws -> [String: Amount] {
        let funds = try office.store.provincialFunds()["14"] ?? [:]
        return Dictionary(uniqueKeysWithValues: funds.map { ($0.key.text, $0.value) })
    }

    private func page(_ account: String = Office.lead) -> Robot {
        let robot = Robot.loggedIn(account, at: office)
        robot.press("F6 F6 F2")
        return robot
    }

    @Test("a sum is typed as a school types it, and durable with its Enter; totals and tables have it")
    func typing() throws {
        let robot = page()
        robot.type("１２.５")
        #expect(robot.shows("= 125,000 元"))
        robot.press("Enter")
        #expect(try funds() == ["1": Amount(yuan: 125_000)])
        #expect(robot.lastLine.contains("1 省财政 12.5 万元，已保存"))
        robot.type("3")
        robot.press("Tab")
        #expect(try funds()["2"] == Amount(wanYuan: 3))
        robot.press("Esc")
        #expect(robot.shows("省财政 15.5 万元"))
        robot.press("Space")
        #expect(robot.row("1").contains("12.5"))
        robot.press("Tab")
        #expect(robot.shows("[按部分]") && robot.shows("15.5"))
        robot.press("Tab")
        #expect(robot.screen.split(separator: "\n").contains { $0.hasPrefix("专科高职") && $0.hasSuffix(" -") })
    }

    @Test("bars are as long as they are beside the longest, also in lines that did not change")
    func bars() {
        let robot = page()
        var drawing = robot.app.drawing(after: nil)
        for keys in ["3 Enter", "9 Enter", "1 2 Enter", "^z", "^z"] {
            robot.press(keys)
            drawing = robot.app.drawing(after: drawing)
            #expect(drawing.surface == robot.app.picture, "after \(keys)")
        }
    }

    @Test(
        "what is no sum stays in the field with its sentence; Ctrl+K takes a suggestion, Esc the old sum"
    )
    func refused() throws {
        let robot = page()
        robot.type("3a")
        robot.press("Enter")
        #expect(robot.lastLine.contains("1 省财政“3a”里的“a”不是数字"))
        #expect(try funds().isEmpty)
        robot.press("Esc")
        robot.type("300000元")
        robot.press("Enter")
        #expect(robot.lastLine.contains("是 30 万元 吗？Ctrl+K 采用"))
        robot.press("^k Enter")
        #expect(try funds() == ["1": Amount(wanYuan: 30)])
        robot.press("Up")
        robot.type("9")
        robot.press("Esc")
        #expect(try funds() == ["1": Amount(wanYuan: 30)])
        robot.paste("45\n")
        robot.press("Enter")
        #expect(try funds() == ["1": Amount(wanYuan: 45)])
    }

    @Test("Del takes a sum away, and Ctrl+Z brings back what was there")
    func undo() throws {
        let robot = page()
        robot.type("7")
        robot.press("Enter Up Del")
        #expect(try funds().isEmpty)
        robot.press("^z")
        #expect(try funds() == ["1": Amount(wanYuan: 7)])
        robot.press("^z")
        #expect(try funds().isEmpty)
        robot.press("^z")
        #expect(robot.lastLine.contains("没有可撤销的修改"))
    }

    @Test("a reviewer looks; a national viewer sees it beside the four sources, and the sum of five")
    func others() throws {
        page().press("5 Enter ^q")
        let reviewer = page(Office.reviewer)
        reviewer.type("9")
        #expect(reviewer.lastLine.contains("只有省级管理员可以填写"))
        #expect(try funds() == ["1": Amount(wanYuan: 5)])
        let nation = Robot.loggedIn(Office.nation, at: office, rows: 24, columns: 100)
        #expect(nation.shows("省财政 5 万元"))
        nation.press("Space")
        let line = nation.screen.split(separator: "\n").first { $0.hasPrefix("山西省") } ?? ""
        #expect(line.split(separator: " ").suffix(3).contains("62"))
        nation.press("Enter F2")
        #expect(nation.lastLine.contains("没有省财政可填"))
    }

    @Test("a verdict that others give moves the national sums too")
    func news() throws {
        let nation = Robot.loggedIn(Office.nation, at: office)
        #expect(nation.shows("已通过 0 行"))
        try office.province(.pass([RowNumber("1"): 1]))
        nation.lookForNews()
        #expect(nation.shows("已通过 1 行 10 万元"))
    }
}
