import FilingModel
import TUIKitLite

/// What a line typed for a question means.
enum PlainAnswer: Hashable {
    case text(String)
    /// Enter alone: what is there stays.
    case empty
    /// `.` or 返回
    case back
    /// `?` or 帮助
    case help

    private static let backWords: Set<String> = [".", "。", "返回"]
    private static let helpWords: Set<String> = ["?", "帮助"]

    /// Reads a line. One with something in it that nobody can see is refused, but not a password: that is
    /// judged where it is used.
    init(_ line: String, echo: LineEcho) throws(TextFault) {
        guard echo == .shown else {
            self = line.isEmpty ? .empty : line == "." ? .back : .text(line)
            return
        }
        let text = PlainText.trimmed(String(line.map { $0 == "\t" ? " " : $0 }))
        if let fault = PlainText.hidden(in: text) { throw fault }
        switch text.withAsciiTwins {
        case "": self = .empty
        case let word where Self.backWords.contains(word): self = .back
        case let word where Self.helpWords.contains(word): self = .help
        default: self = .text(text)
        }
    }

    /// The option that an answer names: by its number from 1, else by all of it, else by words that only one
    /// option begins with, else by words that only one holds.
    static func index(of answer: String, in options: [String]) -> Int? {
        if let number = Int(answer.withAsciiTwins) {
            return options.indices.contains(number - 1) ? number - 1 : nil
        }
        if let index = options.firstIndex(of: answer) { return index }
        let beginning = options.indices.filter { options[$0].hasPrefix(answer) }
        let holding = options.indices.filter { options[$0].contains(answer) }
        return [beginning, holding].first { $0.count == 1 }?.first
    }
}

extension String {
    /// The text with full-width digits, letters and signs as their ASCII twins.
    var withAsciiTwins: String { String(String.UnicodeScalarView(unicodeScalars.map(\.asciiTwin))) }
}
