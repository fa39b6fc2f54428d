import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Several sessions of one school see each other")
struct PeerStories {
    @Test("where the other is, and whether it is typing; gone when it has left")
    func place() {
        let office = Office()
        let one = Robot.loggedIn(at: office)
        one.lookForNews()
        #expect(!one.shows("另一会话"))
        let two = Robot.loggedIn(at: office)
        two.press("^g 3 . 2 Enter")
        one.lookForNews()
        #expect(one.line(6).hasPrefix(" 另一会话在 3.2 "))
        two.press("Right 4")
        one.lookForNews()
        #expect(one.line(6).hasPrefix(" 另一会话正在编辑 3.2 ") && one.line(6).contains("预计投入经费"))
        let three = Robot.loggedIn(at: office)
        three.press("Down")
        one.lookForNews()
        #expect(one.line(6).contains("另 2 个会话：正在编辑 3.2，在 2"))
        three.press("^q")
        two.press("Esc ^q")
        one.lookForNews()
        #expect(!one.shows("会话"))
    }

    @Test("a fourth session is refused with a sentence, and let in when one has left")
    func limit() {
        let office = Office()
        let desks = (0..<3).map { _ in Robot.loggedIn(at: office) }
        let fourth = Robot.loggedIn(at: office)
        #expect(fourth.lastLine.contains("此账号已有 3 个会话在线，最多 3 个"))
        #expect(fourth.shows("用户名"))
        desks[1].press("^q")
        fourth.logIn("", Office.password)
        #expect(fourth.shows("任务数量 0 个"))
        #expect(desks.count == 3)
    }

    @Test("the revision page tells it too")
    func revision() throws {
        let office = Office()
        Robot.submitted(at: office).press("^q")
        try office.province(
            .sendBack(
                RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: office.now.adding(seconds: 86_400)))
        let one = Robot.loggedIn(at: office)
        let two = Robot.loggedIn(at: office)
        two.press("F6 Right Right Right 8")
        one.press("F6")
        one.lookForNews()
        #expect(one.line(2).contains("另一会话正在编辑 3.1"))
    }
}
