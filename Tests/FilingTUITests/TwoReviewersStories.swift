import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Two reviewers and a school at one submission")
struct TwoReviewersStories {
    private let office: Office
    private let lead: Robot
    private let reviewer: Robot

    init() throws {
        office = Office()
        try office.submit(of: Office.school)
        lead = Robot.loggedIn(Office.lead, at: office)
        reviewer = Robot.loggedIn(Office.reviewer, at: office)
        lead.press("Down Enter")
        reviewer.press("Down Enter")
    }

    private func state(_ row: String) throws -> RowState? { try office.record().rows[RowNumber(row)]?.state }

    @Test("what one decides the other sees at the next look, and stays where he is")
    func news() {
        reviewer.press("Down Down")
        lead.press("1")
        reviewer.lookForNews()
        #expect(reviewer.lastLine.contains("shengting 刚刚给出结论：1 已通过"))
        #expect(reviewer.row("1").hasSuffix("已通过"))
        #expect(reviewer.shows(" 3.1 培育200所左右"))
    }

    @Test("a verdict that comes second is refused with a sentence, and the page shows what is")
    func second() throws {
        lead.press("1")
        reviewer.press("1")
        #expect(reviewer.lastLine.contains("1 现在是“已通过”，没有采用；请看过再定"))
        #expect(reviewer.row("1").hasSuffix("已通过"))
        #expect(try office.record().rows[RowNumber("1")]?.judge == AccountName(Office.lead))
    }

    @Test("a comment survives that the other was quicker, and is there for the next try")
    func comment() throws {
        reviewer.press("2")
        reviewer.type("请核对单位是否为万元")
        lead.press("1")
        reviewer.lookForNews()
        #expect(reviewer.lastLine.contains("刚刚有变化"))
        reviewer.press("Enter Enter")
        #expect(reviewer.lastLine.contains("1 现在是“已通过”"))
        #expect(reviewer.shows("请核对单位是否为万元"))
        lead.press("Up 0")
        reviewer.lookForNews()
        reviewer.press("Esc 2")
        #expect(reviewer.shows("请核对单位是否为万元"))
        reviewer.press("Enter Enter")
        #expect(try state("1") == .returned)
    }

    @Test("a school that withdraws while the verdict is typed is told of, and nothing is decided")
    func withdrawn() throws {
        reviewer.press("3")
        reviewer.type("与专业设置不符")
        try office.school(.withdraw)
        reviewer.press("Enter Enter")
        #expect(reviewer.lastLine.contains("学校刚刚撤回了提交，没有采用；写了的文字还在"))
        reviewer.press("Esc")
        #expect(reviewer.shows("学校没有有效的提交，没有可审的内容"))
        reviewer.press("1")
        #expect(reviewer.lastLine.contains("学校没有有效的提交"))
        #expect(try office.record().review == nil)
    }

    @Test("a row that came in again after it was read is not passed unseen")
    func resubmitted() throws {
        let due = office.now.adding(seconds: 3 * 86_400)
        try office.province(.sendBack(RowNumber("1"), version: 1, comment: "请核对数字", dueAt: due))
        reviewer.press("F5 F9")
        try office.province(.pass([RowNumber("2"): 1]))
        reviewer.press("Enter")
        #expect(reviewer.lastLine.contains("2 现在是“已通过”，没有采用"))
        #expect(try state("3.1") == .pending)
        try office.fill([("1", "", ["5"])], of: Office.school)
        try office.school(.resubmit([RowNumber("1"): "数字已改好"]))
        reviewer.lookForNews()
        #expect(reviewer.lastLine.contains("学校刚刚重新提交：1 待复审"))
    }
}
