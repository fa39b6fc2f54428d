import Testing

@Suite("Filling in the grid")
struct FillingInTests {
    @Test(
        "the manual's example, typed as it is printed, gives the manual's totals while the last cell is open")
    func manualExample() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press(line: "Space Tab 1 Tab 2 Tab 3 Tab 4 Enter")
        try desk.press(line: "Space Tab 5 Tab 6 Tab 1 Tab 2 Enter")
        try desk.press(line: "Space Tab 1 Tab 6 Tab 5 Tab 4 Tab 1 Enter")
        try desk.press(line: "Space Tab 2 Tab 2 Tab 1 Tab 2 Tab 6 Enter")
        try desk.press(line: "Space Tab 2 Tab 3 Tab 1 Tab 1 Tab")
        try desk.waitFor("任务数量 3 个", "汇总金额 56 万元", "地市县投入 13")
        try desk.press("1")
        try desk.waitFor(
            "任务数量 3 个", "汇总金额 57 万元", "学校自筹 17", "行业企业投入 15", "举办方投入 11", "地市县投入 14")
    }

    @Test("words in a quantity cell are kept and marked, and say what is expected")
    func wordsInNumber() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.go(to: "3.1")
        try desk.press("Tab")
        try desk.type("两三所吧")
        try desk.press("Tab")
        try desk.waitFor("3.1", "两三所吧", "任务数量 1 个")
        #expect(try desk.gridLine("3.1").contains("!两"))
        try desk.press("Left", "Left", "Left")
        try desk.press("Right", "5")
        try desk.waitUntil("the new text over the kept one") { !$0.contains("!两") }
        try desk.press("Escape")
        try desk.waitFor("已恢复原值", "!两")
    }

    @Test("full-width digits are digits")
    func fullWidth() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.go(to: "1")
        try desk.press("Tab")
        try desk.type("１２．５")
        try desk.waitFor("汇总金额 12.5 万元", "学校自筹 12.5")
        try desk.press("Enter")
        try desk.waitUntil("the figure in the grid") { _ in try desk.gridLine("1").contains(" 12.5") }
    }

    @Test("hanzi go into the contact line, a wrong number is told, and the page shows them")
    func contact() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.press("F3")
        try desk.waitFor("办公电话格式")
        try desk.press("C-u")
        for _ in 0..<12 { try desk.press("BSpace") }
        try desk.fill("欧阳示范·吐尔逊")
        for _ in 0..<20 { try desk.press("BSpace") }
        try desk.fill("0351-7654321")
        for _ in 0..<20 { try desk.press("BSpace") }
        try desk.fill("1390000")
        try desk.waitFor("现有 7 位数字")
        try desk.fill("1234")
        try desk.waitFor("平台管理联系人 欧阳示范·吐尔逊", "办公电话 0351-7654321", "手机号 13900001234")
    }

    @Test("undo takes back each step, redo brings it again, and F5 fills what is empty with 0")
    func undoAndZeros() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.press(line: "Space Tab 7 F5")
        try desk.waitFor("汇总金额 7 万元")
        try desk.waitUntil("three zeros") { _ in
            try desk.gridLine("1").split(separator: " ").suffix(4) == ["7", "0", "0", "0"]
        }
        try desk.press("C-z", "C-z")
        try desk.waitFor("任务数量 1 个", "汇总金额 0 万元")
        try desk.press("C-z")
        try desk.waitFor("任务数量 0 个")
        try desk.press("C-z")
        try desk.waitFor("没有可以撤销的操作")
        try desk.press("C-y", "C-y", "C-y")
        try desk.waitFor("任务数量 1 个", "汇总金额 7 万元")
    }

    @Test("rows are found by their words and by their number")
    func finding() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press("F7")
        try desk.waitFor("查找")
        try desk.type("师生比")
        try desk.waitFor(" 2 按照师生比不低于1:350的比例核定专职思政课教师岗位")
        try desk.press("Enter")
        try desk.waitForEnd(of: "查找（")
        try desk.go(to: "49")
        try desk.waitUntil("row 49 in the details") { $0.contains("\n 49") }
        try desk.press("C-g")
        try desk.fill("8")
        try desk.waitFor("没有序号为“8”的行")
    }
}
