import Foundation
import Testing

/// What the fuzzer (`make fuzz`) found worth keeping.
struct FuzzCorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("FuzzCorpus")

    @Test("the decoder keeps its promise for every input of the kept corpus")
    func corpus() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.count > 20)
        for name in names {
            let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
            let broken = DecoderPromise.violation(bytes)
            #expect(broken == nil, "\(name)")
        }
    }

    @Test("the decoder keeps its promise for every sequence that means a key, split anywhere")
    func sequences() {
        for (bytes, _) in keySequences {
            for choice in stride(from: UInt8(0), through: 255, by: 5) {
                #expect(DecoderPromise.violation([choice] + Array(bytes.utf8)) == nil)
            }
        }
    }
}
