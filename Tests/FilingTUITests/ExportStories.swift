import FilingModel
import Testing

@testable import FilingTUI

@Suite("How an export comes to the person")
struct ExportStories {
    private func remote(sending: Bool) -> Office {
        let office = Office()
        office.source = "192.0.2.7"
        office.policy.sendsFiles = sending
        return office
    }

    @Test("over a network Ctrl+E writes nothing here and shows the ways; Esc leads back to the cell")
    func ways() {
        let robot = Robot.loggedIn(at: remote(sending: true))
        robot.press("Tab 5 Enter ^e")
        #expect(robot.shows("用 ZMODEM 发到自己的电脑：工作簿 .xlsx"))
        #expect(robot.shows("用 ZMODEM 发到自己的电脑：表格 .csv"))
        #expect(!robot.shows("写到当前文件夹"))
        robot.press("^x BS")
        #expect(robot.shows("才有用"))
        robot.press("Esc")
        #expect(robot.shows("汇总金额 5 万元"))
    }

    @Test("where the operator has not switched it on, Enter says so")
    func switchedOff() {
        let robot = Robot.loggedIn(at: remote(sending: false))
        robot.press("^e Enter")
        #expect(robot.shows("本平台没有开通 ZMODEM"))
    }

    @Test("where the line cannot be lent, one sentence, and the page stays")
    func noLine() {
        let robot = Robot.loggedIn(at: remote(sending: true))
        robot.press("^e Down Enter")
        #expect(robot.shows("逐行问答方式不能用 ZMODEM 发送"))
        #expect(robot.shows("用 ZMODEM 发到自己的电脑"))
    }

    @Test("the whole table goes to the clipboard as text for a spreadsheet, where copying is allowed")
    func clipboard() throws {
        let office = remote(sending: true)
        let robot = Robot.loggedIn(at: office)
        robot.press("Tab 5 Enter ^e Down Down Enter")
        #expect(robot.shows("全表已送往自己电脑的剪贴板"))
        let lines = TabularText(try #require(robot.copies.last)).lines
        #expect(lines.first?.first == "学校代码" && lines.first?.contains("汇总") == true)
        let ticked = lines.filter { $0.first == Office.school && $0.contains("是") }
        #expect(ticked.count == 1 && ticked[0].contains("5") && ticked[0].count == lines[0].count)
        office.policy.copiesOut = false
        let other = Robot.loggedIn(at: office)
        other.press("^e")
        #expect(other.shows("用 ZMODEM") && !other.shows("剪贴板"))
    }

    @Test("an office has the same page for what it exports, in the forms there are")
    func office() throws {
        let office = remote(sending: true)
        try office.submit(of: Office.school)
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("F6 F6 ^e")
        #expect(robot.shows("工作簿 .xlsx") && !robot.shows("表格 .csv"))
    }

    @Test("names of files that are sent are plain, with the moment in them")
    func names() throws {
        let school = try #require(SchoolCode(Office.school))
        let moment = Office().now
        #expect(
            Exported.filing(school).plainName(as: .xlsx, at: moment)
                == "renwu-4114000002-20261120-143200.xlsx")
        #expect(Exported.province("14").plainName(as: .xlsx, at: moment) == "huizong-14-20261120-143200.xlsx")
        #expect(Exported.province(nil).plainName(as: .xlsx, at: moment) == "huizong-20261120-143200.xlsx")
        #expect(
            Exported.callList(CallList([])).plainName(as: .csv, at: moment) == "cuibao-20261120-143200.csv")
    }

    @Test("without sz nothing is started", arguments: ["/usr/bin/no-such-program", "/etc/passwd"])
    func notInstalled(path: String) {
        #expect(!SendProgram.isInstalled(path))
    }
}
