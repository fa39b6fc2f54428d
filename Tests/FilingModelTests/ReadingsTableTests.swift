import FilingData
import FilingModel
import Foundation
import Testing

/// The lists in FilingDocuments, held to ICU; `FILING_REWRITE_READINGS=1` (`make readings`) writes two of
/// them anew.
@Suite("The readings of hanzi are those of ICU and the further ones kept by hand")
struct ReadingsTableTests {
    private static let hanzi = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init)

    @Test("readings.txt has the one reading that ICU knows of each hanzi")
    func readings() throws {
        let pairs = Self.hanzi.compactMap { hanzi in
            Self.reading(of: hanzi).map { (syllable: $0, hanzi: hanzi) }
        }
        let lines = Dictionary(grouping: pairs, by: \.syllable).sorted { $0.key < $1.key }.map {
            "\($0.key) \(Self.text($0.value.map(\.hanzi)))\n"
        }
        try Self.compare(lines.joined(), with: "readings.txt")
    }

    @Test("simplified.txt has every traditional hanzi for which ICU knows a simplified one")
    func simplified() throws {
        let pairs = Self.hanzi.compactMap { hanzi -> String? in
            let text = String(Character(hanzi))
            let form = text.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false)
            guard let form, form != text,
                form.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
            else { return nil }
            return text + form
        }
        let lines = stride(from: 0, to: pairs.count, by: 20).map {
            pairs[$0..<min($0 + 20, pairs.count)].joined(separator: " ") + "\n"
        }
        try Self.compare(lines.joined(), with: "simplified.txt")
    }

    @Test(
        "each line of polyphones.txt is one hanzi with at least one reading more than ICU's, and none twice")
    func polyphones() throws {
        let text = try String(contentsOf: Self.place(of: "polyphones.txt"), encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let known = Set(Self.hanzi.compactMap(Self.reading))
        for line in lines {
            let hanzi = try #require(line[0].unicodeScalars.first)
            #expect(line[0].unicodeScalars.count == 1)
            #expect(Set(line.dropFirst()).subtracting([Self.reading(of: hanzi) ?? ""]).isEmpty == false)
            #expect(line.dropFirst().allSatisfy(known.contains), "\(line)")
            #expect(Set(Documents.readings.readings(of: hanzi)).isSuperset(of: line.dropFirst()))
        }
        #expect(Set(lines.map { $0[0] }).count == lines.count)
    }

    /// ICU's reading without its tone, `v` for ü; nil where it knows none in Latin letters.
    private static func reading(of hanzi: Unicode.Scalar) -> String? {
        let text = String(Character(hanzi))
        guard let latin = text.applyingTransform(.mandarinToLatin, reverse: false), latin != text else {
            return nil
        }
        let scalars = Array(latin.decomposedStringWithCanonicalMapping.unicodeScalars)
        let letters = scalars.indices.compactMap { index -> Unicode.Scalar? in
            let isMarked = index + 1 < scalars.count && scalars[index + 1] == "\u{308}"
            return ("a"..."z").contains(scalars[index]) ? (isMarked ? "v" : scalars[index]) : nil
        }
        return letters.isEmpty ? nil : self.text(Array(letters))
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func place(of name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/FilingDocuments/\(name)").standardizedFileURL
    }

    private static func compare(_ wanted: String, with name: String) throws {
        if ProcessInfo.processInfo.environment["FILING_REWRITE_READINGS"] != nil {
            try wanted.write(to: place(of: name), atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: place(of: name), encoding: .utf8) == wanted, "make readings")
    }
}
