import FilingModel
import FilingTestSupport
import Testing

@Suite("Content read back from its text")
struct WrittenContentTests {
    @Test("is what was written, without a catalogue")
    func numbers() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            let yuan =
                Int64.random(in: 0...Amount.cellLimit.yuan, using: &random)
                >> Int64.random(in: 0...40, using: &random)
            let amount = CellContent.amount(Amount(yuan: yuan))
            #expect(CellContent(written: amount.text, in: .amount(.local)) == amount)
        }
        for count in Quantity.range {
            let content = Quantity(count).map(CellContent.quantity) ?? .empty
            #expect(CellContent(written: content.text, in: .quantity) == content)
        }
    }

    @Test(
        "is kept text where it is no number in its canonical form",
        arguments: [
            "01", "1.", ".5", "1.50", "1.23456", "1000000.0001", "1000001", "-1", "+1", "１", "1,000", " 1",
            "1 ", "1.5.2",
            "99999999999999999999", "十", "1e3", "0.0",
        ])
    func kept(text: String) {
        #expect(CellContent(written: text, in: .amount(.school)) == .kept(text))
        #expect(CellContent(written: text, in: .quantity) == .kept(text))
    }

    @Test("agrees with the reading of typed text wherever that gives the text back")
    func agrees() {
        var random = SeededGenerator(seed: 12)
        let row = Sample.row("3.1")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 1...7, using: &random)).map { _ in
                    "00123456789..万,-１。".randomElement(using: &random) ?? "0"
                })
            for field in [Field.quantity, .amount(.school)] {
                let read = CellReading(text, field: field, row: row).content
                let expected = read.text == text ? read : .kept(text)
                #expect(CellContent(written: text, in: field) == expected, "\(text)")
            }
        }
    }

    @Test("makes whole versions again")
    func versions() {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<300 {
            var content: [RowNumber: Commitment] = [:]
            for row in Sample.catalogue.rowNumbers where Bool.random(using: &random) {
                var commitment = Commitment()
                commitment[.tick] = .ticked
                commitment[.quantity] =
                    Quantity(Int.random(in: 0...99_999, using: &random)).map(CellContent.quantity) ?? .empty
                for source in FundingSource.allCases {
                    commitment[.amount(source)] = .amount(
                        Amount(yuan: Int64.random(in: 0...9_999_999, using: &random)))
                }
                content[row] = commitment
            }
            #expect(Version.content(of: Version.text(of: content)) == content)
        }
        #expect(Version.content(of: "") == [:])
    }

    @Test(
        "is nothing where the text is none of a version's",
        arguments: ["1", "1\tschool", "1\tcolour\t5\n", "\t\t"])
    func malformed(text: String) { #expect(Version.content(of: text) == nil) }
}
