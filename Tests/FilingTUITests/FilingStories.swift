import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

/// The manual's example as it is typed.
let manualKeys = [
    "Space Tab 1 Tab 2 Tab 3 Tab 4 Enter", "Space Tab 5 Tab 6 Tab 1 Tab 2 Enter",
    "Space Tab 1 Tab 6 Tab 5 Tab 4 Tab 1 Enter", "Space Tab 2 Tab 2 Tab 1 Tab 2 Tab 6 Enter",
    "Space Tab 2 Tab 3 Tab 1 Tab 1 Tab 1 Enter",
]

@Suite("A school fills its grid")
struct FilingStories {
    @Test("the manual's example gives the manual's totals, and the store holds every cell")
    func manualExample() throws {
        let robot = Robot.loggedIn()
        manualKeys.forEach(robot.press)
        #expect(robot.line(3).contains("任务数量 3 个   汇总金额 57 万元"))
        for sum in ["学校自筹 17 ", "行业企业投入 15 ", "举办方投入 11 ", "地市县投入 14"] {
            #expect(robot.line(4).contains(" " + sum))
        }
        #expect(robot.line(1).contains("已自动保存 14:32"))
        #expect(try robot.office.stored().count == 5 + 3 + 20)
    }

    @Test("totals follow every key, also while the cell is being typed")
    func everyKey() {
        let robot = Robot.loggedIn()
        robot.press("Tab")
        for (key, total) in [("1", "1"), ("2", "12"), (".", "12"), ("5", "12.5"), ("BS", "12"), ("x", "0")] {
            robot.press(key)
            #expect(robot.shows("汇总金额 \(total) 万元"))
            #expect(robot.shows("任务数量 1 个"))
        }
        robot.press("Esc")
        #expect(robot.shows("任务数量 0 个   汇总金额 0 万元"))
        #expect(robot.lastLine.contains("已恢复原值"))
    }

    @Test("Tab skips cells without input; a run begun at 承接数量 keeps its columns on rows without quantity")
    func tabRuns() throws {
        let robot = Robot.loggedIn()
        robot.press("Tab")
        #expect(robot.lastLine.hasSuffix(" 学校自筹"))
        robot.press("Down Down Left")
        #expect(robot.lastLine.hasPrefix(" 承接数量"))
        robot.press("Up Up")
        #expect(robot.lastLine.hasPrefix(" 承接数量：本行不计数量"))
        robot.press(
            "- Tab 1 Tab 2 Tab 3 Tab 4 Enter - Tab 5 Tab 6 Tab 1 Tab 2 Enter 1 Tab 6 Tab 5 Tab 4 Tab 1 Enter")
        #expect(robot.shows("任务数量 3 个   汇总金额 40 万元"))
        #expect(robot.lastLine.hasPrefix(" 承接数量"))
        #expect(try robot.office.stored()[Sample.cell("1", .quantity)] == nil)
    }

    @Test("text that is no number stays, marked and with one sentence, and counts as empty")
    func keptText() throws {
        let robot = Robot.loggedIn()
        robot.press("Tab")
        robot.type("12,34")
        robot.press("Enter")
        #expect(robot.row("1").contains("!12,34"))
        #expect(robot.lastLine.contains("千分位分组不对"))
        #expect(robot.shows("任务数量 1 个   汇总金额 0 万元"))
        #expect(try robot.office.stored()[Sample.cell("1", .amount(.school))] == "12,34")
        robot.press("^z")
        #expect(robot.shows("任务数量 0 个"))
        #expect(try robot.office.stored().isEmpty)
    }

    @Test("a unit in question is asked about, and F2 Enter takes the answer")
    func question() {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type("2.5亿")
        robot.press("Enter")
        #expect(robot.lastLine.contains("是 25000 万元 吗？Ctrl+K 采用"))
        robot.press("Up F2")
        #expect(robot.shows("汇总金额 25000 万元"))
        robot.press("Enter")
        #expect(robot.shows("汇总金额 25000 万元"))
    }

    @Test("a Chinese input method that is on in a figure's cell is named once")
    func inputMethod() {
        let robot = Robot.loggedIn()
        robot.press("Tab")
        robot.type("三")
        #expect(robot.lastLine.contains("请切换到英文输入"))
        robot.type("三")
        #expect(!robot.lastLine.contains("请切换到英文输入"))
    }

