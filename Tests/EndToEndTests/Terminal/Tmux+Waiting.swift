import Foundation
import Glibc

/// Waiting for the screen; nothing here measures how long it took.
extension Tmux {
    /// Something that did not come on the screen in time, with the screen as it was.
    struct NotShown: Error, CustomStringConvertible {
        let description: String
    }

    /// Waits until every text stands on the screen.
    @discardableResult
    func waitFor(_ texts: String..., seconds: Double = 20, line: Int = #line) throws -> String {
        try waitUntil(texts.joined(separator: " + "), seconds: seconds, line: line) { screen in
            texts.allSatisfy(screen.contains)
        }
    }

    /// Waits until a text is gone from the screen.
    @discardableResult
    func waitForEnd(of text: String, seconds: Double = 20, line: Int = #line) throws -> String {
        try waitUntil("no \(text)", seconds: seconds, line: line) { !$0.contains(text) }
    }

    /// Waits until the screen is as it should be; `wanted` says how.
    @discardableResult
    func waitUntil(
        _ wanted: String, seconds: Double = 20, line: Int = #line, _ isRight: (String) throws -> Bool
    ) throws -> String {
        let limit = Limit(seconds: seconds)
        while true {
            let screen = try screen()
            if try isRight(screen) { return screen }
            if limit.isOver { throw NotShown(description: "line \(line): waited for \(wanted)\n\(screen)") }
            usleep(20_000)
        }
    }

    /// Waits until the program has ended with `status` and the terminal is as it was found.
    func waitForExit(_ status: Int, line: Int = #line) throws {
        try waitFor("exit status \(status)", line: line)
    }
}
