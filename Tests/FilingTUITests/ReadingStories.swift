import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Commands, help and the plan are found and read")
struct ReadingStories {
    @Test("省级平台联系人 is searched as every text is, by words, pinyin or a number")
    func contacts() throws {
        let office = Office()
        try office.store.setProvincialContacts([
            ProvincialContact(name: "张示例", phone: "0351-1111111"),
            ProvincialContact(name: "李示例", phone: "0351-2222222"),
        ])
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 F6 F7")
        robot.type("22222")
        #expect(robot.shows("省厅联系人2：李示例    联系电话2：0351-2222222"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("第 1 处，共 1 处"), "\(robot.lastLine)")
        robot.press("^f")
        robot.type("zsl")
        robot.press("Enter Esc")
        #expect(robot.line(0).contains("承接任务") && robot.shows("任务数量 0 个"))
    }

    @Test("the faults before 提交 are found by typing; F7 leads on among those found")
    func faults() {
        let robot = Robot.loggedIn()
        robot.press("Tab 5 Down 5 Down 5 F9 F7")
        #expect(robot.lastLine.contains("直接输入序号、文字、拼音或首字母"))
        robot.type("2")
        let first = robot.cursor
        robot.press("F7")
        #expect(robot.cursor != first || !robot.shows("3.1"))
        robot.press("S-F7")
        #expect(robot.cursor == first)
    }

    @Test(
        "the menu finds commands by words, pinyin and initials, names first, and performs them",
        arguments: [
            ("提交", "F9"), ("tijiao", "F9"), ("tj", "F9"), ("baocun", "^S"), ("bc", "^S"), ("cz", "F7"),
            ("f9", "F9"), ("政策", "F4"), ("zcyw", "F4"), ("lxr", "F3"),
        ])
    func palette(words: String, key: String) {
        let robot = Robot.loggedIn()
        robot.press("F10")
        robot.type(words)
        #expect(robot.line(3).hasPrefix(" \(key) "))
    }

    @Test("Enter performs, a section is jumped to, and a command that is not possible says why")
    func choosing() {
        let robot = Robot.loggedIn()
        robot.press("F10")
        robot.type("zhuandao tuijin zhiye xietiao")
        robot.press("Enter")
        #expect(robot.lastLine.contains("是否承接"))
        let first = Sample.table().lines.first { $0.section.title.contains("协调发展") }
        #expect(robot.line(20).hasPrefix(" \(first?.row.number.text ?? "none") "))
        robot.press("F10")
        robot.type("chongzuo")
        #expect(robot.shows("现在不能：没有可以重做的操作"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("没有可以重做的操作"))
        robot.press("Esc F10")
        robot.type("没有这个命令")
        robot.press("Enter")
        #expect(robot.lastLine.contains("没有找到“没有这个命令”"))
    }

    @Test("F4 opens the text behind the row; the contents lead to any part, found by pinyin")
    func plan() {
        let robot = Robot.loggedIn()
        robot.press("Down F4")
        #expect(robot.line(0).contains("政策原文  任务 2"))
        #expect(robot.shows("创新职业学校思想政治教育模式"))
        #expect(robot.line(1).contains("第 6/"))
        robot.press("Right")
        #expect(robot.shows("强化中职教育的基础性作用"))
        robot.press("Left Enter")
        #expect(robot.shows("* 3. 创新职业学校思想政治教育模式"))
        robot.type("zdsx")
        robot.press("Enter")
        #expect(robot.line(3).contains("指导思想"))
        robot.press("Enter Esc Esc")
        #expect(robot.line(20).hasPrefix(" 2 "))
    }

    @Test("F7 searches the whole plan, counts the hits, goes through them; Esc returns to where one was")
    func search() throws {
        let robot = Robot.loggedIn(rows: 30)
        robot.press("F4")
        let start = robot.line(1)
        robot.press("F7")
        robot.type("sanquanyuren")
        #expect(robot.lastLine.contains("第 1 处，共"))
        let cursor = try #require(robot.cursor)
        #expect(cursor.row == 28)
        robot.press("Enter")
        #expect(robot.lastLine.contains("“sanquanyuren”第 1 处，共"))
        let hit = try #require(robot.cursor)
        #expect(robot.line(hit.row).contains("三全育人"))
        robot.press("F7 F7 S-F7 S-F7")
        #expect(robot.lastLine.contains("第 1 处"))
        robot.press("^f")
        robot.type("没有的话")
        #expect(robot.lastLine.contains("没有找到"))
        robot.press("Esc")
        #expect(robot.line(1) == start || robot.shows("三全育人"))
    }

    @Test("help is searched as well, and lists every command of its page", arguments: keyPages)
    func help(page: KeyPage) {
        let robot = page.robot()
        let wanted = robot.app.commands.filter { !$0.keys.isEmpty }
        robot.resize(rows: 200, columns: 200)
        robot.press("F1")
        let screen = robot.screen
        guard page.name != "帮助" else { return }
        for line in wanted {
            #expect(screen.contains(line.help), "\(page.name): \(line.help)")
            #expect(line.keys.allSatisfy { screen.contains($0.label) })
        }
        robot.press("F7")
        robot.type("xianshi benye")
        #expect(robot.lastLine.contains("第 1 处"))
        robot.press("Esc Esc")
        #expect(!robot.line(0).contains("帮助："))
    }

    @Test("the plan's text stands beside the grid from 160 columns on and follows the cursor")
    func panel() throws {
        let robot = Robot.loggedIn(rows: 50, columns: 159)
        #expect(!robot.shows("推动习近平新时代"))
        robot.resize(rows: 50, columns: 160)
        let first = robot.screen
        robot.press("Down")
        #expect(robot.line(6).contains("3. 创新职业学校思想政治教育模式"))
        #expect(robot.screen != first)
        #expect((0..<50).allSatisfy { TextWidth.narrow.columns(of: robot.line($0)) <= 160 })
        for (name, keys) in [("filing", ""), ("policy", "F4")] {
            let robot = Robot.loggedIn(rows: 50, columns: 200)
            manualKeys.forEach(robot.press)
            robot.press("^Home")
            robot.press(keys)
            try Golden.compare(robot.screen, with: "\(name)-200x50")
        }
    }
}
