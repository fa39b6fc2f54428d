import Testing

@Suite("Finding in a terminal")
struct FindingTests {
    @Test("whole words of an input method, pinyin and initials lead to the row; Esc leads back")
    func rows() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press("F7")
        try desk.waitFor("查找（")
        try desk.type("名班主任")
        try desk.waitFor("第 1 处，共", " 3.2 培育遴选100个左右名班主任工作室")
        try desk.press("Escape")
        try desk.waitFor(" 1 加强职业教育研究")
        try desk.press("F7")
        try desk.type("mbzr")
        try desk.waitFor(" 3.2 培育遴选100个左右名班主任工作室")
        try desk.press("Enter")
        try desk.waitFor("“mbzr”第 1 处，共")
        try desk.press("C-f")
        try desk.type("shishengbi")
        try desk.waitFor(" 2 按照师生比不低于1:350的比例核定专职思政课教师岗位")
    }

    @Test("the menu's commands are found by pinyin and by hanzi, sections and filters among them")
    func menu() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press("Space")
        try desk.waitFor("任务数量 1 个")
        try desk.press("F10")
        try desk.waitFor("缩小范围")
        try desk.type("ygxcj")
        try desk.waitFor("只看：已勾选承接（1 行）")
        try desk.press("Enter")
        try desk.waitFor("只看已勾选承接 1/71 行")
        try desk.press("Escape")
        try desk.waitFor("显示全部 71 行")
        try desk.press("F10")
        try desk.type("转到协调")
        try desk.press("Enter")
        try desk.waitUntil("the section's first row in the details") { !$0.contains("\n 1 加强职业教育研究") }
        try desk.press("F10")
        try desk.type("zcyw")
        try desk.press("Enter")
        try desk.waitFor("政策原文  任务")
        try desk.press("F7")
        try desk.type("三全育人")
        try desk.waitFor("第 1 处，共")
    }
}
