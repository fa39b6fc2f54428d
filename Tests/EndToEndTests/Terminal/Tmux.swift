import Foundation
import Glibc
import Testing

/// A terminal: one tmux server with one window, in which a script runs the program under test.
///
/// The script keeps the terminal's settings before and after in files, says with which status the program
/// ended, and then waits, so that the screen can still be looked at.
final class Tmux {
    let workplace: Workplace
    private let name: String

    /// Opens a window of `columns` x `rows` and runs the command line `words` in it.
    ///
    /// - Parameter environment: what is set, or with nil unset, before the program starts.
    init(
        _ workplace: Workplace, name: String = "desk", columns: Int = 100, rows: Int = 30,
        running words: [String],
        environment: [String: String?] = [:]
    ) throws {
        (self.workplace, self.name) = (workplace, name)
        let script = try workplace.write(
            Self.script(words, environment: environment, name: name, workplace), to: "\(name).sh")
        try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "sh \(script)")
    }

    /// Ends the terminal, and waits for the program's own end.
    deinit {
        _ = try? tmux("kill-server")
        guard let process = try? process() else { return }
        let limit = Limit(seconds: 10)
        while kill(process, 0) == 0, !limit.isOver { usleep(2_000) }
        kill(process, SIGKILL)
    }

    private static func script(
        _ words: [String], environment: [String: String?], name: String, _ workplace: Workplace
    ) -> String {
        let settings = environment.sorted { $0.key < $1.key }.map { name, value in
            value.map { "export \(name)=\(quoted($0))" } ?? "unset \(name)"
        }
        return """
            cd \(quoted(workplace.folder.path))
            export TERM=tmux-256color
            \(settings.joined(separator: "\n"))
            printf 'before the program\\n'
            stty -a > \(name).before
            sh -c 'echo $$ > \(name).pid; exec "$0" "$@"' \(words.map(quoted).joined(separator: " "))
            status=$?
            stty -a > \(name).after
            printf '\\r\\nexit status %s\\r\\n' "$status"
            exec sleep 300
            """
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }

    @discardableResult
    private func tmux(_ words: String...) throws -> String { try tmux(words) }

    @discardableResult
    private func tmux(_ words: [String]) throws -> String {
        let command = Command(
            arguments: ["tmux", "-u", "-f", "/dev/null", "-L", name] + words,
            environment: workplace.environment)
        let result = try command.run()
        guard result.status == 0 else {
            throw Command.Failure(description: "tmux \(words.joined(separator: " ")): \(result.errors)")
        }
        return result.text
    }

    // MARK: Hands

    /// Types text as it is.
    func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

    /// Presses keys by tmux's names, such as `Enter`, `C-s`, `F10`, or a single character.
    func press(_ keys: String...) throws { try press(keys) }

    /// Presses a line of keys, with blanks between them.
    func press(line: String) throws { try press(line.split(separator: " ").map(String.init)) }

    private func press(_ keys: [String]) throws {
        for key in keys { try tmux("send-keys", key) }
    }

    /// Pastes as a terminal does; bracketed where the program asked for it.
    func paste(_ text: String) throws {
        try keep(text)
        try tmux("paste-buffer", "-p", "-r")
    }

    /// Pastes as a client does that knows no brackets.
    func pasteAsKeys(_ text: String) throws {
        try keep(text)
        try tmux("paste-buffer", "-r")
    }

    /// Makes a text what is pasted next; by a file, because a command's words may not be as long.
    private func keep(_ text: String) throws {
        try tmux("load-buffer", try workplace.write(text, to: "pasted-\(name).txt"))
    }

    /// Lets programs put text into tmux's own clipboard.
    func takeCopies() throws { try tmux("set-option", "-s", "set-clipboard", "on") }

    /// What was copied last.
    func copy() throws -> String { try tmux("show-buffer") }

    /// Sends bytes as they are, in one piece.
    func send(bytes: [UInt8]) throws {
        try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
    }

    /// Writes text on the screen behind the program's back.
    func scribble(_ text: String) throws {
        let path = try fact("pane_tty")
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// The line drops: the server and its terminal are gone at once.
    func hangUp() throws { try tmux("kill-server") }

    // MARK: Eyes

    /// The screen as text, one line for each row.
    func screen() throws -> String { try tmux("capture-pane", "-p") }

    /// The screen with its colours and attributes, as escape sequences.
    func paintedScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

    /// A fact that tmux knows, such as `cursor_x` or `alternate_on`.
    func fact(_ name: String) throws -> String {
        try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
    }

    // MARK: The program

    /// Sends a signal to the program itself.
    func signal(_ number: Int32) throws { kill(try process(), number) }

    private func process() throws -> pid_t {
        let text = try workplace.read("\(name).pid").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let process = pid_t(text), process > 1 else {
            throw Command.Failure(description: "no process \(text)")
        }
        return process
    }

    /// Whether the terminal's settings are as they were before the program.
    func settingsAreRestored() throws -> Bool {
        try workplace.read("\(name).before") == workplace.read("\(name).after")
    }
}
