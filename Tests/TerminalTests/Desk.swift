import Foundation
import Glibc
import Testing

/// A sample province of its own, removed afterwards.
final class Database {
    let path = "/tmp/stalled-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).db"

    deinit {
        for ending in ["", "-wal", "-shm", "-lock", "-drafts"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }
}

/// The program at its log-in page, and what a client has seen of it.
final class Desk {
    let pty: Pty
    private let database: Database
    private let encoding: String.Encoding
    private var seen = Data()

    init(
        on database: Database, environment: [String] = [], encoding: String.Encoding = .utf8
    ) throws {
        (self.database, self.encoding) = (database, encoding)
        pty = try Pty(
            ["demo", "--database", database.path], program: "filing",
            environment: ["HOME=/tmp", "XDG_STATE_HOME=/tmp/stalled-state"] + environment, rows: 30,
            columns: 100)
        try #require(shows("用户名", seconds: 60))
    }

    func logIn() throws {
        pty.type("4114000002\r")
        pty.type("demo2020\r")
        try #require(shows("任务数量", seconds: 30))
        pty.settle()
    }

    /// Whether the text arrives in time.
    func shows(_ text: String, seconds: Int = 10) -> Bool {
        guard let bytes = text.data(using: encoding) else { return false }
        for _ in 0..<seconds * 20 {
            pty.settle(milliseconds: 50)
            seen.append(contentsOf: pty.takeOutput())
            if seen.range(of: bytes) != nil { return true }
        }
        return false
    }
}
