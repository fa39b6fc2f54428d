import Testing

extension Pty {
    /// A host that has drawn its first page, whose bytes have been taken.
    static func drawn(
        _ arguments: [String] = ["return"], term: String = "xterm-256color", rows: UInt16 = 40,
        columns: UInt16 = 120
    ) throws -> Pty {
        let pty = try Pty(arguments, term: term, rows: rows, columns: columns)
        try #require(pty.hasReported("open \(term) \(term.hasSuffix("256color") ? 256 : 8)"))
        pty.settle()
        _ = pty.takeOutput()
        return pty
    }

    /// Types a key, waits for the frame after it, and returns how many bytes that frame took.
    func cost(of key: String) throws -> Int {
        type(key)
        try #require(waits(for: "frame"))
        settle()
        return takeOutput().count
    }
}
