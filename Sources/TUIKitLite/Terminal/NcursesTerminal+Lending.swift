import CNcurses

/// The line to the person while it is lent: bytes in both directions, without keys, pictures or an encoding.
public struct RawLine: ~Copyable {
    var input: NcursesTerminalInput

    /// Waits at most so long for bytes of the person's end, or until the descriptor `other` has something.
    public mutating func wait(or other: Int32, milliseconds: Int) -> RawArrival {
        input.waitForBytes(or: other, timeoutMilliseconds: milliseconds)
    }

    /// Sends all of it; a line that takes nothing for 60 seconds ends the process, as in `present`.
    public func send(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { tui_send($0.baseAddress, $0.count) }
    }
}

extension NcursesTerminal {
    /// How long the line has to be silent before keys are read from it again, and how long at most that is
    /// waited for: the end of a transfer sends bytes that would be keys.
    private static let (silence, mostSilence) = (300, 3_000)

    /// Gives the line away, and takes it back when it has fallen silent.
    public mutating func lend<Result>(saying text: String, _ use: (inout RawLine) -> Result) -> Result? {
        tui_lend()
        var line = RawLine(input: input)
        line.send(traits.encoding.encoded("\r\n\(LineText.clean(text))\r\n"))
        let result = use(&line)
        drain(&line)
        input = line.input
        tui_resume()
        shown = nil
        return result
    }

    private func drain(_ line: inout RawLine) {
        let silence = max(Self.silence, 2 * (traits.roundTripMilliseconds ?? 0))
        let end = Milliseconds.now + Self.mostSilence
        var arrival: RawArrival
        repeat {
            arrival = line.wait(or: -1, milliseconds: silence)
        } while !arrival.bytes.isEmpty && !arrival.lineIsGone && Milliseconds.now < end
    }
}
