import Foundation

/// The program, open in a terminal.
extension Tmux {
    /// `filing demo` on a database of the workplace, at its log-in screen.
    static func demo(
        _ workplace: Workplace, name: String = "desk", columns: Int = 100, rows: Int = 30,
        environment: [String: String?] = [:], options: [String] = []
    ) throws -> Tmux {
        try SampleProvince.copy(into: workplace)
        let words = [try Program.path(), "demo", "--database", workplace.path("demo.db")] + options
        let tmux = try Tmux(
            workplace, name: name, columns: columns, rows: rows, running: words, environment: environment)
        try tmux.waitFor("用户名", "密码")
        return tmux
    }

    /// The page 承接任务 of the sample school that has an empty grid.
    static func emptyGrid(
        _ workplace: Workplace, name: String = "desk", columns: Int = 100, rows: Int = 30,
        environment: [String: String?] = [:], options: [String] = []
    ) throws -> Tmux {
        let tmux = try demo(
            workplace, name: name, columns: columns, rows: rows, environment: environment, options: options)
        try tmux.logIn("4114000002", "demo2020")
        try tmux.waitFor("样板高等专科学校", "序号")
        return tmux
    }

    /// Fills in the log-in page and sends it.
    func logIn(_ user: String, _ password: String) throws {
        try fill(user, password)
    }

    /// Types each text into a field of its own, Enter after each.
    func fill(_ texts: String...) throws {
        for text in texts {
            try type(text)
            try press("Enter")
        }
    }

    /// Goes to a row by its number.
    func go(to row: String) throws {
        try press("C-g")
        try waitFor("转到序号")
        try fill(row)
        try waitForEnd(of: "转到序号")
    }

    /// The screen's lines from the grid's first to its last.
    func gridLines() throws -> [String] {
        let lines = try screen().components(separatedBy: "\n")
        let rules = lines.indices.filter { lines[$0].hasPrefix("--------") }
        guard rules.count == 2 else {
            throw NotShown(description: "no grid\n" + lines.joined(separator: "\n"))
        }
        return Array(lines[(rules[0] + 1)..<rules[1]])
    }

    /// The grid's line of a row.
    func gridLine(_ row: String) throws -> String {
        try gridLines().first { $0.hasPrefix(row + " ") } ?? ""
    }
}
