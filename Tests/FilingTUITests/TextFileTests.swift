import Foundation
import Testing

@testable import FilingTUI

@Suite("Text files as people bring them")
struct TextFileTests {
    @Test(
        "UTF-8 with or without a mark and GB18030 are read, anything else is named",
        arguments: [
            ([0xE6, 0xA0, 0xA1], "校"), ([0xEF, 0xBB, 0xBF, 0xE6, 0xA0, 0xA1], "校"), ([0xD6, 0xD0], "中"),
            ([0x41, 0xFF, 0xFF], nil),
        ] as [([UInt8], String?)])
    func encodings(bytes: [UInt8], text: String?) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        if let text {
            #expect(try TextFile.read(file.path) == text)
        } else {
            #expect(throws: TextFile.Failure.unknownEncoding(path: file.path)) {
                try TextFile.read(file.path)
            }
        }
    }
}
