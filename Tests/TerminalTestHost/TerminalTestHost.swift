import Glibc
import TUIKitLite

/// A program on a real terminal for the terminal tests: draws a page, tells on descriptor 3 what reaches
/// it, and ends in the way its first argument names.
@main
enum TerminalTestHost {
    static func main() {
        do throws(TerminalFailure) {
            var terminal = try NcursesTerminal(widths: argument(2) == "wide" ? .wide : .narrow)
            Report.line("open \(terminal.traits.name) \(terminal.traits.colours)")
            var session = Session(ending: argument(1))
            let status = session.run(on: &terminal)
            terminal.close()
            Report.line("closed")
            exit(status)
        } catch {
            Report.line("failed \(error)")
            exit(4)
        }
    }

    private static func argument(_ index: Int) -> String {
        CommandLine.arguments.count > index ? CommandLine.arguments[index] : ""
    }
}