    @Test("a full-width blank ticks, and full-width digits count")
    func fullWidth() {
        let robot = Robot.loggedIn()
        robot.type("\u{3000}")
        #expect(robot.row("1").contains("[x]"))
        robot.press("Tab")
        robot.type("１２．５")
        #expect(robot.shows("汇总金额 12.5 万元"))
        robot.press("Enter")
        #expect(robot.row("1").contains("12.5"))
    }

    @Test("unticking keeps the figures out of the totals and says so; ticking brings them back")
    func untick() {
        let robot = Robot.loggedIn()
        robot.press("Tab 7 Enter Up Space")
        #expect(robot.shows("汇总金额 0 万元"))
        #expect(robot.lastLine.contains("本行的数字保留为灰色"))
        #expect(robot.row("1").contains("7"))
        robot.press("Space")
        #expect(robot.shows("汇总金额 7 万元"))
    }

    @Test("F5 fills the row's empty amounts with 0, and one undo takes them back")
    func zeros() throws {
        let robot = Robot.loggedIn()
        robot.press("Tab 7 Enter Up F5")
        #expect(try robot.office.stored().count == 5)
        robot.press("F5")
        #expect(robot.lastLine.contains("没有空格"))
        robot.press("^z")
        #expect(try robot.office.stored().count == 2)
        robot.press("^y")
        #expect(try robot.office.stored().count == 5)
    }

    @Test("Del clears, Backspace clears and edits, F2 edits at the end, arrows move the caret there")
    func editing() {
        let robot = Robot.loggedIn()
        robot.press("Right 1 2 3 Enter Up F2 Left BS Enter")
        #expect(robot.shows("汇总金额 13 万元"))
        robot.press("Up Del")
        #expect(robot.shows("汇总金额 0 万元"))
        robot.press("4 Enter Up BS 9 Enter")
        #expect(robot.shows("汇总金额 9 万元"))
    }

    @Test("finding by number and by words, again with F7, and going to a row")
    func finding() {
        let robot = Robot.loggedIn()
        robot.press("F7")
        robot.type("辅导")
        #expect(robot.lastLine.contains("辅导") && robot.lastLine.contains("没有找到"))
        robot.press("Esc F7")
        robot.type("精品在线")
        #expect(robot.row("50").contains("[ ]"))
        robot.press("Enter")
        #expect(robot.line(20).hasPrefix(" 50"))
        robot.press("^g")
        robot.type("３．２")
        robot.press("Enter")
        #expect(robot.line(20).hasPrefix(" 3.2"))
        robot.press("^g 9 9 Enter")
        #expect(robot.lastLine.contains("没有序号为“99”的行"))
    }

    @Test("a key that does nothing here says so, and says where help is")
    func uselessKey() {
        let robot = Robot.loggedIn()
        robot.press(.function(11))
        #expect(robot.lastLine.contains("F11 在这里没有作用；F1 看帮助"))
        robot.press("Esc")
        #expect(robot.lastLine.contains("Ctrl+Q"))
        robot.press("^z")
        #expect(robot.lastLine.contains("没有可以撤销的操作"))
        robot.press("7")
        #expect(robot.lastLine.contains("请用空格勾选"))
    }

    @Test(
        "outside the round nothing can be typed, and the sentence says why",
        arguments: [
            ("2026-10-18", "尚未开放，2026-10-19 起", "未开放"), ("2026-12-01", "已于 2026-11-30 24:00 截止", "逾期未提交"),
        ])
    func outsideTheRound(day: String, sentence: String, state: String) throws {
        let office = Office()
        office.now = try #require(CivilDate(day)).start
        let robot = Robot.loggedIn(at: office)
        robot.press("Tab 5")
        #expect(robot.lastLine.contains(sentence))
        #expect(robot.line(1).contains(state))
        #expect(try office.stored().isEmpty)
    }

    @Test("what is being typed when the round closes is refused with a sentence and stays on the screen")
    func closesWhileTyping() throws {
        let office = Office()
        let robot = Robot.loggedIn(at: office)
        robot.press("Tab 5")
        office.now = try #require(CivilDate("2026-12-01")).start
        robot.press("Enter")
        #expect(robot.lastLine.contains("没有采用"))
        #expect(robot.line(1).contains("未保存 2 处"))
        #expect(robot.row("1").contains("5"))
        #expect(try office.stored().isEmpty)
    }
}
