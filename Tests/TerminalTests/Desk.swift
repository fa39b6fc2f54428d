import Foundation
import Glibc
import Testing

/// A sample province of its own, removed afterwards.
final class Database {
    let path = "/tmp/stalled-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).db"

    deinit {
        for ending in ["", "-wal", "-shm", "-lock"] { unlink(path + ending) }
    }
}

/// The program at its log-in page, and what a client has seen of it.
final class Desk {
    let pty: Pty
    private let database: Database
    private var seen = ""

    init(on database: Database, environment: [String] = []) throws {
        self.database = database
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
        for _ in 0..<seconds * 20 {
            pty.settle(milliseconds: 50)
            seen += String(decoding: pty.takeOutput(), as: UTF8.self)
            if seen.contains(text) { return true }
        }
        return false
    }
}
