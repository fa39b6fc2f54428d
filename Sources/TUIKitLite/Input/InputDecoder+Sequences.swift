extension InputDecoder {
    /// A byte after ESC [.
    mutating func takeControl(_ byte: UInt8, into events: inout [InputEvent]) -> Bool {
        switch byte {
        case UInt8(ascii: "[") where parameters.isEmpty:
            state = .console
        case UInt8(ascii: "$") where InputDecoder.isNumber(parameters):
            finish(byte, into: &events)
        case 0x20...0x3F:
            if parameters.count < InputDecoder.mostParameterBytes { parameters.append(byte) }
        case 0x40...0x7E:
            finish(byte, into: &events)
        case 0x18, 0x1A:
            reset()
        default:
            reset()
            return false
        }
        return true
    }

    /// The byte after ESC [ [.
    mutating func takeConsole(_ byte: UInt8, into events: inout [InputEvent]) -> Bool {
        reset()
        if (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) {
            events.append(.key(.function(Int(byte - UInt8(ascii: "A")) + 1)))
            return true
        }
        return byte >= 0x20 && byte < 0x7F
    }

    /// A byte after ESC O.
    mutating func takeShifted(_ byte: UInt8, into events: inout [InputEvent]) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
            if parameters.count < InputDecoder.mostParameterBytes { parameters.append(byte) }
        case 0x20..<0x7F:
            let modifiers = Modifiers(parameter: InputDecoder.numbers(parameters).last)
            if var key = KeyTables.shifted(byte) {
                key.modifiers.formUnion(modifiers)
                events.append(.key(key))
            }
            reset()
        default:
            reset()
            return false
        }
        return true
    }

    /// The last byte of a sequence that began with ESC [.
    private mutating func finish(_ final: UInt8, into events: inout [InputEvent]) {
        let collected = parameters
        let isWhole = collected.count < InputDecoder.mostParameterBytes
        reset()
        if !isWhole { return }
        if collected.first == UInt8(ascii: "<") {
            if let mouse = InputDecoder.mouse(collected.dropFirst(), final) { events.append(.mouse(mouse)) }
            return
        }
        guard collected.allSatisfy(InputDecoder.isDigitOrSemicolon) else { return }
        let numbers = InputDecoder.numbers(collected)
        if final == UInt8(ascii: "~") && numbers == [200] {
            state = .paste
            paste = PasteCollector(most: pasteCap)
        } else if let event = event(final, numbers) {
            events.append(event)
        }
    }

    private func event(_ final: UInt8, _ numbers: [Int]) -> InputEvent? {
        let modifiers = Modifiers(parameter: numbers.count > 1 ? numbers[1] : nil)
        if final == UInt8(ascii: "R"), let report = InputDecoder.cursorReport(numbers) {
            return .report(report)
        }
        if let held = KeyTables.rxvtModifiers(final), numbers.count == 1 {
            return KeyTables.numbered(numbers[0], dialect).map { .key($0.with(held)) }
        }
        if final == UInt8(ascii: "~") {
            return numbers.first.flatMap { KeyTables.numbered($0, dialect) }.map { .key($0.with(modifiers)) }
        }
        return KeyTables.lettered(final).map { .key($0.with(modifiers)) }
    }

    /// `ESC [ row ; column R`. In row 1 and columns 2...8 the same bytes are F3 with modifiers, and mean
    /// the key.
    private static func cursorReport(_ numbers: [Int]) -> TerminalReport? {
        guard numbers.count == 2, numbers[0] > 0, numbers[1] > 0 else { return nil }
        if numbers[0] == 1 && (2...8).contains(numbers[1]) { return nil }
        return .cursor(Position(row: numbers[0] - 1, column: numbers[1] - 1))
    }

    private static func mouse(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> MouseReport? {
        let numbers = numbers(Array(parameters))
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
        guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
        return MouseReport(
            position: Position(row: numbers[2] - 1, column: numbers[1] - 1), button: numbers[0],
            isPress: final == UInt8(ascii: "M"))
    }

    static func isDigitOrSemicolon(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ";")
    }

    static func isNumber(_ parameters: [UInt8]) -> Bool {
        !parameters.isEmpty && parameters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The numbers between semicolons; an empty one is 0, one beyond 9999 counts as 9999.
    static func numbers(_ parameters: [UInt8]) -> [Int] {
        if parameters.isEmpty { return [] }
        return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            digits in
            digits.reduce(0) { min(9999, $0 * 10 + Int($1 &- UInt8(ascii: "0"))) }
        }
    }
}

extension Modifiers {
    /// xterm's number: one more than the sum of the bits; Meta counts as Alt.
    init(parameter: Int?) {
        let bits = max(0, (parameter ?? 1) - 1)
        self.init(rawValue: UInt8(bits & 7))
        if bits & 8 != 0 { insert(.alt) }
    }
}

extension Key {
    func with(_ more: Modifiers) -> Key { Key(code, modifiers.union(more)) }
}
