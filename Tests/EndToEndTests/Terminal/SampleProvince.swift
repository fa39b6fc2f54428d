import Foundation

/// The database that `filing demo` makes on first use: made once for all stories and copied into each
/// workplace, because making it takes longer than most stories.
enum SampleProvince {
    /// The files of the database, with their names.
    private static let files = Result {
        let workplace = try Workplace()
        let words = [try Program.path(), "demo", "--database", workplace.path("demo.db")]
        let desk = try Tmux(
            workplace, name: "sample", columns: 80, rows: 24, running: words, environment: [:])
        try desk.waitFor("用户名", "密码", seconds: 60)
        try desk.press("C-q")
        try desk.waitForExit(0)
        let names = try FileManager.default.contentsOfDirectory(atPath: workplace.folder.path)
        return names.filter { $0.hasPrefix("demo.db") }.map { name in
            (name: name, content: FileManager.default.contents(atPath: workplace.path(name)))
        }
    }

    /// Puts the sample into a workplace that has none yet.
    static func copy(into workplace: Workplace) throws {
        if FileManager.default.fileExists(atPath: workplace.path("demo.db")) { return }
        for (name, content) in try files.get() {
            guard let content else { continue }
            let path = try workplace.write(content, to: name)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
    }
}
