import TUIKitLite

extension Wiring {
    /// How long `filing doctor --terminal` waits for answers.
    private static let patienceMilliseconds = 1_500

    /// What the terminal answers; it is given back afterwards.
    static func measuredTerminal() throws(TerminalFailure) -> (traits: TerminalTraits, size: Size) {
        var terminal = try NcursesTerminal(encoding: encodingOfSession())
        terminal.present(Canvas(size: terminal.size).surface)
        terminal.measure()
        waiting: while true {
            for event in terminal.waitForEvents(timeoutMilliseconds: patienceMilliseconds) {
                switch event {
                case .measured(let traits) where traits.isFullyMeasured: break waiting
                case .timedOut, .endOfInput, .signal: break waiting
                default: continue
                }
            }
        }
        let found = (terminal.traits, terminal.size)
        terminal.close()
        return found
    }
}

extension TerminalTraits {
    /// Whether nothing more is being asked: a terminal that is no UTF-8 terminal is asked a second time.
    fileprivate var isFullyMeasured: Bool { answer != .notUTF8 || rareHanziColumns != nil }
}
