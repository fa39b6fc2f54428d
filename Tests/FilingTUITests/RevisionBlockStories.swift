import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Ranges and blocks on 需修改的任务")
struct RevisionBlockStories {
    /// A school with three returned rows, on the page where they are put right.
    private func returned(_ keys: String = "") throws -> Robot {
        let office = Office()
        Robot.submitted(at: office).press("^q")
        let due = office.now.adding(seconds: 3 * 86_400)
        for row in ["3.1", "3.2", "3.3"] {
            try office.province(.sendBack(RowNumber(row), version: 1, comment: "请核对金额", dueAt: due))
        }
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 " + keys)
        return robot
    }

    private static let toSchool = "Right Right Right"

    @Test(
        "a block is shown first, lands in the returned rows and ticks them; one undo takes it back"
    )
    func block() throws {
        let robot = try returned(Self.toSchool)
        let before = try robot.office.stored()
        robot.paste("8\t7\t6\t5\r\n4\t3\t2\t1\r\n")
        #expect(robot.shows("粘贴预览") && robot.shows("2 行 × 4 列，写到 3.1 学校自筹 至 3.2 地市县投入"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("已写入 8 格") && robot.shows("左边已勾选 2 行"))
        #expect(try robot.office.stored()[Sample.cell("3.2", .amount(.local))] == "1")
        robot.press("^z")
        #expect(try robot.office.stored() == before)
    }

    @Test(
        "the same block without brackets lands the same",
        arguments: ["8\t7\t6\t5\r\n4\t3\t2\t1\r\n", " 8\t..\n 4\t3\n..\t12,34\n", "\t9\t8\n\t7\t6\n"])
    func withoutBrackets(block: String) throws {
        let (bracketed, typed) = (try returned(Self.toSchool), try returned(Self.toSchool))
        bracketed.paste(block)
        bracketed.press("Enter")
        typed.pasteAsBurst(block)
        typed.press("Up")
        #expect(try typed.office.stored() == bracketed.office.stored())
    }

    @Test("rows named by 序号 that were not returned are refused, and so is unticking; the rest is written")
    func refused() throws {
        let robot = try returned()
        robot.paste("序号\t是否承接\t学校自筹\n1\t是\t9\n3.1\t否\t8\n3.2\t是\t7\n")
        #expect(robot.shows("不能写入（2）") && robot.shows("3.1 不能靠粘贴取消承接"))
        #expect(robot.shows("1 现在不能改"))
        robot.press("Enter")
        let stored = try robot.office.stored()
        #expect(stored[Sample.cell("3.1", .amount(.school))] == "8")
        #expect(stored[Sample.cell("3.2", .amount(.school))] == "7")
        #expect(stored[Sample.cell("3.1", .tick)] != nil && stored[Sample.cell("1", .amount(.school))] == "1")
    }

    @Test("ranges are chosen, copied, filled, cleared and put down as on 承接任务, over figures alone")
    func ranges() throws {
        let robot = try returned(Self.toSchool)
        robot.press("F8 Down End")
        #expect(robot.lastLine.contains("选中 2 行"))
        robot.press("Esc Up Home \(Self.toSchool) S-Down S-End")
        #expect(robot.lastLine.contains("选中 2 行 4 列"))
        robot.press("^c")
        #expect(robot.copies.count == 1)
        robot.press("Esc Down Down ^v")
        #expect(robot.lastLine.contains("粘贴") || robot.shows("粘贴预览"))
    }

    @Test("a range begins on figures, never runs over the ticks, and Esc ends it before it leads back")
    func rangeKeys() throws {
        let robot = try returned()
        robot.press("F8")
        #expect(robot.lastLine.contains("请先把光标移到数量或经费的格"))
        robot.press("\(Self.toSchool) S-Left S-Left S-Left S-Left")
        #expect(robot.lastLine.contains("选中 1 行 2 列"))
        robot.press("Esc")
        #expect(robot.shows("左边已勾选 0 行") && !robot.lastLine.contains("选中"))
        robot.press("S-Down ^d")
        #expect(robot.shows("左边已勾选 2 行") && robot.lastLine.contains("已填充"))
        robot.press("Esc Esc")
        #expect(robot.shows("任务数量"))
    }
}
