import FilingModel
import Testing

@Suite("Contacts, phones and codes as people write them")
struct ContactReadingTests {
    @Test(
        "办公电话",
        arguments: [
            ("010-87654321", nil),
            ("0310-8888888", nil),
            ("0310-8888888-801", nil),
            ("01087654321", .writtenAnotherWay(meant: "010-87654321")),
            ("010－87654321", .writtenAnotherWay(meant: "010-87654321")),
            ("(010)87654321", .writtenAnotherWay(meant: "010-87654321")),
            ("（010）87654321", .writtenAnotherWay(meant: "010-87654321")),
            ("010—87654321", .writtenAnotherWay(meant: "010-87654321")),
            ("０１０-87654321", .writtenAnotherWay(meant: "010-87654321")),
            ("0310 8888888", .writtenAnotherWay(meant: "0310-8888888")),
            ("400-800-1234", .notAPhone),
            ("87654321", .notAPhone),
            ("0310-888", .notAPhone),
            ("010-8765432", .notAPhone),
            ("", .missing),
            ("010-8765\u{200B}4321", .invisible("\u{200B}", position: 9)),
        ] as [(String, TextFault?)])
    func phone(typed: String, fault: TextFault?) {
        #expect(failure { _ = try ContactReading.phone(typed) } == fault)
    }

    @Test(
        "手机号",
        arguments: [
            ("13000000001", nil),
            ("１３０００００００01", nil),
            ("+8613000000001", .writtenAnotherWay(meant: "13000000001")),
            ("130 0000 0001", .writtenAnotherWay(meant: "13000000001")),
            ("12345678901", .notAMobile(digits: 11)),
            ("1300000000", .notAMobile(digits: 10)),
            ("", .missing),
        ] as [(String, TextFault?)])
    func mobile(typed: String, fault: TextFault?) {
        #expect(failure { _ = try ContactReading.mobile(typed) } == fault)
    }

    @Test(
        "联系人",
        arguments: [
            ("买买提·艾力", nil),
            ("王𬭎", nil),
            ("Jose\u{301}", nil),
            ("本校联系人1", nil),
            ("王", .tooShort(minimum: 2)),
            ("12345", .onlyDigits),
            (String(repeating: "王", count: 31), .tooLong(maximum: 30)),
            ("王\u{202E}示范", .invisible("\u{202E}", position: 2)),
            ("王\u{1B}[2J", .invisible("\u{1B}", position: 2)),
            ("王示\r", .invisible("\r", position: 3)),
            ("王\u{9B}示", .invisible("\u{9B}", position: 2)),
            ("王\u{FFFD}(", .invisible("\u{FFFD}", position: 2)),
            ("王\u{FFFE}示", .invisible("\u{FFFE}", position: 2)),
            ("=1+1王", .stranger("=", position: 1)),
        ] as [(String, TextFault?)])
    func name(typed: String, fault: TextFault?) {
        #expect(failure { _ = try ContactReading.name(typed) } == fault)
    }

    @Test(
        "学校代码",
        arguments: [
            ("4114010001", nil),
            ("4.11401E+09", .notASchoolCode(fromSpreadsheet: true)),
            ("4114010001.0", .notASchoolCode(fromSpreadsheet: true)),
            ("411401000", .notASchoolCode(fromSpreadsheet: false)),
            ("４１１４０１０００１", .notASchoolCode(fromSpreadsheet: false)),
        ] as [(String, TextFault?)])
    func code(typed: String, fault: TextFault?) {
        #expect(failure { _ = try SchoolCode.reading(typed) } == fault)
    }

    private func failure(_ work: () throws -> Void) -> TextFault? {
        do { try work() } catch { return error as? TextFault }
        return nil
    }
}
