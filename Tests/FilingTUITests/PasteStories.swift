import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Blocks pasted from a spreadsheet")
struct PasteStories {
    @Test("a block is shown before anything is written; Enter writes it, one undo takes it back")
    func preview() throws {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.paste("1\t2\t3\t4\r\n5\t6\t1\t2\r\n")
        #expect(robot.shows("粘贴预览"))
        #expect(robot.shows("2 行 × 4 列，写到 1 学校自筹 至 2 地市县投入"))
        #expect(robot.shows("写入 8 格"))
        #expect(try robot.office.stored().isEmpty)
        robot.press("Enter")
        #expect(robot.lastLine.contains("已写入 8 格；Ctrl+Z 一次撤销"))
        #expect(robot.shows("任务数量 2 个   汇总金额 24 万元"))
        #expect(try robot.office.stored().count == 10)
        robot.press("^z")
        #expect(try robot.office.stored().isEmpty)
    }

    @Test("Esc leaves everything as it was")
    func escape() throws {
        let robot = Robot.loggedIn()
        robot.press("Right 7")
        robot.paste("1\n2\n")
        #expect(robot.shows("覆盖原有内容（1）") && robot.shows("1 学校自筹   7 -> 1"))
        robot.press("Esc")
        #expect(robot.lastLine.contains("没有写入"))
        #expect(robot.shows("汇总金额 7 万元"))
    }

    @Test("everything that is not plain is told: refused, kept, overwritten, beyond the last row")
    func problems() throws {
        let robot = Robot.loggedIn(rows: 40, columns: 120)
        robot.press("^g 5 6 . 1 Enter End 9 Enter ^g 5 6 . 1 Enter End Left")
        robot.paste("12,34\t3\t4\n1\u{200B}2\t6\n7\t8\n")
        for text in [
            "不能写入（3）", "粘贴内容第 3 行：在最后一行以外", "粘贴内容第 2 行第 1 列：56.2 举办方投入：第 2 个字符是看不见的 U+200B",
            "粘贴内容第 3 列：在最后一列以外，有 1 格内容", "看不懂，将原样保留并标“!”，改正前不能提交（1）",
            "56.1 举办方投入 “12,34”千分位分组不对", "56.1 地市县投入   9 -> 3",
        ] {
            #expect(robot.shows(text), "\(text)")
        }
        robot.press("Enter")
        #expect(robot.lastLine.contains("已写入 3 格，其中 1 格带“!”待改，3 处没有写入"))
        #expect(robot.row("56.1").contains("!12,34"))
    }

    @Test("lines of this program's own sheet find their rows by 序号, and 汇总 is checked")
    func ownSheet() throws {
        let robot = Robot.loggedIn()
        robot.press("^End")
        robot.paste(
            "序号\t工作任务\t是否承接\t承接数量\t汇总\t学校自筹\t行业企业投入\t举办方投入\t地市县投入\n"
                + "3.2\t名班主任\t是\t2\t11\t2\t1\t2\t6\n1\t研究\t是\t-\t99\t1\t2\t3\t4\n合计\t\t\t\t110\t\t\t\t\n")
        #expect(robot.shows("1 的汇总写作 99，四项相加是 10，请核对"))
        robot.press("Enter")
        #expect(robot.shows("任务数量 1 个   汇总金额 11 万元"))
        #expect(try robot.office.stored()[Sample.cell("3.2", .quantity)] == "2")
        #expect(try robot.office.stored()[Sample.cell("1", .amount(.school))] == nil)
    }

    @Test("several lines pasted into a cell being typed are asked about as a column")
    func intoACell() {
        let robot = Robot.loggedIn()
        robot.press("Right 9")
        robot.paste("12\n34")
        #expect(robot.shows("2 行 × 1 列"))
        robot.press("Enter")
        #expect(robot.shows("汇总金额 46 万元"))
    }

    @Test("figures that look like 元 can be divided by 10 000 in the preview, and back")
    func inYuan() {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.paste("300000\t1500000\n200100\t0\n")
        #expect(robot.shows("是否按“元”填写？按 Ctrl+K"))
        robot.press("^k")
        #expect(robot.shows("除以 10000 的结果"))
        robot.press("^k ^k Enter")
        #expect(robot.shows("汇总金额 200.01 万元"))
    }

    @Test("a preview that another session has overtaken writes nothing")
    func stale() throws {
        let office = Office()
        let robot = Robot.loggedIn(at: office)
        let other = Robot.loggedIn(at: office)
        robot.press("Right")
        robot.paste("1\n2\n")
        other.press("Right 8 Enter")
        robot.lookForNews()
        robot.press("Enter")
        #expect(robot.lastLine.contains("另一会话改动"))
        #expect(robot.shows("汇总金额 8 万元"))
    }

