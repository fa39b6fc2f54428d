import FilingModel
import FilingTestSupport
import Testing

@Suite("One validator for every way in")
struct ValidatorTests {
    static let contact = Contact(name: "王示范", phone: "0351-8888888", mobile: "13000000001")

    @Test("the manual's example has nothing to answer for")
    func clean() { #expect(facts(Sample.manualTable()).isEmpty) }

    @Test(
        "one row, one fact",
        arguments: [
            //  row    quantity  amounts                       facts
            ("1", "", ["1", "", "3", "4"], [.missing]),
            ("3.1", "", ["1", "2", "3", "4"], [.missing]),
            ("3.1", "1", ["1", "-2", "3", "4"], [.unreadable(.negative)]),
            ("1", "5", ["1", "2", "3", "4"], [.unreadable(.rowHasNoQuantity)]),
            ("1", "", ["10001", "0", "0", "1.5"], [.rowAboveUsual(Amount(yuan: 100_025_000))]),
            ("1", "", ["10000", "0", "0", "0"], [.probablyInYuan]),
            ("3.2", "101", ["1", "2", "3", "4"], [.aboveNationalTarget(100)]),
            ("3.1", "2", ["1", "2", "3", "4"], [.moreThanOneSelf]),
            ("1", "", ["0", "0", "0", "0"], [.allAmountsZero]),
            ("6", "", ["1", "2", "3", "4"], [.unusualForKind(.vocationalCollege)]),
            ("1", "", ["1", "2", "3", "4"], []),
        ] as [(String, String, [String], [FindingFact])])
    func row(number: String, quantity: String, amounts: [String], expected: [FindingFact]) {
        var table = Sample.table()
        fill(&table, number, quantity, amounts)
        #expect(facts(table) == expected)
    }

    @Test("an unticked row has nothing to answer for, and a filing with none has")
    func unticked() {
        var table = Sample.table()
        fill(&table, "1", "", ["-1", "", "", ""])
        table.put(.empty, into: Sample.cell("1", .tick))
        #expect(facts(table) == [.nothingTicked])
    }

    @Test("本校不承接 declared, nothing has to be ticked")
    func declaresNothing() {
        let context = Validator.Context(kind: .secondary, contact: Self.contact, declaresNothing: true)
        #expect(Validator(context).findings(in: Sample.table()).isEmpty)
    }

    @Test("a row fifty times above its median is probably in 元")
    func median() {
        var context = Validator.Context(kind: .vocationalCollege, contact: Self.contact)
        context.medians = [RowNumber("1"): Amount(wanYuan: 10)]
        var table = Sample.table()
        fill(&table, "1", "", ["511", "0", "0", "1"])
        #expect(Validator(context).findings(in: table).map(\.fact) == [.probablyInYuan])
    }

    @Test("a returned row that comes back unchanged needs an answer; a hundredfold change is noticed")
    func returned() {
        var context = Validator.Context(kind: .vocationalCollege, contact: Self.contact)
        var table = Sample.table()
        fill(&table, "1", "", ["1", "2", "3", "4"])
        context.returned = [RowNumber("1"): (table.commitment(RowNumber("1")), false)]
        #expect(Validator(context).findings(in: table).map(\.fact) == [.returnedUnchanged])
        table.read("2000", into: Sample.cell("1", .amount(.school)))
        #expect(
            Validator(context).findings(in: table).map(\.fact) == [
                .changedHundredfold(from: Amount(wanYuan: 10))
            ])
    }

    @Test("the same amount in all four cells of five rows is a copying pattern")
    func copied() {
        var table = Sample.table()
        for number in ["1", "2", "4.1", "4.2", "4.3"] { fill(&table, number, "1", ["7", "7", "7", "7"]) }
        for number in ["1", "2"] { table.put(.empty, into: Sample.cell(number, .quantity)) }
        #expect(facts(table) == [.copiedAcross(rows: 5)])
    }

    @Test("a contact that is missing blocks")
    func noContact() {
        let context = Validator.Context(kind: .secondary, contact: .none)
        let findings = Validator(context).findings(in: Sample.manualTable())
        #expect(findings.map(\.severity) == [.blocking, .blocking, .blocking])
    }

    private func fill(_ table: inout FilingTable, _ row: String, _ quantity: String, _ amounts: [String]) {
        table.put(.ticked, into: Sample.cell(row, .tick))
        table.read(quantity, into: Sample.cell(row, .quantity))
        for (source, text) in zip(FundingSource.allCases, amounts) {
            table.read(text, into: Sample.cell(row, .amount(source)))
        }
    }

    private func facts(_ table: FilingTable) -> [FindingFact] {
        let context = Validator.Context(kind: .vocationalCollege, contact: Self.contact)
        return Validator(context).findings(in: table).map(\.fact)
    }
}
