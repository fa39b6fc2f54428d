import Foundation

/// A folder of its own for a story: databases, HOME and sockets live in it, and go with it.
final class Workplace {
    let folder: URL

    init() throws {
        folder = URL(fileURLWithPath: "/tmp/filing-story-\(UUID().uuidString.prefix(8))")
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: attributes)
    }

    /// Removes the folder; again, where a program on its way out still wrote into it.
    deinit {
        let limit = Limit(seconds: 5)
        repeat {
            try? FileManager.default.removeItem(at: folder)
        } while FileManager.default.fileExists(atPath: folder.path) && !limit.isOver
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// What programs in this workplace find in their environment.
    var environment: [String: String] {
        [
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": folder.path, "SHELL": "/bin/sh",
            "XDG_DATA_HOME": path("data"), "TMUX_TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
        ]
    }

    /// Runs `filing` without a terminal.
    @discardableResult
    func filing(_ arguments: String...) throws -> Command.Result {
        try Command(arguments: [try Program.path()] + arguments, environment: environment).run()
    }

    /// Writes a file and gives its path.
    func write(_ data: Data, to name: String) throws -> String {
        try data.write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
}

/// The program under test.
enum Program {
    /// `FILING_BINARY` where it is set, else the `filing` that was built beside the tests.
    static func path() throws -> String {
        let named = ProcessInfo.processInfo.environment["FILING_BINARY"].map { [$0] } ?? []
        let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let places =
            named + [
                beside.appendingPathComponent("filing").path,
                root.appendingPathComponent(".build/debug/filing").path,
            ]
        guard let found = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Command.Failure(description: "no program filing at \(places.joined(separator: ", "))")
        }
        return found
    }
}
