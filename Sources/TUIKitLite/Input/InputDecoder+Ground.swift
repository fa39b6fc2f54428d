extension InputDecoder {
    /// A byte that begins something: a key of its own, a character, or a sequence.
    mutating func takeGround(_ byte: UInt8, modifiers: Modifiers, into events: inout [InputEvent]) -> Bool {
        state = .ground
        switch byte {
        case 0x1B:
            state = .escape(isFresh: true)
        case 0x00..<0x20, 0x7F:
            events.append(.key(InputDecoder.controlKey(byte, modifiers)))
        case 0x20..<0x7F:
            events.append(.key(Key(.scalar(Unicode.Scalar(byte)), modifiers)))
        default:
            state = .text(modifiers)
            return false
        }
        return true
    }

    /// A byte of a character beyond ASCII.
    mutating func takeText(_ byte: UInt8, modifiers: Modifiers, into events: inout [InputEvent]) -> Bool {
        switch characters.take(byte) {
        case .more:
            return true
        case .scalar(let scalar):
            let isControl = (0x80..<0xA0).contains(scalar.value)
            if !isControl { events.append(.key(Key(.scalar(scalar), modifiers))) }
            state = .ground
            return true
        case .bad:
            events.append(.key(.scalar(TextWidth.replacement)))
            state = .ground
            return true
        case .badBefore:
            events.append(.key(.scalar(TextWidth.replacement)))
            state = .ground
            return false
        }
    }

    /// The byte after ESC.
    mutating func takeEscape(_ byte: UInt8, isFresh: Bool, into events: inout [InputEvent]) -> Bool {
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .shifted
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            state = .string(sawEscape: false)
        case 0x1B:
            events.append(.key(Key(.escape)))
            state = .escape(isFresh: true)
        default:
            if isFresh { return takeGround(byte, modifiers: .alt, into: &events) }
            events.append(.key(Key(.escape)))
            state = .ground
            return false
        }
        return true
    }

    /// A byte of a string that nobody here reads, up to ST or BEL.
    mutating func takeString(_ byte: UInt8, sawEscape: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "\\") where sawEscape:
            state = .ground
        case 0x07, 0x18, 0x1A:
            state = .ground
        case 0x1B:
            state = .string(sawEscape: true)
        default:
            if sawEscape {
                state = .escape(isFresh: false)
                return false
            }
        }
        return true
    }

    /// Bytes of a paste from `index` on; returns where to go on reading.
    ///
    /// A closing mark inside the pasted text would turn the rest of it into keystrokes, so where another
    /// closing mark follows in the same read, the first one is taken out and the paste goes on.
    mutating func takePaste(_ bytes: [UInt8], from index: Int, into events: inout [InputEvent]) -> Int {
        var index = index
        while index < bytes.count {
            let isEnd = paste.take(bytes[index])
            index += 1
            if isEnd && !InputDecoder.closesAgain(bytes[index...]) {
                events.append(paste.event(in: encoding))
                reset()
                return index
            }
        }
        return index
    }

    /// Whether a closing mark comes before the next opening one.
    private static func closesAgain(_ rest: ArraySlice<UInt8>) -> Bool {
        var start = rest.startIndex
        while let escape = rest[start...].firstIndex(of: 0x1B) {
            if rest[escape...].starts(with: PasteCollector.end) { return true }
            if rest[escape...].starts(with: PasteCollector.begin) { return false }
            start = escape + 1
        }
        return false
    }

    static func controlKey(_ byte: UInt8, _ modifiers: Modifiers) -> Key {
        switch byte {
        case 0x08, 0x7F: Key(.backspace, modifiers)
        case 0x09: Key(.tab, modifiers)
        case 0x0A, 0x0D: Key(.enter, modifiers)
        case 0x00: Key(.scalar(" "), modifiers.union(.control))
        case 0x01...0x1A: Key(.scalar(Unicode.Scalar(byte + 0x60)), modifiers.union(.control))
        default: Key(.scalar(Unicode.Scalar(byte + 0x40)), modifiers.union(.control))
        }
    }
}
