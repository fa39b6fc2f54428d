import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("单会话: one session of an account at a time")
struct OvertakingStories {
    private let office = Office()

    init() {
        office.policy.isSingleSession = true
        office.source = "192.0.2.7"
    }

    /// Logs in while `robot` lives as a program does: it looks now and then, and goes when it has to.
    private func logInOver(
        _ robot: inout Robot?, as account: String = Office.school
    ) -> (next: Robot, end: SessionEnd?) {
        var (former, end) = (robot, SessionEnd?.none)
        robot = nil
        office.whilePausing = {
            former?.lookForNews()
            guard let ended = former?.ending else { return }
            (end, former) = (ended, nil)
        }
        defer { office.whilePausing = {} }
        office.now = office.now.adding(seconds: 60)
        office.source = "192.0.2.99"
        return (Robot.loggedIn(account, at: office), end)
    }

    private func trail() throws -> [String] { try office.store.auditTrail(of: nil).map(\.action) }

    @Test("the next log-in begins in the same cell with what was typed; both are told in one sentence")
    func takeOver() throws {
        var first: Robot? = Robot.loggedIn(at: office)
        first?.press("Tab 1 Tab 2 Tab 3 4")
        let (next, end) = logInOver(&first)
        #expect(next.lastLine.contains("已接替此账号 14:32 在 192.0.2.7 登录的会话，那边已退出，正在输入的“34”还在"))
        #expect(next.shows("汇总金额 37 万元"))
        let visit = Visit(began: office.now, source: "192.0.2.99")
        #expect(end == .handedOver(to: visit))
        let told = Wording.sessionEnded(.handedOver(to: visit), typing: .kept)
        #expect(told == "此账号 2026-11-20 14:33 在 192.0.2.99 登录，接替了这个会话；已填内容都已保存，正在输入的也留着")
        next.press("5 Enter")
        #expect(try office.stored()[Sample.cell("1", .amount(.organiser))] == "345")
        #expect(!next.isOver)
        #expect(try trail().filter { $0 == "接替会话" }.count == 1)
        next.lookForNews()
        #expect(!next.isOver && !next.shows("另一会话"))
    }

    @Test("without another session nothing is said and nothing noted, and one that left is no other")
    func alone() throws {
        let first = Robot.loggedIn(at: office)
        first.press("Tab 5 ^q")
        let next = Robot.loggedIn(at: office)
        #expect(!next.lastLine.contains("接替"))
        #expect(try !trail().contains("接替会话"))
    }

    @Test("off, the sessions stay beside each other")
    func off() throws {
        office.policy.isSingleSession = false
        let (one, two) = (Robot.loggedIn(at: office), Robot.loggedIn(at: office))
        one.lookForNews()
        two.lookForNews()
        #expect(!one.isOver && !two.isOver && one.shows("另一会话"))
    }

    @Test("a cell that is left after the hand-over reaches nothing, and goes on in the next session")
    func tooLate() throws {
        let former = Robot.loggedIn(at: office)
        former.press("Tab 1 Enter Tab 7")
        var (isLeft, end) = (false, SessionEnd?.none)
        office.whilePausing = {
            if !isLeft { former.press("Enter") }
            (isLeft, end) = (true, former.ending)
        }
        let next = Robot.loggedIn(at: office)
        #expect(end != nil && former.isOver)
        #expect(try office.stored().values.sorted() == ["1", "1"])
        #expect(next.lastLine.contains("正在输入的“7”还在"))
        #expect(try office.store.setAside(of: #require(SchoolCode(Office.school))).map(\.text).contains("7"))
        former.press("Down 9 Enter ^s")
        next.press("Enter")
        #expect(try office.stored().values.sorted() == ["1", "1", "1", "7"])
    }

    @Test("a session that hangs is not waited for; what it had typed goes on, and it writes no more")
    func hung() throws {
        let hung = Robot.loggedIn(at: office)
        hung.press("Tab 1 Tab 4 2")
        let next = Robot.loggedIn(at: office)
        #expect(next.lastLine.contains("正在输入的“42”还在"))
        next.press("Enter")
        let stored = try office.stored()
        hung.press("9 Enter")
        hung.press("F2 F9 Enter")
        #expect(hung.isOver && !next.isOver)
        #expect(try office.stored() == stored)
    }

    @Test("of sessions that begin while another waits exactly one stays: the last")
    func race() throws {
        let first = Robot.loggedIn(at: office)
        var third: Robot?
        office.whilePausing = {
            guard third == nil else { return }
            third = Robot(at: office)
            third?.logIn(Office.school, Office.password)
        }
        let second = Robot.loggedIn(at: office)
        office.whilePausing = {}
        for robot in [first, second, third] { robot?.lookForNews() }
        #expect(first.isOver && second.isOver)
        #expect(third?.isOver == false && third?.shows("承接任务") == true)
    }

    @Test("a reviewer's unsent comment goes on in the session that took over")
    func reviewer() throws {
        try office.submit(of: Office.school)
        var first: Robot? = Robot.loggedIn(Office.reviewer, at: office)
        first?.press("Down Enter 2")
        first?.type("请核对单位是否")
        let (next, end) = logInOver(&first, as: Office.reviewer)
        #expect(end != nil)
        #expect(next.lastLine.contains("已接替此账号 14:32 在 192.0.2.7 登录的会话，那边已退出，1 条没有发出的意见还在"))
        next.press("Down Enter 2")
        #expect(next.shows("请核对单位是否"))
    }

    @Test("a reviewer's verdict that comes too late is not given")
    func lateVerdict() throws {
        try office.submit(of: Office.school)
        let former = Robot.loggedIn(Office.reviewer, at: office)
        former.press("Down Enter")
        let next = Robot.loggedIn(Office.reviewer, at: office)
        former.press("1 Enter")
        #expect(former.isOver && !next.isOver)
        #expect(try office.record().rows[RowNumber("1")]?.state == .pending)
    }

    @Test("a school's own session and its sub-accounts' are sessions of different accounts")
    func subAccounts() throws {
        let school = Robot.loggedIn(at: office)
        try office.addSub(1, .entry)
        let sub = "4114000002-01"
        let other = Robot.loggedIn(sub, at: office)
        school.lookForNews()
        #expect(!school.isOver && !other.isOver)
        let again = Robot.loggedIn(sub, at: office)
        other.lookForNews()
        school.lookForNews()
        #expect(other.isOver && !school.isOver && !again.isOver)
    }

    @Test("line by line, a session ends at the question it waits at, with the sentence")
    func plain() {
        var next: Robot?
        let dialogue = Dialogue(
            at: office, answers: [Office.school, Office.password, "预览", "填写"].map(LineAnswer.line)
        ) { number in
            if number == 3 { next = Robot.loggedIn(at: office) }
        }
        #expect(dialogue.transcript.last?.contains("接替了这个会话；已填内容都已保存") == true)
        #expect(next?.isOver == false && next?.lastLine.contains("已接替此账号") == true)
    }

    @Test("ended by an administrator, the sentence is the administrator's")
    func administrator() throws {
        let school = Robot.loggedIn(at: office)
        _ = try office.store.changeAccount(AccountName(Office.school), by: .system) { $0.sessionEra += 1 }
        school.lookForNews()
        #expect(school.ending == .byOthers)
    }
}
