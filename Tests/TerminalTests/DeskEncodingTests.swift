import Foundation
import Testing

/// The program itself on a terminal whose locale says GB18030.
@Suite(.serialized)
struct DeskEncodingTests {
    /// GB18030 among Core Foundation's encodings.
    private static let encoding = String.Encoding(rawValue: 0x8000_0632)

    @Test("the main pages are the same in GB18030, byte for byte once they are decoded")
    func samePages() throws {
        let plain = try Desk(on: Database())
        let other = try Desk(
            on: Database(), environment: ["LC_ALL=zh_CN.GB18030"], encoding: Self.encoding)
        for keys in [
            "4114000002\r", "demo2020\r", "\u{1B}[11~", "\u{1B}", "\u{1B}[21~", "\u{1B}", "\u{1B}OS",
            "\u{1B}",
        ] {
            for desk in [plain, other] { desk.pty.type(keys) }
            #expect(try sameInTheEnd(plain, other), "after \(keys)")
        }
        for desk in [plain, other] { desk.pty.type("\u{11}") }
        #expect(other.pty.end() == .exit(0))
    }

    /// Whether both show the same, a moment later where the clock moved between the two.
    private func sameInTheEnd(_ plain: Desk, _ other: Desk) throws -> Bool {
        for _ in 0..<4 {
            let text = String(decoding: plain.repainted(), as: UTF8.self)
            let bytes = Data(other.repainted())
            #expect(String(validating: bytes, as: UTF8.self) == nil)
            if String(data: bytes, encoding: Self.encoding) == text { return true }
        }
        return false
    }
}

extension Desk {
    /// The bytes of the whole page drawn anew.
    fileprivate func repainted() -> [UInt8] {
        pty.settle()
        _ = pty.takeOutput()
        pty.type("\u{C}")
        pty.settle()
        return pty.takeOutput()
    }
}
