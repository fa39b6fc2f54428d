import Glibc
import TUIKitLite

/// A program on a real terminal for the terminal tests: draws a page, tells on descriptor 3 what reaches
/// it, and ends in the way its first argument names. The other arguments say how it begins.
@main
enum TerminalTestHost {
    static func main() {
        do throws(TerminalFailure) {
            var terminal = try NcursesTerminal(
                widths: asks("wide") ? .wide : .narrow, encoding: asks("gb18030") ? .gb18030 : .utf8,
                patienceSeconds: asks("impatient") ? 1 : 60)
            Report.line("open \(terminal.traits.name) \(terminal.traits.colours)")
            if asks("mouse") { terminal.reportMouse(.program) }
            var session = Session(ending: CommandLine.arguments[1], measures: asks("measure"))
            let status = session.run(on: &terminal)
            terminal.close()
            Report.line("closed")
            exit(status)
        } catch {
            Report.line("failed \(error)")
            exit(4)
        }
    }

    /// Whether the word stands behind the ending.
    private static func asks(_ word: String) -> Bool {
        CommandLine.arguments.dropFirst(2).contains(word)
    }
}
