import FilingAccess
import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("导入学校 and 激活码")
struct EnrolmentStories {
    private let office = Office()
    private let province = Province(code: "14", name: "山西省")

    private static let good = """
        code,name,type,city
        4114000007,晋中示例职业学院,专科高职,晋中市
        4114000008,晋中示例中专学校,中职,晋中市
        4114000002,样板高等专科学校（太原）,专科高职,太原市
        4114000001,示范职业技术学院,专科高职,太原市
        """

    private func page(_ downs: Int = 9) -> Robot {
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("S-F6" + String(repeating: " Down", count: downs) + " Enter")
        return robot
    }

    @Test("a pasted list is shown first, then imported; every new school has a slip that opens its account")
    func imported() throws {
        let robot = page()
        robot.paste(Self.good)
        #expect(robot.lastLine.contains("新增 2 所，更改 1 所，未变 1 所；回车导入"))
        #expect(robot.shows("新增 4114000007 晋中示例职业学院") && robot.shows("更改 4114000002"))
        #expect(try office.store.schools().count == 2)
        robot.press("Enter Enter")
        #expect(try office.store.schools().count == 4)
        #expect(robot.heard.last?.total == 2)
        #expect(robot.shows("激活码  2 所学校"))
        robot.press("^c")
        let slip = try #require(robot.copies.last?.split(separator: "\n").first?.split(separator: " "))
        let guest = Robot(at: office)
        guest.logIn(String(slip[0]), String(slip[1]))
        #expect(guest.shows("首次登录须先修改密码"))
        let trail = try office.store.auditTrail(of: nil)
        #expect(trail.map(\.action).suffix(8).filter { $0 == "导入学校" }.count == 2)
        #expect(trail.filter { $0.action == "变更学校" }.allSatisfy { $0.account.text == Office.lead })
    }

    @Test("a list of thousands is pasted in one piece; any other page refuses a paste of that size")
    func thousands() throws {
        let lines = (0..<2_000).map { "\(5_114_000_000 + $0),晋中第\($0)示例职业中等专业学校,中职,晋中市" }
        let list = (["code,name,type,city"] + lines).joined(separator: "\n")
        #expect(list.utf8.count > 65_536)
        let robot = page()
        robot.paste(list)
        #expect(robot.lastLine.contains("新增 2000 所，更改 0 所，未变 0 所；回车导入"))
        robot.paste(String(repeating: "a", count: (2 << 20) + 1))
        #expect(robot.lastLine.contains("粘贴的名单超过 2 MiB"))
        let school = Robot.loggedIn(at: office)
        school.paste(list)
        #expect(school.lastLine.contains("粘贴的内容超过 64 KiB"))
    }

    @Test(
        "one fault anywhere: its line and column are named, and nothing is imported",
        arguments: [
            ("411400000,短,中职,太原市", "第 2 行 code 列"), ("4114000007,,中职,太原市", "第 2 行 name 列"),
            ("4114000007,名,大学,太原市", "第 2 行 type 列"), ("4114000007,名,中职,", "第 2 行 city 列"),
            ("4114000007,名\u{202E},中职,太原市", "第 2 行 name 列"),
            ("4114000007,名,中职,太原市\n4114000007,名,中职,太原市", "第 3 行 code 列"),
            ("4114000007,名,中职", "应有 4 列，实有 3 列"),
        ] as [(String, String)])
    func faulty(lines: String, sentence: String) throws {
        let robot = page()
        robot.paste("code,name,type,city\n" + lines + "\n")
        #expect(robot.shows(sentence), "\(robot.screen)")
        robot.press("Enter Enter")
        #expect(try office.store.schools().count == 2)
    }

    @Test("the province's column takes this province alone")
    func provinces() throws {
        let csv = "code,name,type,city,province\n4114000007,名,中职,太原市,65\n4114000008,名,中职,太原市,14\n"
        let list = try SchoolList(csv: csv, for: province)
        #expect(list.faults.map(\.description) == ["第 2 行 province 列：“65”应为 14 或空着"])
        let all = try SchoolList(csv: csv, for: Province(code: Province.nationCode, name: "全国"))
        #expect(all.schools.map(\.province) == ["65", "14"] && all.lines == [2, 3])
    }

    @Test("giving up imports nothing")
    func stopped() throws {
        let robot = page()
        robot.stopsWork = true
        robot.paste(Self.good)
        robot.press("Enter Enter")
        #expect(robot.lastLine.contains("已停止，什么都没有导入"))
        #expect(try office.store.schools().map(\.name) == ["示范职业技术学院", "样板高等专科学校"])
    }

    @Test("schools that never changed their password get another code; the slips are not left by accident")
    func codes() throws {
        let robot = page(10)
        #expect(robot.lastLine.contains("再按一次回车确认"))
        robot.press("Enter")
        #expect(robot.shows("激活码  1 所学校") && robot.shows(Office.newcomer))
        robot.press("Esc")
        #expect(robot.lastLine.contains("激活码只显示这一次"))
        robot.press("Esc")
        #expect(robot.shows("改动立即对全省学校生效"))
        let guest = Robot(at: office)
        guest.logIn(Office.newcomer, PasswordHasher.manualInitialPassword)
        #expect(guest.lastLine.contains("用户名或密码不对"))
    }

    @Test("a slip names school, code and whom to call; five on a page")
    func slips() throws {
        let code = try #require(SchoolCode("4114000007"))
        let school = School(code: code, name: "甲校", kind: .secondary, city: "晋中市", province: "14")
        let slips = Array(repeating: ActivationSlip(school: school, code: "AAAA-CCCC-DDDD"), count: 6)
        let text = slips.text([ProvincialContact(name: "张三", phone: "0351-8888888")])
        #expect(text.split(separator: "\u{0C}").map { $0.split(separator: "激 活 码：").count - 1 } == [5, 1])
        #expect(text.contains("甲校（中职，晋中市）") && text.contains("张三 0351-8888888"))
        #expect(slips.bytes([]).starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test("the province's workbook says how far it is, and is given up by the person")
    func export() {
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.stopsWork = true
        robot.press("^e")
        #expect(robot.heard.map(\.label) == ["读取任务"])
        #expect(robot.lastLine.contains("已停止，没有写成工作簿"))
    }
}
