import FilingAccess
import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Coming, going and coming back")
struct SessionStories {
    @Test("a wrong password and an unknown name get the same sentence, and the password is gone")
    func wrongPassword() {
        for name in [Office.school, "4199999999", "nobody"] {
            let robot = Robot()
            robot.logIn(name, "wrong999")
            #expect(robot.lastLine.contains("用户名或密码不对，请重新输入"))
            #expect(!robot.shows("****"))
        }
    }

    @Test("after a failure the picture code is asked for, and a wrong answer is refused")
    func captcha() {
        let office = Office()
        office.policy.captcha = .afterFailure
        let robot = Robot(at: office)
        #expect(!robot.shows("验证码"))
        robot.logIn(Office.school, "wrong999")
        #expect(robot.shows("验证码"))
        robot.type(Office.password)
        robot.press("Tab 9 9 9 Enter")
        #expect(robot.lastLine.contains("验证码不对"))
        robot.press("F5")
        #expect(robot.shows("验证码"))
    }

    @Test("the first log-in reaches nothing before 修改密码 with the contact")
    func firstLogIn() {
        let robot = Robot()
        robot.logIn(Office.newcomer, "123456")
        for keys in ["F6", "S-F6", "Esc"] {
            robot.press(keys)
            #expect(robot.lastLine.contains("须先修改密码"))
        }
        robot.press("F10 Esc")
        #expect(robot.shows("首次登录须先修改密码"))
        robot.type("123456")
        robot.press("Tab")
        robot.type("abc123")
        robot.press("Tab")
        robot.type("abc123")
        robot.press("Tab")
        robot.type("王示范")
        robot.press("Tab")
        robot.type("03518888888")
        robot.press("Tab")
        robot.type("１３０００００００01")
        robot.press("Enter")
        #expect(robot.shows("已按规范改写为 0351-8888888"))
        robot.press("^s")
        #expect(robot.shows("承接任务"))
        #expect(robot.shows("0351-8888888"))
        #expect(robot.shows("13000000001"))
        #expect(robot.lastLine.contains("密码已修改"))
        let again = Robot(at: robot.office)
        again.logIn(Office.newcomer, "abc123")
        #expect(again.shows("任务数量 0 个"))
    }

    @Test(
        "new passwords that are refused say why",
        arguments: [
            ("123456", "123456", "新密码不能与旧密码相同"), ("12345678", "12345678", "数字和字母"),
            ("abcdefgh", "abcdefgh", "数字和字母"), ("ab1", "ab1", "至少 6 位"), ("abc123", "abc124", "两次输入"),
            ("a4114000001", "a4114000001", "不能含用户名"),
        ])
    func refusedPasswords(new: String, again: String, sentence: String) {
        let robot = Robot()
        robot.logIn(Office.newcomer, "123456")
        robot.type("123456")
        for text in [new, again, "王示范", "0351-8888888", "13000000001"] {
            robot.press("Tab")
            robot.type(text)
        }
        robot.press("Enter")
        #expect(robot.lastLine.contains(sentence))
    }

    @Test("leaving in good order brings the next log-in to the same cell without a word")
    func goodEnd() {
        let robot = Robot.loggedIn()
        robot.press("Down Down Tab Tab 5 ^q")
        #expect(robot.app.hasLeft)
        let next = Robot.loggedIn(at: robot.office)
        #expect(next.line(20).hasPrefix(" 3.1"))
        #expect(next.lastLine.contains("学校自筹"))
        #expect(next.shows("汇总金额 5 万元"))
    }

    @Test(
        "a session that dies leaves the cell being typed; the next goes on there and says so in one sentence"
    )
    func badEnd() throws {
        let office = Office()
        var robot: Robot? = Robot.loggedIn(at: office)
        robot?.press("Tab 1 Tab 2 Tab 3 4")
        robot = nil
        let next = Robot.loggedIn(at: office)
        #expect(next.lastLine.contains("已恢复 14:32 断线前的 3 处修改，光标在 1 举办方投入，正在输入的“34”还在"))
        #expect(next.shows("汇总金额 37 万元"))
        next.press("5 Enter")
        #expect(next.shows("汇总金额 348 万元"))
        #expect(try office.stored()[Sample.cell("1", .amount(.organiser))] == "345")
    }

