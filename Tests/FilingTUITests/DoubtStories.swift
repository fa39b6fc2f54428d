import FilingModel
import FilingTestSupport
import Testing

@testable import FilingTUI

@Suite("Questions, doubts and control totals")
struct DoubtStories {
    @Test("a question stands in the last line while it is typed, and Ctrl+K takes the answer into the cell")
    func questionWhileTyping() {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type("300000元")
        #expect(robot.lastLine.contains("是 30 万元 吗？Ctrl+K 采用"))
        robot.press("^k")
        #expect(robot.lastLine.contains("30 万元 = 300,000 元"))
        #expect(robot.shows("汇总金额 30 万元"))
        robot.press("Esc")
        #expect(robot.shows("汇总金额 0 万元"))
    }

    @Test(
        "a question left unanswered keeps the text and counts as empty; Ctrl+K answers it from the next cell",
        arguments: [
            ("30万", "30"), ("300000元", "30"), ("2.5亿", "25000"), ("三十", "30"), ("5000000", "500"),
        ])
    func questionLeft(typed: String, meant: String) throws {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type(typed)
        robot.press("Enter")
        #expect(robot.lastLine.contains("Ctrl+K 采用"))
        #expect(robot.shows("汇总金额 0 万元"))
        #expect(try robot.office.stored()[Sample.cell("1", .amount(.school))] == typed)
        robot.press("Right ^k")
        #expect(robot.lastLine.contains("1 学校自筹 已采用 \(meant) 万元"))
        #expect(robot.shows("汇总金额 \(meant) 万元"))
        robot.press("^z")
        #expect(robot.shows("汇总金额 0 万元"))
    }

    @Test("typing is never rewritten, and is read back in 元 and 亿元")
    func readBack() {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type("１２")
        #expect(robot.row("1").contains("１２"))
        robot.type("，３４５．６")
        #expect(robot.lastLine.contains("12345.6 万元 = 123,456,000 元（约 1.23 亿元）"))
    }

    @Test("a doubt is told once when its row is left, and never stops anybody")
    func doubts() {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type("12000.5")
        robot.press("Enter")
        #expect(robot.lastLine.contains("1 汇总 12000.5 万元，超过 10000 万元（1 亿元），是否误填为元？Ctrl+K 换算"))
        robot.press("5")
        #expect(!robot.lastLine.contains("误填"))
        robot.press("Enter")
        #expect(!robot.lastLine.contains("误填"))
    }

    @Test("amounts typed in 元 are divided by 10 000 in one gesture, after a preview")
    func division() throws {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type("300000")
        robot.press("Enter")
        #expect(robot.lastLine.contains("Ctrl+K 换算"))
        robot.type("200100")
        robot.press("Enter ^k")
        #expect(robot.shows("换算预览") && robot.shows("1 学校自筹   300000 -> 30"))
        robot.press("Enter")
        #expect(robot.shows("汇总金额 50.01 万元"))
        robot.press("^z")
        #expect(robot.shows("汇总金额 500100 万元"))
        robot.press("^z ^z ^k")
        #expect(robot.lastLine.contains("没有要采用的建议"))
    }

    @Test("the paper's total typed first: the difference is live, and = fills it in")
    func controlOfARow() {
        let robot = Robot.loggedIn()
        robot.press("Right ^t")
        robot.type("100")
        robot.press("Enter")
        #expect(robot.lastLine.contains("1 控制 100 差 100；在金额格按 = 填入差额"))
        robot.press("3 0")
        #expect(robot.lastLine.contains("控制 100 差 70"))
        robot.press("Tab Tab 9 0 Tab =")
        #expect(robot.lastLine.contains("其余金额已比控制合计多 20 万元"))
        robot.press("Left 1 0 Tab =")
        #expect(robot.lastLine.contains("已填差额 60 万元"))
        #expect(robot.shows("汇总金额 100 万元"))
        robot.press("^z")
        #expect(robot.shows("汇总金额 40 万元"))
    }

    @Test("a total over all rows stands beside 汇总金额")
    func controlOfAll() {
        let robot = Robot.loggedIn()
        robot.press("Right ^t ^t")
        robot.type("57")
        robot.press("Enter 1 Enter")
        #expect(robot.line(3).contains("控制 57 差 56"))
        robot.press("=")
        #expect(robot.line(3).contains("汇总金额 57 万元") && robot.line(3).contains("控制 57 相符"))
        robot.press("^t ^t BS BS Enter")
        #expect(!robot.line(3).contains("控制"))
    }

    @Test("without a control total = begins text, as any other sign does")
    func noControl() {
        let robot = Robot.loggedIn()
        robot.press("Right = 1 + 1 Enter")
        #expect(robot.row("1").contains("!=1+1"))
    }

    @Test("`..` repeats the cell above, and counts while it is typed")
    func repeating() throws {
        let robot = Robot.loggedIn()
        robot.press("Right 7 Enter . .")
        #expect(robot.shows("汇总金额 14 万元"))
        robot.press("Enter 。 。 Enter")
        #expect(robot.shows("汇总金额 21 万元"))
        #expect(try robot.office.stored()[Sample.cell("3.1", .amount(.school))] == "7")
    }

    @Test("是 and 否 tick and untick 是否承接")
    func words() {
        let robot = Robot.loggedIn()
        robot.type("是")
        #expect(robot.row("1").contains("[x]"))
        robot.type("否")
        #expect(robot.row("1").contains("[ ]"))
    }
}

@Suite("Suggestions where one submits")
struct SubmittedDoubtStories {
    @Test("Ctrl+K leads from the list of faults to the suggestion")
    func fromFaults() {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.type("5000000")
        robot.press("Enter F9")
        #expect(robot.shows("若是元，应为 500 万元"))
        robot.press("^k")
        #expect(robot.shows("汇总金额 500 万元"))
    }

    @Test("Ctrl+K leads from the read-back page to the amounts divided by 10 000")
    func fromReadBack() {
        let robot = Robot.loggedIn()
        robot.press("Right 3 0 0 0 0 0 Tab F5 F9")
        #expect(robot.shows("^K除以10000"))
        robot.press("^k Enter")
        #expect(robot.shows("汇总金额 30 万元"))
    }
}
