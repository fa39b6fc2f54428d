import Foundation

/// A running `StoreCrashHost`, which prints into a file so that nothing it said is lost or holds it up.
final class CrashProcess {
    private let process = Process()
    private let outputPath: String

    init(_ arguments: String...) throws {
        outputPath = NSTemporaryDirectory() + "filing-" + UUID().uuidString
        try Data().write(to: URL(fileURLWithPath: outputPath))
        process.executableURL = Self.host
        process.arguments = arguments
        process.standardOutput = FileHandle(forWritingAtPath: outputPath)
        try process.run()
    }

    deinit { unlink(outputPath) }

    /// The test runner and the host are built into one folder.
    private static let host = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("StoreCrashHost")

    /// Kills the process where it stands and gives the numbers it had printed.
    func kill() throws -> [Int] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        return try numbersAtEnd()
    }

    /// Waits for the process's own end and gives the numbers it printed. A last line without its end is left
    /// out.
    func numbersAtEnd() throws -> [Int] {
        process.waitUntilExit()
        let text = try String(contentsOfFile: outputPath, encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { Int($0) }
    }
}
