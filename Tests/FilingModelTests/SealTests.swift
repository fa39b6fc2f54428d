import FilingModel
import FilingTestSupport
import Testing

@Suite("Seals of versions")
struct SealTests {
    /// A digest that shows what it was given.
    private let sealer = Sealer { $0 }
    private let school = SchoolCode("4114000001")

    private func version(_ number: Int, remark: String = "", seal: Seal = Seal(hex: "")) -> Version {
        var commitment = Commitment()
        commitment[.tick] = .ticked
        return Version(
            number: number, content: [RowNumber("1"): commitment], at: Instant(milliseconds: 77),
            by: AccountName("4114000001"), remark: remark, seal: seal)
    }

    @Test("cover school, number, time, author, remark and content, and the seal before")
    func covers() throws {
        let school = try #require(school)
        let first = sealer.sealed(version(1, remark: "确无投入"), of: school, after: nil)
        #expect(first.seal.hex == "\n4114000001\n1\n77\n4114000001\n12\n确无投入\n1\ttick\t1\n")
        let second = sealer.sealed(version(2), of: school, after: first.seal)
        #expect(second.seal.hex.hasPrefix("2:" + first.seal.hex))
        #expect(sealer.holds(first, of: school, after: nil))
        #expect(sealer.holds(second, of: school, after: first.seal))
        #expect(!sealer.holds(second, of: school, after: nil))
        #expect(!sealer.holds(version(1, remark: "改", seal: first.seal), of: school, after: nil))
    }

    @Test("of the first form still hold, also below the second, and never after it")
    func firstForm() throws {
        let school = try #require(school)
        let old = version(1, seal: Seal(text: "\n4114000001\n1\n1\ttick\t1\n"))
        #expect(old.seal.form == .content && sealer.holds(old, of: school, after: nil))
        let new = sealer.sealed(version(2), of: school, after: old.seal)
        #expect(new.seal.form == .everything && sealer.holds(new, of: school, after: old.seal))
        let late = version(3, seal: Seal(text: new.seal.text + "\n4114000001\n3\n1\ttick\t1\n"))
        #expect(!sealer.holds(late.with(text: "x" + new.seal.text), of: school, after: new.seal))
    }

    @Test("come back from their text", arguments: ["ab12", "2:ab12", ""])
    func text(text: String) {
        #expect(Seal(text: text).text == text)
        #expect(Seal(text: text).hex == (text.isEmpty ? "" : "ab12"))
    }
}

extension Version {
    /// The version with a seal in the first form.
    fileprivate func with(text: String) -> Version {
        Version(
            number: number, content: content, at: at, by: by, remark: remark, seal: Seal(hex: text))
    }
}