    @Test(
        "two sessions of one school: other cells merge, the same cell keeps the other's value and tells both")
    func twoSessions() throws {
        let office = Office()
        let one = Robot.loggedIn(at: office)
        let two = Robot.loggedIn(at: office)
        one.press("Tab 5 Enter")
        two.press("Down Tab 7 Enter")
        #expect(two.shows("汇总金额 12 万元"))
        one.press("Up Down Down Tab 1 Enter")
        #expect(one.shows("汇总金额 12 万元"))
        two.press("^g 1 Enter Right 9 Enter")
        #expect(two.row("1").contains("9"))
        one.press("^g 1 Enter Right 8 Enter")
        #expect(one.lastLine.contains("1 学校自筹 已被另一会话改为“9”，您输入的“8”没有覆盖它"))
        #expect(one.row("1").contains("9"))
        #expect(try office.stored()[Sample.cell("1", .amount(.school))] == "9")
    }

    @Test("F6 leads through the pages and back, and nothing typed is lost on the way")
    func pages() {
        let robot = Robot.loggedIn()
        robot.press("Tab 1 2 F6")
        #expect(robot.shows("没有需修改的任务"))
        robot.press("F6")
        #expect(robot.shows("0351-8888888"))
        robot.press("F6")
        #expect(robot.shows("旧密码"))
        robot.press("F6")
        #expect(robot.shows("汇总金额 12 万元"))
        robot.press("S-F6 Esc ^z")
        #expect(robot.shows("汇总金额 0 万元"))
    }

    @Test("the contact line is edited by F3")
    func contactLine() {
        let robot = Robot.loggedIn()
        robot.press("F3 ^u")
        robot.type("买买提·艾力")
        robot.press("^s")
        #expect(robot.line(2).contains("平台管理联系人 买买提·艾力"))
        robot.press("F3 ^u")
        robot.type("王\u{202E}")
        #expect(robot.lastLine.contains("看不见的字符 U+202E 不能输入"))
        robot.paste("示\u{200B}范")
        #expect(robot.lastLine.contains("粘贴内容的第 2 个字符是看不见的 U+200B"))
        robot.type("5王")
        robot.press("^s")
        #expect(robot.line(2).contains("平台管理联系人 王5王"))
        robot.press("F3 ^u 5 6 ^s")
        #expect(robot.shows("不能全是数字"))
        robot.press("Esc")
        #expect(robot.line(2).contains("平台管理联系人 王5王"))
    }

    @Test("an office sees its schools")
    func office() {
        let robot = Robot()
        robot.logIn("shengting", Office.password)
        #expect(robot.shows("共 2 所"))
        #expect(robot.shows("示范职业技术学院"))
    }

    @Test(
        "news reach the grid below other pages, and a cell being typed is never merged unseen"
    )
    func newsBelow() throws {
        let office = Office()
        let one = Robot.loggedIn(at: office)
        one.press("F1")
        let two = Robot.loggedIn(at: office)
        two.press("Right 7 Enter ^q")
        one.lookForNews()
        one.press("Esc")
        #expect(one.shows("汇总金额 7 万元"))
        one.press("Right 9")
        let three = Robot.loggedIn(at: office)
        three.press("^g 1 Enter Home Right 5 Enter ^q")
        one.lookForNews()
        one.press("Enter")
        #expect(one.lastLine.contains("1 学校自筹 已被另一会话改为“5”，您输入的“9”没有覆盖它"))
        #expect(try office.stored()[Sample.cell("1", .amount(.school))] == "5")
    }
}
