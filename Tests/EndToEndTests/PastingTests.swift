import Testing

@Suite("Blocks of cells in a terminal")
struct PastingTests {
    private static let block = "1\t2\t3\t4\r\n5\t6\t1\t2\r\n"

    @Test("a block from Excel is shown, written by Enter, and taken back by one undo")
    func bracketed() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press("Right")
        try desk.paste(Self.block)
        try desk.waitFor("粘贴预览", "2 行 × 4 列", "写入 8 格")
        try desk.press("Enter")
        try desk.waitFor("任务数量 2 个", "汇总金额 24 万元")
        try desk.press("C-z")
        try desk.waitFor("任务数量 0 个", "汇总金额 0 万元")
        try desk.paste(Self.block)
        try desk.waitFor("粘贴预览")
        try desk.press("Escape")
        try desk.waitFor("没有写入", "任务数量 0 个")
    }

    @Test("the same block from a client without brackets lands in the same cells")
    func keys() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press("Right")
        try desk.pasteAsKeys(Self.block)
        try desk.waitFor("任务数量 2 个", "汇总金额 24 万元", "学校自筹 6 ", "地市县投入 6")
        #expect(try desk.gridLine("2").split(separator: " ").suffix(5) == ["14", "5", "6", "1", "2"])
    }

    @Test("a block from 承接数量 on keeps its columns over rows without quantity, by both ways")
    func quantities() throws {
        let block = "-\t1\t2\n1\t3\t4\n"
        for isBracketed in [true, false] {
            let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
            try desk.go(to: "3.1")
            try desk.press("Right", "Up")
            if isBracketed {
                try desk.paste(block)
                try desk.waitFor("写到 2 承接数量 至 3.1 行业企业投入")
                try desk.press("Enter")
            } else {
                try desk.pasteAsKeys(block)
            }
            try desk.waitFor("任务数量 2 个", "汇总金额 10 万元", "学校自筹 4 ")
            #expect(try desk.gridLine("3.1").contains("1所"))
        }
    }

    @Test("a range is filled, cleared and copied to the person's own clipboard")
    func ranges() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.takeCopies()
        try desk.press(line: "Right 7 Enter Up F8 Down Right Right C-d")
        try desk.waitFor("已填充")
        try desk.waitFor("汇总金额 14 万元")
        try desk.press("C-c")
        try desk.waitFor("已复制 2 行 3 列")
        try desk.waitUntil("the copy") { _ in try desk.copy() == "7\t\t\n7\t\t\n" }
        try desk.press("DC")
        try desk.waitFor("汇总金额 0 万元")
        try desk.press("Escape", "C-z")
        try desk.waitFor("汇总金额 14 万元")
    }

    @Test("whole words of an input method: a question is asked, Ctrl+K answers it, 是 ticks")
    func words() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.type("是")
        try desk.waitUntil("a tick") { _ in try desk.gridLine("1").contains("[x]") }
        try desk.press("Tab")
        try desk.type("２．５亿")
        try desk.waitFor("是 25000 万元 吗？Ctrl+K 采用")
        try desk.press("Enter", "C-k")
        try desk.waitFor("已采用 25000 万元", "汇总金额 25000 万元")
        try desk.press("C-z")
        try desk.waitFor("汇总金额 0 万元")
    }

    @Test("a paste over the limit is refused whole, and work goes on")
    func tooLarge() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.press("Right")
        try desk.paste(String(repeating: "1\t2\n", count: 17_000))
        try desk.waitFor("超过 64 KiB，没有采用")
        try desk.press("5")
        try desk.waitFor("汇总金额 5 万元")
    }
}
