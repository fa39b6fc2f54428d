@testable import TUIKitLite

/// What holds for `InputDecoder` whatever bytes come: asked by the tests for the kept corpus, and by the
/// fuzzer for everything it can think of.
enum DecoderPromise {
    static let pasteCap = 256

    /// What is broken for these bytes; nil while everything holds. The first byte chooses the encoding and
    /// where the others are split.
    static func violation(_ input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        let bytes = Array(input.dropFirst())
        let encoding: TextEncoding = choice & 1 == 0 ? .utf8 : .gb18030
        var decoder = decoder(encoding)
        let events = decoder.feed(bytes)
        if let broken = violation(in: events, of: bytes.count) { return broken }
        if decoder.parameters.count > InputDecoder.mostParameterBytes { return "parameters grow" }
        let rest = decoder.flush()
        if rest.count > 1 || decoder.isWaiting { return "flush leaves something" }
        if decoder != Self.decoder(encoding) { return "flush does not forget" }
        let place = bytes.isEmpty ? 0 : Int(choice >> 1) * bytes.count / 128
        return splitViolation(bytes, at: place, encoding, whole: events + rest)
    }

    private static func decoder(_ encoding: TextEncoding) -> InputDecoder {
        var decoder = InputDecoder(pasteCap: pasteCap)
        decoder.encoding = encoding
        return decoder
    }

    private static func violation(in events: [InputEvent], of byteCount: Int) -> String? {
        if events.count > byteCount + 1 { return "more events than bytes" }
        for event in events {
            switch event {
            case .key(let key):
                if case .scalar(let scalar) = key.code, isControl(scalar) { return "a control is typed" }
                if case .function(let number) = key.code, !(1...24).contains(number) { return "F\(number)" }
            case .paste(let text) where text.unicodeScalars.count > pasteCap: return "a paste above the cap"
            case .pasteRefused(let count) where count <= pasteCap || count > byteCount: return "a wrong count"
            case .mouse(let mouse) where mouse.position.row < 0 || mouse.position.column < 0:
                return "a place outside"
            default: break
            }
        }
        return nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }

    /// Two reads give what one gives. Escape before a split is meant to differ, and so is a mark that closes
    /// a paste, behind which the same read is searched for another one.
    private static func splitViolation(
        _ bytes: [UInt8], at place: Int, _ encoding: TextEncoding, whole: [InputEvent]
    ) -> String? {
        let mark = PasteCollector.end.prefix(5)
        let marks = bytes.indices.count { bytes[$0...].starts(with: mark) }
        if bytes.prefix(place).last == 0x1B || marks > 0 { return nil }
        var decoder = decoder(encoding)
        let events = decoder.feed(bytes.prefix(place)) + decoder.feed(bytes.dropFirst(place))
        return events + decoder.flush() == whole ? nil : "split at \(place) gives something else"
    }
}
