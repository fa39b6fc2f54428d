import FilingExport
import FilingModel
import FilingTestSupport
import Testing

@Suite(
    "The workbook in LibreOffice", .serialized,
    .enabled(if: Office.isInstalled, "needs libreoffice-calc-nogui and poppler-utils"))
struct LibreOfficeTests {
    @Test("prints on A4 landscape, one page wide, with header, code and page number on every page")
    func pages() throws {
        let books = try Workbooks(Reports.report(reviews: [RowNumber("3.1"): "退回修改：数量请核实后再提交"]))
        let office = try #require(Office())
        try office.convert(books.exported, to: "pdf", in: books.scratch)
        let facts = try office.facts(books.scratch.file("exported.pdf"))
        // How many blanks stand between words in a PDF is the converter's guess.
        let pages = try office.pages(books.scratch.file("exported.pdf")).map {
            $0.filter { !$0.isWhitespace }
        }
        #expect(facts.contains("841.8") && facts.contains("595.") && facts.contains("(A4)"))
        #expect((2...3).contains(pages.count))
        for (index, page) in pages.enumerated() {
            #expect(page.contains("承接任务情况") && page.contains("省厅审核情况"))
            #expect(page.contains("1400-2026-0007") && page.contains("K7QX-2M9D"))
            #expect(page.contains("第\(index + 1)页共\(pages.count)页"))
        }
        let last = try #require(pages.last)
        #expect(last.contains("合计") && last.contains("盖章") && !last.contains("基线"))
    }

    @Test("comes back whole when LibreOffice saved it") func roundTrip() throws {
        let table = Reports.table([("1", .amount(.school), "0.0001"), ("2", .amount(.local), "2000万")])
        let books = try Workbooks(Reports.report(table))
        let office = try #require(Office())
        try office.convert(books.exported, to: "ods", in: books.scratch)
        try office.convert(books.scratch.file("exported.ods"), to: "xlsx", in: books.scratch)
        let plan = ImportPlan(reading: try ImportFile.bytes(at: books.exported), into: Reports.target(table))
        #expect(plan.refusals == [] && plan.changes == [])
    }

    @Test(
        "is told apart when it was saved as .xls, .ods or .csv",
        arguments: [
            ("xls", ForeignFile.xls), ("ods", .openDocument),
            ("csv:Text - txt - csv (StarCalc):44,34,76", .utf8Text),
        ])
    func otherFormats(format: String, kind: ForeignFile) throws {
        let books = try Workbooks()
        try #require(Office()).convert(books.exported, to: format, in: books.scratch)
        let bytes = try ImportFile.bytes(at: books.scratch.file("exported.\(format.prefix(3))"))
        let plan = ImportPlan(reading: bytes, into: Reports.target())
        #expect(plan.refusals.map(\.fact) == [.file(.notAWorkbook(kind))])
    }
}

/// LibreOffice without a window, and the tools that look into its PDF files.
private struct Office {
    static var isInstalled: Bool { Office() != nil }

    private let writer, pdfinfo, pdftotext: Program

    init?() {
        guard let writer = Program("soffice", "libreoffice"), let pdfinfo = Program("pdfinfo"),
            let pdftotext = Program("pdftotext")
        else { return nil }
        (self.writer, self.pdfinfo, self.pdftotext) = (writer, pdfinfo, pdftotext)
    }

    func convert(_ path: String, to ending: String, in scratch: TemporaryFolder) throws {
        try writer.run([
            "-env:UserInstallation=file://\(scratch.path)/profile", "--headless", "--convert-to", ending,
            "--outdir", scratch.path, path,
        ])
    }

    func facts(_ path: String) throws -> String { try pdfinfo.run([path]) }

    /// The text of each page.
    func pages(_ path: String) throws -> [String] {
        try pdftotext.run(["-layout", path, "-"]).split(separator: "\u{C}").map(String.init)
    }
}
