import Testing

@Suite("Text of every kind")
struct CorpusTests {
    /// Texts that have broken programs before: ambiguous widths, rare hanzi, clusters, hidden characters.
    static let texts = [
        "“金额”…—×·", "（），。￥", "①★☑√", "你传加", "𠮷", "𰻝", "𱍐", "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "👨‍👩‍👧",
        "\u{202E}12", "1\u{200B}2", "1\t2", "\u{1B}[31m1", "\u{9B}5", "１２３．５", "中",
        String(repeating: "长", count: 40),
    ]

    @Test("pasted into a cell it moves nothing in the rows around it", arguments: texts)
    func pasting(text: String) throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        try desk.go(to: "3.1")
        try desk.press("Tab", "Tab")
        let before = try desk.gridLines()
        try desk.paste(text)
        try answerPreview(of: text, with: "Escape", on: desk)
        try desk.waitUntil("the grid as it was") { _ in try desk.gridLines() == before }
        try desk.paste(text)
        try answerPreview(of: text, with: "Enter", on: desk)
        try desk.press("Down", "Down")
        try desk.press(line: "7 Enter")
        try desk.waitUntil("a figure two rows below") { _ in try desk.gridLine("3.3").hasSuffix("7") }
        let after = try desk.gridLines()
        for (old, new) in zip(before, after) where !old.hasPrefix("3.1 ") && !old.hasPrefix("3.3 ") {
            #expect(old == new)
        }
        #expect(after.count == before.count)
    }

    /// Text of several cells is shown before it is written; any other stands in the cell at once.
    private func answerPreview(of text: String, with key: String, on desk: Tmux) throws {
        guard text.contains("\t") else {
            if key == "Escape" { try desk.press(key) }
            return
        }
        try desk.waitFor("粘贴预览")
        try desk.press(key)
        try desk.waitForEnd(of: "粘贴预览")
    }
}
