import Foundation
import Glibc

/// A program with its arguments, run to its end without a terminal.
struct Command {
    /// What a program left behind.
    struct Result {
        /// The exit status, or 128 + signal.
        let status: Int32
        let output: Data
        let errors: String

        /// Standard output as text.
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// A program that could not be started, or did not end in time.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The path of the program comes first.
    let arguments: [String]
    let environment: [String: String]
    /// What the program reads on standard input.
    var input = "/dev/null"

    /// Runs the program; it is killed after `seconds`.
    ///
    /// Its output goes to files, so that nothing it leaves running can hold a pipe of this process open.
    func run(seconds: Double = 30) throws -> Result {
        let output = try TemporaryFile()
        let errors = try TemporaryFile()
        let child = try spawn(output: output, errors: errors)
        let status = try wait(for: child, seconds: seconds)
        return Result(
            status: status, output: output.content, errors: String(decoding: errors.content, as: UTF8.self))
    }

    /// What the tests may have open; a program that stays behind, such as a server, must not keep any of it.
    private static let furtherDescriptors = Int32(3)..<256

    private func spawn(output: TemporaryFile, errors: TemporaryFile) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.descriptor, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.descriptor, 2)
        for descriptor in Self.furtherDescriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        Self.openToSignals(&attributes)
        var child = pid_t()
        let words = CStrings(arguments)
        let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
        let problem = posix_spawnp(
            &child, arguments[0], &actions, &attributes, words.pointers, variables.pointers)
        guard problem == 0 else {
            throw Failure(description: "\(arguments[0]): \(String(cString: strerror(problem)))")
        }
        return child
    }

    /// A child inherits the signals that a test's thread has blocked; it shall have none blocked or ignored.
    private static func openToSignals(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    private func wait(for child: pid_t, seconds: Double) throws -> Int32 {
        let limit = Limit(seconds: seconds)
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            if limit.isOver {
                kill(child, SIGKILL)
                waitpid(child, &status, 0)
                throw Failure(
                    description: "\(arguments.joined(separator: " ")) took longer than \(seconds) s")
            }
            usleep(1_000)
        }
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
}

/// A moment that must not be passed, on a clock that only goes forward.
struct Limit {
    private let end: ContinuousClock.Instant

    init(seconds: Double) { end = .now + .seconds(seconds) }

    var isOver: Bool { ContinuousClock.now >= end }
}

/// A file without a name, gone when it is let go of.
private final class TemporaryFile {
    let descriptor: Int32

    init() throws {
        var name = Array("/tmp/filing-output-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Command.Failure(description: "no temporary file: errno \(errno)") }
        unlink(name)
    }

    deinit { close(descriptor) }

    /// Everything written so far.
    var content: Data {
        lseek(descriptor, 0, SEEK_SET)
        return (try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd()) ?? Data()
    }
}

/// Texts as C wants a list of them, ending with NULL.
private final class CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

    deinit { pointers.forEach { free($0) } }
}
