import FilingExport
import FilingModel
import FilingTestSupport
import Foundation
import Testing

@Suite("CSV, JSON and digest") struct TextFormatTests {
    private func csv(_ review: String) -> String {
        let report = Reports.report(reviews: [RowNumber("1"): review])
        return String(decoding: CSVWriter.bytes(of: [report]).dropFirst(3), as: UTF8.self)
    }

    @Test("CSV begins with a byte order mark, ends lines with CRLF, and names school and columns")
    func shape() {
        let bytes = CSVWriter.bytes(of: [Reports.report(), Reports.report()])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        #expect(lines[0].hasPrefix("学校代码,学校名称,状态,回执号,序号,工作任务,是否承接,承接数量,汇总,学校自筹,"))
        #expect(lines[1].hasPrefix("4114000003,晋阳示例职业学院,已提交,1400-2026-0007,1,加强职业教育研究"))
        #expect(lines[1].hasSuffix("体系,是,-,10,1,2,3,4,"))
        #expect(lines.count == 1 + 71 * 2 + 1 && lines.last == "")
    }

    @Test(arguments: [
        // review            the field in the file
        ("同意", ",同意\r\n"),
        ("a,b", ",\"a,b\"\r\n"),
        ("说\"好\"", ",\"说\"\"好\"\"\"\r\n"),
        ("一\n二", ",\"一\n二\"\r\n"),
        ("一\r\n二", ",\"一\r\n二\"\r\n"),
        ("=1+1", ",'=1+1\r\n"),
        ("+8613800000001", ",'+8613800000001\r\n"),
        ("-5", ",'-5\r\n"),
        ("@x", ",'@x\r\n"),
        ("＝1+1", ",'＝1+1\r\n"),
        ("\t=1", ",\"'\t=1\"\r\n"),
        ("\r=1", ",\"'\r=1\"\r\n"),
        ("\n=1", ",\"'\n=1\"\r\n"),
        ("\u{0}=1", ",'\u{0}=1\r\n"),
        ("=HYPERLINK(\"x\",\"y\")", ",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n"),
        ("-", ",-\r\n"),
    ])
    func csvFields(review: String, field: String) {
        let text = csv(review)
        #expect(text.contains("是,-,10,1,2,3,4" + field))
    }

    @Test("CSV is read back by another program field by field") func csvReadBack() throws {
        let scratch = try TemporaryFolder()
        let table = Reports.table([("1", .amount(.school), "2000万, \"约\"\n")])
        let bytes = CSVWriter.bytes(of: [Reports.report(table, school: Reports.school(name: "甲,\"乙\""))])
        try Bytes.write(bytes, to: scratch.file("x.csv"))
        let answer = try Program.python().run([
            "-c",
            """
            import csv, sys
            rows = list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig')))
            print(len(rows), {len(r) for r in rows}, repr(rows[1][1]), repr(rows[1][9]))
            """, scratch.file("x.csv"),
        ])
        #expect(answer == "72 {14} '甲,\"乙\"' '2000万, \"约\"\\n'\n")
    }

    @Test("JSON gives amounts as text in 万元 and as whole yuan, and the same bytes each time") func json()
        throws
    {
        let scratch = try TemporaryFolder()
        let table = Reports.table([("1", .amount(.school), "12.3456"), ("2", .amount(.local), "2000万")])
        let report = Reports.report(table, reviews: [RowNumber("1"): "一\n\"二\"\u{1}"])
        let bytes = JSONReport.bytes(of: report)
        try Bytes.write(bytes, to: scratch.file("x.json"))
        let answer = try Program.python().run([
            "-c",
            """
            import json, sys
            r = json.load(open(sys.argv[1], encoding='utf-8'))
            a, b, c = r['rows'][:3]
            print(r['school']['code'], r['standing'], len(r['rows']))
            print(r['totals']['tasks'], r['totals']['total'])
            print(a['school'], a['quantity'], a['unit'], repr(a['review']))
            print(b['local'], c['quantity'], c['unit'])
            """, scratch.file("x.json"),
        ])
        #expect(
            answer == """
                4114000003 {'isDraft': False, 'version': 1, 'receipt': '1400-2026-0007'} 71
                3 {'wanYuan': '66.3456', 'yuan': 663456}
                {'wanYuan': '12.3456', 'yuan': 123456} None None '一\\n"二"\\x01'
                {'kept': '2000万'} 1 所

                """)
        #expect(JSONReport.bytes(of: report) == bytes)
    }

    @Test(arguments: [
        // FIPS 180-4's examples, and the lengths around a block's end
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digests(text: String, sha256: String) {
        #expect(ExportDigest(Array(text.utf8)).sha256 == sha256)
    }

    @Test("The digest agrees with Python's for every length up to three blocks") func everyLength() throws {
        let ours = (0...192).map { ExportDigest([UInt8](repeating: 0x61, count: $0)).sha256 + "\n" }.joined()
        let theirs = try Program.python().run([
            "-c", "import hashlib\nfor n in range(193): print(hashlib.sha256(b'a' * n).hexdigest())",
        ])
        #expect(ours == theirs)
    }
}

enum Bytes {
    /// Puts `bytes` into a new file.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
