import TUIKitLite

/// A page without a dialogue of its own: its lines are read, and its keys are the list to choose from.
extension PlainDesk {
    func askAnyPage() throws(LineGone) {
        sayChanges()
        let commands = page.keyLines(in: app.situation).filter { $0.reason == nil }
        guard let index = try choose(Wording.whatNext(page.guide.first ?? ""), from: commands.map(\.help))
        else {
            return press(Key(.escape))
        }
        if let key = commands[index].keys.first { press(key) }
    }

    /// Reads the lines that were not there before, and the one with the cursor.
    private func sayChanges() {
        let picture = app.picture
        let lines = (0..<max(0, picture.size.rows - 1)).map { Wording.squeezed(picture.text(row: $0)) }
        let known = Set(heard)
        lines.filter { !$0.isEmpty && !known.contains($0) }.forEach(say)
        heard = lines
        if let row = picture.cursor?.row, lines.indices.contains(row), !lines[row].isEmpty {
            say(Wording.currentLine(lines[row]))
        }
    }
}
