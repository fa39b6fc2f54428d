import TUIKitLite

/// How the host names events to the test.
enum SessionWords {
    static func of(_ event: TerminalEvent) -> String {
        switch event {
        case .key(let key): "key \(key.label)"
        case .paste(let text): "paste \(text.utf8.count)"
        case .pasteRefused(let byteCount): "refused \(byteCount)"
        case .resized(let size): "size \(size.rows) \(size.columns)"
        case .signal(let signal): "signal \(signal.rawValue)"
        case .endOfInput: "end"
        case .measured(let traits): measured(traits)
        case .mouse(let report): "mouse \(report.button) \(report.position.row) \(report.position.column)"
        case .timedOut: "timeout"
        }
    }
    private static func measured(_ traits: TerminalTraits) -> String {
        let answer = traits.answer?.rawValue ?? "none"
        let width = traits.widths.ambiguousIsWide ? "wide" : "narrow"
        return "measured \(answer) \(traits.encoding.rawValue) \(width) \(traits.rareHanziColumns ?? -1)"
    }
}
