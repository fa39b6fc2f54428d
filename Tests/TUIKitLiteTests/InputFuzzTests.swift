import Testing

@testable import TUIKitLite

/// Numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

struct InputFuzzTests {
    /// Bytes that mean something, so that noise gets deep.
    private static let telling: [UInt8] =
        Array("\u{1B}\u{1B}[[[O]P_^~;0129<$@AMR\u{7}\\".utf8) + [0x9B, 0xE4, 0xB8, 0xFF, 0x18]

    @Test("noise never stops the decoder, and it keeps little of it", arguments: 1...20)
    func noise(seed: UInt64) {
        var numbers = Numbers(state: seed)
        var decoder = InputDecoder(pasteCap: 100)
        for _ in 0..<3000 {
            let count = Int.random(in: 0...12, using: &numbers)
            let bytes = (0..<count).map { _ in
                Bool.random(using: &numbers)
                    ? InputFuzzTests.telling.randomElement(using: &numbers) ?? 0
                    : UInt8.random(in: 0...255, using: &numbers)
            }
            let events = decoder.feed(bytes)
            #expect(events.count <= bytes.count + 1)
            #expect(decoder.parameters.count <= InputDecoder.mostParameterBytes)
        }
        _ = decoder.flush()
        #expect(decoder.feed(Array("x".utf8)) == [.key(.scalar("x"))])
    }

    @Test("an endless string costs no memory and ends with the silence after it")
    func endlessString() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}]0;".utf8)) == [])
        for _ in 0..<100 { #expect(decoder.feed([UInt8](repeating: 0x41, count: 10000)) == []) }
        #expect(decoder.flush() == [])
        #expect(decoder.feed(Array("x".utf8)) == [.key(.scalar("x"))])
    }
}
