import CNcurses

/// Asking the terminal how it draws, and drawing that way.
extension NcursesTerminal {
    /// Asks about the columns of characters, in UTF-8 first, whatever the encoding is thought to be. Nothing
    /// waits for the answer, and a late one still counts.
    public mutating func measure() {
        ask(TerminalProbe(of: .utf8))
    }

    /// Reads and writes in this encoding from now on.
    public mutating func use(_ encoding: TextEncoding) {
        traits.encoding = encoding
        follow()
        repaint()
    }

    /// Turns the reports of clicks and the wheel on or off; on every way out they are off.
    public mutating func reportMouse(_ choice: MouseChoice) {
        tui_set_mouse(choice == .program ? 1 : 0)
    }

    /// An answer of the terminal; the event when it was the last one.
    mutating func take(_ report: TerminalReport) -> TerminalEvent? {
        guard var asked = question else { return nil }
        let isFirst = asked.probe.measured.isEmpty
        asked.probe.take(report)
        if isFirst && !asked.probe.measured.isEmpty {
            traits.roundTripMilliseconds = Milliseconds.now - asked.at
        }
        question = asked.probe.isComplete ? nil : asked
        guard asked.probe.isComplete else { return nil }
        conclude(asked.probe)
        return .measured(traits)
    }

    private mutating func conclude(_ probe: TerminalProbe) {
        let known = traits
        learn(from: probe)
        follow()
        if probe.encoding == .utf8 && probe.profile == .notUTF8 { ask(TerminalProbe(of: .gb18030)) }
        if traits.encoding != known.encoding || traits.widths != known.widths { repaint() }
    }

    private mutating func learn(from probe: TerminalProbe) {
        if probe.encoding == .utf8 { traits.answer = probe.profile }
        switch (probe.encoding, probe.profile) {
        case (.utf8, .notUTF8):
            // Until it has answered in GB18030: such clients give two columns to what takes two bytes.
            (traits.encoding, traits.widths) = (.gb18030, .wide)
        case (.utf8, .narrow), (.utf8, .wide):
            (traits.encoding, traits.widths) = (.utf8, probe.profile.widths)
            traits.rareHanziColumns = probe.rareHanziColumns
        case (_, .narrow), (_, .wide):
            traits.widths = probe.profile.widths
            traits.encoding = probe.rareHanziColumns == 2 ? .gb18030 : .gbk
            traits.rareHanziColumns = probe.rareHanziColumns
        default: break
        }
    }

    private mutating func ask(_ probe: TerminalProbe) {
        guard size.rows > TerminalProbe.row + 1 else { return }
        question = (probe: probe, at: Milliseconds.now)
        let request = probe.request
        tui_ask(request, Int32(request.count), Int32(TerminalProbe.row))
    }

    /// Has ncurses, what is written, and the decoder keep to the traits.
    private mutating func follow() {
        tui_set_ambiguous_wide(traits.widths.ambiguousIsWide ? 1 : 0)
        tui_set_output_encoding(traits.encoding.number)
        input.follow(traits)
    }
}
