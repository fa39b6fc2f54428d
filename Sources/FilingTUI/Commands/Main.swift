import ArgumentParser
import FilingExport
import FilingStore
import Glibc
import TUIKitLite

/// The door of the program: arguments in, exit status out.
@main
enum Main {
    static func main() {
        do {
            if let everyday = Everyday(CommandLine.arguments.dropFirst()) { return try everyday.run() }
            var command = try FilingCommand.parseAsRoot()
            try command.run()
        } catch {
            leave(error)
        }
    }

    /// Says what happened in one sentence and ends with its status.
    private static func leave(_ error: any Error) -> Never {
        switch error {
        case let failure as StoreFailure: say(Wording.atTheShell(failure), status: 3)
        case let failure as TerminalFailure: say(Wording.terminal(failure), status: 4)
        case let refusal as Refusal: say(refusal.description, status: 1)
        case let failure as WorkbookWriteFailure: say(Wording.failure(failure), status: 1)
        case let failure as TextFile.Failure: say(Wording.file(failure), status: 1)
        default: leaveAsParserSays(error)
        }
    }

    private static func leaveAsParserSays(_ error: any Error) -> Never {
        let code = FilingCommand.exitCode(for: error)
        if code.isSuccess {
            print(FilingCommand.fullMessage(for: error))
            exit(0)
        }
        say(FilingCommand.fullMessage(for: error), status: code == .validationFailure ? 2 : 1)
    }

    private static func say(_ sentence: String, status: Int32) -> Never {
        Talk.say(sentence)
        exit(status)
    }
}

/// What the program says beside its data: standard error.
enum Talk {
    static func say(_ sentence: String) {
        show(sentence + "\n")
    }

    /// Writes text as it is, without a new line.
    static func show(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
