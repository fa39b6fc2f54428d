import FilingAccess
import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("账号 and 在线会话")
struct AccountStories {
    private let office = Office()

    /// The settings, with the cursor on the line that begins so.
    private func settings(_ line: Int, as account: String = Office.lead) -> Robot {
        let robot = Robot.loggedIn(account, at: office)
        robot.press("S-F6" + String(repeating: " Down", count: line) + " Enter")
        return robot
    }

    private func code(on robot: Robot) -> String {
        let words = robot.screen.split(whereSeparator: { " ，（\n".contains($0) })
        return words.first { $0.count == 14 && $0.filter { $0 == "-" }.count == 2 }.map(String.init) ?? ""
    }

    @Test("a city's account is made, comes in with its code, and sees its city alone")
    func newcomer() throws {
        try office.enrol("4114000005", "大同示例职业学院", city: "大同市")
        let robot = settings(7)
        robot.press("F2")
        robot.type("datong.shi")
        robot.press("Enter 3 Enter Enter")
        #expect(robot.shows("市级账号要填地市名"))
        robot.type("长治市")
        robot.press("Enter")
        #expect(robot.shows("现有 大同市、太原市"))
        robot.press("^u")
        robot.type("大同市")
        robot.press("Enter")
        #expect(robot.lastLine.contains("已建立 datong.shi，激活码"))
        let made = try #require(try office.store.account(AccountName("datong.shi")))
        #expect(made.role == .city && made.mustChangePassword)
        #expect(made.jurisdiction == Jurisdiction(province: "14", city: "大同市"))
        #expect(try office.store.auditTrail(of: nil).last?.action == "新增账号")
        let guest = Robot(at: office)
        guest.logIn("datong.shi", code(on: robot))
        #expect(guest.shows("旧密码"))
        robot.press("F2")
        robot.type("datong.shi")
        robot.press("Enter 1 ^s")
        #expect(robot.shows("已有这个用户名"))
    }

    @Test("a city's account gets no export of all cities, and is told why")
    func citysExport() {
        let robot = Robot.loggedIn(Office.city, at: office)
        robot.press("F6 F6 ^e")
        #expect(robot.shows("汇总") && robot.shows(Wording.notForCities))
    }

    @Test(
        "names and roles that are none are refused, and nothing is made",
        arguments: [
            ("ab", "1", "用户名应为"), ("1abc", "1", "用户名应为"), ("大同", "1", "用户名应为"),
            ("system", "1", "用户名应为"), ("4114000001", "1", "用户名应为"), ("good", "4", "类别应为"),
            ("good", "教育部", "类别应为"),
        ] as [(String, String, String)])
    func refused(name: String, role: String, sentence: String) throws {
        let before = try office.store.officeAccounts().count
        let robot = settings(7)
        robot.press("F2")
        robot.type(name)
        robot.press("Enter")
        robot.type(role)
        robot.press("^s")
        #expect(robot.shows(sentence))
        #expect(try office.store.officeAccounts().count == before)
    }

    @Test("a colleague's account is reset, disabled and enabled, one's own is left alone")
    func colleague() throws {
        let robot = settings(7)
        robot.press("Down Enter Enter")
        #expect(robot.lastLine.contains("不能对自己的账号这样做"))
        robot.press("Esc Up Enter Down Enter")
        #expect(robot.lastLine.contains("停用账号；再按一次回车确认"))
        robot.press("Enter")
        let names = try office.store.officeAccounts().filter(\.isDisabled).map(\.name.text)
        #expect(names == ["-", Office.reviewer] || names == ["-", Office.nation])
        robot.press("Up Enter Enter")
        #expect(robot.shows("激活码  ") && !code(on: robot).isEmpty)
    }

    @Test("sessions are listed with what they do, and ended; what was being typed is there afterwards")
    func sessions() throws {
        let school = Robot.loggedIn(at: office)
        school.press("Tab 1 Tab 4 2")
        let robot = settings(8)
        #expect(robot.shows(Office.school) && robot.shows("正在填 1"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("将结束 \(Office.school) 的全部会话"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("已结束 \(Office.school) 的全部会话"))
        #expect(!school.isOver)
        school.lookForNews()
        #expect(school.isOver)
        #expect(
            try office.store.auditTrail(of: SchoolCode(Office.school)).last?.detail.contains("sessions")
                == true)
        #expect(!robot.isOver)
    }

    @Test(
        "a session ends within two seconds of a change to its account, also while somebody types",
        arguments: [
            { $0.isDisabled = true }, { $0.passwordHash = "$other" }, { $0.role = .city },
            { $0.sessionEra += 1 },
        ] as [@Sendable (inout Account) -> Void])
    func changed(change: @Sendable (inout Account) -> Void) throws {
        let school = Robot.loggedIn(at: office)
        school.press("Tab 1 Tab")
        _ = try office.store.changeAccount(AccountName(Office.school), change)
        office.now = office.now.adding(seconds: 2)
        let before = try office.stored()
        school.press("9 Tab")
        #expect(school.isOver)
        #expect(try office.stored() == before)
    }

    @Test("a person's own new password leaves their session alone, and ends the others of the account")
    func ownPassword() {
        let (one, other) = (Robot.loggedIn(at: office), Robot.loggedIn(at: office))
        one.press("S-F6")
        for text in [Office.password, "neu2026aa", "neu2026aa"] {
            one.type(text)
            one.press("Enter")
        }
        one.lookForNews()
        other.lookForNews()
        #expect(!one.isOver)
        #expect(other.isOver)
    }

    @Test("the manual's password is offered where the operator chose it, and only for schools")
    func manual() throws {
        var robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("F4")
        #expect(!robot.shows("123456"))
        office.policy.initialPassword = .manual
        robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("Down F4 Down Down Enter Enter")
        #expect(robot.lastLine.contains("已重置为初始密码 123456"))
        let guest = Robot(at: office)
        guest.logIn(Office.school, PasswordHasher.manualInitialPassword)
        #expect(guest.shows("首次登录须先修改密码"))
    }

    @Test("a reviewer is told who may")
    func reviewer() {
        let robot = settings(7, as: Office.reviewer)
        #expect(robot.lastLine.contains("只有省级管理员可以修改"))
    }
}
