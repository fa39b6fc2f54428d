import Foundation

/// Another program that a test asks for its opinion.
struct Program {
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    let path: String

    /// The first of `names` that the machine has; nil when it has none.
    init?(_ names: String...) {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/libreoffice/program"]
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        self.path = path
    }

    /// Debian's Python, whose openpyxl is the package python3-openpyxl.
    static func python() throws -> Program {
        guard let python = Program("python3") else { throw Failed(description: "python3 is not installed") }
        return python
    }

    /// Runs the program and gives what it printed. Throws when it fails.
    @discardableResult
    func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: printed, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failed(description: text) }
        return text
    }
}
