import Foundation
import Glibc
import Testing

@Suite("One session of an account at a time")
struct OvertakingTests {
    private static let options = ["--single-session"]

    @Test("the second desk goes on in the cell of the first, which ends with a sentence and a sane terminal")
    func takeOver() throws {
        let workplace = try Workplace()
        let first = try Tmux.emptyGrid(workplace, name: "first", options: Self.options)
        try first.press(line: "Space Tab 1 Tab 2 Tab")
        try first.type("3.")
        try first.waitFor("汇总金额 6 万元", " 3.")

        let second = try Tmux.emptyGrid(workplace, name: "second", options: Self.options)
        try second.waitFor("已接替此账号", "那边已退出，正在输入的“3.”还在", "汇总金额 6 万元")
        try first.waitFor("本机另一窗口登录，接替了这个会话", "exit status 0")
        #expect(try first.settingsAreRestored())
        try second.type("5")
        try second.waitFor("汇总金额 6.5 万元", "举办方投入 3.5")
        try second.press("C-q")
        try second.waitForExit(0)
    }

    @Test("a desk that hangs is not waited for, and when it wakes it writes nothing and ends")
    func hung() throws {
        let workplace = try Workplace()
        let first = try Tmux.emptyGrid(workplace, name: "first", options: Self.options)
        try first.press(line: "Tab 4 Enter Tab")
        try first.type("7")
        try first.waitFor("汇总金额 11 万元")
        try first.signal(SIGSTOP)
        let second = try Tmux.emptyGrid(workplace, name: "second", options: Self.options)
        try second.waitFor("已接替此账号", "正在输入的“7”还在")
        try second.press("Enter")
        try second.waitFor("已自动保存", "汇总金额 11 万元")
        try first.press("9", "Enter")
        try first.signal(SIGCONT)
        try first.waitFor("接替了这个会话", "exit status 0")
        let third = try Tmux.emptyGrid(workplace, name: "third", options: Self.options)
        try third.waitFor("汇总金额 11 万元")
    }
}
