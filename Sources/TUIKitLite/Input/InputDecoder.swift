/// Turns the bytes of a terminal into keys, pastes and answers.
///
/// A pure value: the same bytes give the same events wherever they are split, with one exception that is
/// meant: an Escape and a character in one `feed` are that character with Alt, in two they are Escape and
/// the character. CR and LF in a row are one Enter. A sequence it does not know is dropped whole; a bad byte
/// becomes U+FFFD; memory stays bounded whatever comes.
public struct InputDecoder: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case ground
        /// After ESC; whether the ESC came in this very feed.
        case escape(isFresh: Bool)
        case text(Modifiers)
        /// After ESC [, collecting parameters.
        case control
        /// After ESC [ [, as the Linux console sends.
        case console
        /// After ESC O.
        case shifted
        /// In a DCS, OSC, APC, PM or SOS string; whether an ESC was the last byte.
        case string(sawEscape: Bool)
        case paste
    }

    static let mostParameterBytes = 64

    var state = State.ground
    var parameters: [UInt8] = []
    var characters = CharacterAssembler(.utf8)
    var paste: PasteCollector
    /// Whether the last byte was CR: an LF right behind it belongs to the same Enter.
    var isAfterReturn = false
    let dialect: InputDialect
    let pasteCap: Int

    /// A decoder with nothing pending.
    /// - Parameters:
    ///   - dialect: how the terminal numbers shifted function keys.
    ///   - pasteCap: the most bytes of one paste that are kept; a larger one is refused whole.
    public init(dialect: InputDialect = .common, pasteCap: Int = 65536) {
        self.dialect = dialect
        self.pasteCap = max(0, pasteCap)
        paste = PasteCollector(most: 0)
    }

    /// How the terminal writes characters; what is pending in the old way is forgotten.
    public var encoding: TextEncoding = .utf8 {
        didSet { characters = CharacterAssembler(encoding) }
    }

    /// How long after a lone Escape, or in the middle of a sequence, more bytes may still come.
    public var keyPatienceMilliseconds = 150

    /// Whether bytes are pending that only more bytes, or `flush`, turn into events.
    public var isWaiting: Bool { state != .ground }

    /// How long to wait for more bytes before `flush`: a paste may pause longer than a key.
    public var patienceMilliseconds: Int { state == .paste ? 1000 : keyPatienceMilliseconds }

    /// Takes what one read brought, and returns what it completed, in order.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        let bytes = Array(bytes)
        var events: [InputEvent] = []
        var index = 0
        while index < bytes.count {
            if state == .paste {
                index = takePaste(bytes, from: index, into: &events)
            } else if take(bytes[index], into: &events) {
                index += 1
            }
        }
        if state == .escape(isFresh: true) { state = .escape(isFresh: false) }
        return events
    }

    /// Gives up waiting: a lone ESC is the Escape key, a half character is U+FFFD, an open paste ends where
    /// it is, any other unfinished sequence is dropped.
    public mutating func flush() -> [InputEvent] {
        defer { reset() }
        switch state {
        case .escape: return [.key(Key(.escape))]
        case .text: return [.key(.scalar(TextWidth.replacement))]
        case .paste: return [paste.event(in: encoding)]
        default: return []
        }
    }

    mutating func reset() {
        state = .ground
        isAfterReturn = false
        parameters = []
        characters = CharacterAssembler(encoding)
        paste = PasteCollector(most: 0)
    }

    /// Takes one byte outside a paste; false where the byte must be looked at again in the new state.
    private mutating func take(_ byte: UInt8, into events: inout [InputEvent]) -> Bool {
        let isSecondHalf = isAfterReturn && byte == 0x0A
        isAfterReturn = state == .ground && byte == 0x0D
        if isSecondHalf { return true }
        switch state {
        case .ground: return takeGround(byte, modifiers: [], into: &events)
        case .escape(let isFresh): return takeEscape(byte, isFresh: isFresh, into: &events)
        case .text(let modifiers): return takeText(byte, modifiers: modifiers, into: &events)
        case .control: return takeControl(byte, into: &events)
        case .console: return takeConsole(byte, into: &events)
        case .shifted: return takeShifted(byte, into: &events)
        case .string(let sawEscape): return takeString(byte, sawEscape: sawEscape)
        case .paste: return true
        }
    }
}
