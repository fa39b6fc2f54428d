/// The bytes between the two marks of a bracketed paste, and the search for the closing mark.
struct PasteCollector: Hashable, Sendable {
    static let end: [UInt8] = Array("\u{1B}[201~".utf8)
    static let begin: [UInt8] = Array("\u{1B}[200~".utf8)

    private var bytes: [UInt8] = []
    private var byteCount = 0
    private var matched = 0
    private let most: Int

    init(most: Int) {
        self.most = most
    }

    /// Takes one byte; true when it completes the closing mark.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == PasteCollector.end[matched] {
            matched += 1
            if matched < PasteCollector.end.count { return false }
            matched = 0
            return true
        }
        let held = PasteCollector.end.prefix(matched)
        matched = 0
        for old in held { keep(old) }
        if byte == PasteCollector.end[0] {
            matched = 1
        } else {
            keep(byte)
        }
        return false
    }

    /// What the paste came to; bytes of a closing mark that never ended are left out.
    func event(in encoding: TextEncoding) -> InputEvent {
        byteCount > most
            ? .pasteRefused(byteCount: byteCount)
            : .paste(encoding.decoded(bytes))
    }

    private mutating func keep(_ byte: UInt8) {
        byteCount += 1
        if byteCount <= most {
            bytes.append(byte)
        } else {
            bytes = []
        }
    }
}
