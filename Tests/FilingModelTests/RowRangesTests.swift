import FilingModel
import FilingTestSupport
import Testing

@Suite("Ranges of rows")
struct RowRangesTests {
    @Test(
        "are read however they are typed, and printed in one way",
        arguments: [
            ("", ""), ("1", "1"), ("1-3.2、8", "1-3.2、8"), ("8，1-3.2", "1-3.2、8"),
            ("１－３．２，８", "1-3.2、8"), ("1—3。2; 8", "1-3.2、8"), ("1 到 3.2", "1-3.2"), ("1到3.2", "1-3.2"),
            ("1~3、2-5", "1-5"), ("3.1-3", "3.1-3"), ("1-3.2、3", "1-3"), ("8、8", "8"), ("3、3.1", "3"),
        ] as [(String, String?)])
    func reading(typed: String, printed: String?) {
        let ranges = try? RowRanges(reading: typed, in: Sample.catalogue.rowNumbers)
        #expect(ranges?.description == printed)
        #expect(ranges.flatMap { RowRanges(kept: $0.description) } == ranges)
    }

    @Test(
        "hold the rows they name",
        arguments: [
            ("", "1 2 3.1 56"), ("1-3.1", "1 2 3.1"), ("3", "3.1 3.2 3.3"), ("2-3", "2 3.1 3.2 3.3"),
            ("3.2-4.1", "3.2 3.3 4.1"),
        ])
    func holding(typed: String, rows: String) throws {
        let ranges = try RowRanges(reading: typed, in: Sample.catalogue.rowNumbers)
        let asked = ["1", "2", "3.1", "3.2", "3.3", "4.1", "56"].map { RowNumber($0) }
        let expected = rows.split(separator: " ").map { RowNumber(String($0)) }
        #expect(ranges.isAll || asked.filter(ranges.contains) == expected)
        #expect(ranges.isAll == typed.isEmpty && expected.allSatisfy(ranges.contains))
    }

    @Test(
        "are refused with the part that is wrong",
        arguments: [
            ("1-", .unreadable("1-")), ("abc", .unreadable("abc")), ("1-2-3", .unreadable("1-2-3")),
            ("3.", .unreadable("3.")), ("03", .unreadable("03")), ("99", .unknownRow("99")),
            ("3.99", .unknownRow("3.99")), ("1、8-3", .reversed("8-3")), ("3.2-3.1", .reversed("3.2-3.1")),
            (String(repeating: "1", count: 201), .tooLong(maximum: 200)),
        ] as [(String, RowRangesFault)])
    func refusing(typed: String, fault: RowRangesFault) {
        #expect(throws: fault) { try RowRanges(reading: typed, in: Sample.catalogue.rowNumbers) }
    }
}

@Suite("Names of accounts of a school")
struct AccountNameTests {
    @Test(
        "tell school and number",
        arguments: [
            ("4114000001", "4114000001", nil), ("4114000001-01", "4114000001", 1),
            ("4114000001-99", "4114000001", 99), ("4114000001-1", nil, nil), ("4114000001-00", nil, nil),
            ("4114000001-100", nil, nil), ("4114000001-", nil, nil), ("4114000001--1", nil, nil),
            ("shengting", nil, nil), ("411400000-01", nil, nil), ("4114000001-+1", nil, nil),
        ] as [(String, String?, Int?)])
    func parts(text: String, school: String?, number: Int?) {
        let name = AccountName(text)
        #expect(name.school?.text == school && name.subNumber == number)
        #expect(name.owner?.text == school)
    }
}