    @Test("a paste beyond the limit is refused whole, also over the preview, and work goes on")
    func tooLarge() {
        let robot = Robot.loggedIn()
        robot.refusePaste(byteCount: 70_000)
        #expect(robot.lastLine.contains("超过 64 KiB，没有采用"))
        robot.press("Right 5 Enter")
        #expect(robot.shows("汇总金额 5 万元"))
    }

    @Test(
        "a block without brackets lands as it does with them",
        arguments: [
            ("Right", "1\t2\t3\t4\n5\t6\t1\t2\n"),
            ("Right", "1\t2\t3\t4\r\n5\t6\t1\t2\r\n"),
            ("Right", "１２．５\t２\r三\t=1+1\r"),
            ("Right Right", "7\t..\n..\t-5\n"),
            ("^g 3 . 1 Enter Right", "1\t2\t3\n2\t\t4\n"),
            ("^g 1 Enter Right Right Down Down Left Left Up Up", "-\t1\t2\n-\t3\n1\t4\n"),
        ] as [(String, String)])
    func withoutBrackets(place: String, block: String) throws {
        let (bracketed, typed) = (Robot.loggedIn(), Robot.loggedIn())
        for robot in [bracketed, typed] { robot.press(place) }
        bracketed.paste(block)
        bracketed.press("Enter")
        typed.pasteAsKeys(block)
        #expect(try typed.office.stored() == bracketed.office.stored())
        #expect(try !typed.office.stored().isEmpty)
    }

    @Test(
        "a burst of keys is a block too where blanks stand before figures or rows come to their end",
        arguments: [
            ("Right", " 1\t 2\t3 \t4\r\n 5\t 6\t 1\t 2\r\n"),
            ("Right Down", "　１２\t　３\n  4\t5\n"), ("Right", "\t2\t3\n\t6\t1\n"),
            ("^g 5 6 . 1 Enter Right Right", "1\t2\t3\n4\t5\t6\n7\t8\t9\n"),
            ("^g 5 6 . 2 Enter Right Right", "1\t2\t3\n4\t5\t6\n7\t8\t9"),
        ] as [(String, String)])
    func burst(place: String, block: String) throws {
        let (bracketed, typed) = (Robot.loggedIn(), Robot.loggedIn())
        for robot in [bracketed, typed] { robot.press(place) }
        bracketed.paste(block)
        bracketed.press("Enter")
        typed.pasteAsBurst(block)
        typed.press("Up")
        #expect(try typed.office.stored() == bracketed.office.stored())
        #expect(try typed.office.stored().count > 2)
    }

    @Test("lines that have no row are told of; the last row is not written over")
    func burstBeyond() {
        let robot = Robot.loggedIn()
        robot.press("^End Right Right")
        robot.pasteAsBurst("1\t2\t3\n4\t5\t6\n7\t8\t9\n")
        #expect(robot.lastLine.contains("最后 2 行在最后一行以外，没有写入"))
        #expect(robot.shows("汇总金额 6 万元"))
    }

    @Test("the manual's example in one burst is what it is key by key: a single blank ticks")
    func burstOfTicks() throws {
        let (one, other) = (Robot.loggedIn(), Robot.loggedIn())
        one.pasteAsBurst(" \t1\t2\t3\t4\r \t5\t6\t1\t2\r")
        other.press("Space Tab 1 Tab 2 Tab 3 Tab 4 Enter Space Tab 5 Tab 6 Tab 1 Tab 2 Enter")
        #expect(try one.office.stored() == other.office.stored())
        #expect(one.screen == other.screen && one.shows("任务数量 2 个   汇总金额 24 万元"))
    }

    @Test("random blocks give the same table by both ways", arguments: 0..<60)
    func bothWays(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let cells = [
            "1", "2.5", "1,234", "１２", "30万元", "", "", "-", "=2", "12,34", "0", "..", "2.5亿", "三十", "6x",
        ]
        let start = Int.random(in: 0...4, using: &random)
        let width = Int.random(in: 1...(5 - start), using: &random)
        let ending = ["\n", "\r", "\r\n"].randomElement(using: &random) ?? "\n"
        let block = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<width).map { _ in cells.randomElement(using: &random) ?? "" }.joined(separator: "\t")
        }.map { $0 + ending }.joined()
        let (bracketed, typed) = (Robot.loggedIn(), Robot.loggedIn())
        for robot in [bracketed, typed] {
            robot.press("^g 3 . 1 Enter Right")
            for _ in 0..<start { robot.press("Right") }
        }
        bracketed.paste(block)
        bracketed.press("Enter")
        typed.pasteAsKeys(block)
        #expect(try typed.office.stored() == bracketed.office.stored(), "\(block)")
    }
}
