import FilingExport
import FilingModel
import FilingTestSupport
import Foundation
import Testing

@Suite("A workbook that cannot be written") struct WriteFailureTests {
    private let plan = WorkbookPlan(Reports.report())

    /// A plan of `count` lines of numbers.
    private func long(_ count: Int) -> WorkbookPlan {
        let rows = PlannedRows(count: count) { line in
            PlannedRow((0..<20).map { PlannedCell(.wanYuan(Amount(yuan: Int64(line * 7_919 + $0))), .money) })
        }
        let sheet = SheetPlan(
            name: "全部明细", columnWidths: [], rows: rows,
            print: PrintPlan(repeatedRow: 0, header: "", footer: ""))
        return WorkbookPlan(title: "", time: Instant(seconds: 0), sheets: [sheet])
    }

    @Test("says that there is no folder") func places() throws {
        let scratch = try TemporaryFolder()
        let nowhere = scratch.file("missing/x.xlsx")
        #expect(throws: WorkbookWriteFailure.noFolder(path: nowhere)) {
            try WorkbookWriter.write(plan, to: nowhere)
        }
        let inAFile = "/proc/version/x.xlsx"
        #expect(throws: WorkbookWriteFailure.noFolder(path: inAFile)) {
            try WorkbookWriter.write(plan, to: inAFile)
        }
    }

    @Test(
        "leaves the file that was there, and nothing else, when the disk is full",
        .enabled(if: SmallDisk.isPermitted, "only root can make a small disk"))
    func diskFull() throws {
        let disk = try SmallDisk(kibibytes: 24)
        let path = disk.folder.file("x.xlsx")
        let digest = try WorkbookWriter.write(plan, to: path)
        #expect(throws: WorkbookWriteFailure.diskFull(path: path)) {
            try WorkbookWriter.write(plan, to: path)
        }
        #expect(try disk.folder.names() == ["x.xlsx"])
        #expect(ExportDigest(try ImportFile.bytes(at: path)) == digest)
    }

    @Test(
        "says that a disk is read-only",
        .enabled(if: SmallDisk.isPermitted, "only root can make a small disk"))
    func readOnly() throws {
        let disk = try SmallDisk(kibibytes: 64)
        try disk.makeReadOnly()
        let path = disk.folder.file("x.xlsx")
        #expect(throws: WorkbookWriteFailure.notPermitted(path: path)) {
            try WorkbookWriter.write(plan, to: path)
        }
    }

    @Test(
        "is noticed when the library's working files were cut short",
        .enabled(if: SmallDisk.isPermitted, "only root can make a small disk"),
        arguments: [WorkbookWriter.Memory.whole, .lineByLine], [4, 64, 512])
    func cutShort(memory: WorkbookWriter.Memory, kibibytes: Int) throws {
        let disk = try SmallDisk(kibibytes: kibibytes)
        #expect(throws: WorkbookWriteFailure.cutShort) {
            try WorkbookWriter.bytes(of: long(5_000), memory: memory, temporaryFolder: disk.folder.path)
        }
        #expect(try disk.folder.names().isEmpty)
    }

    @Test("names the cell whose text no workbook can hold") func tooLong() throws {
        let report = Reports.report(reviews: [RowNumber("1"): String(repeating: "长", count: 32_768)])
        #expect(throws: WorkbookWriteFailure.unwritable(sheet: "承接任务情况", row: 7, column: 9)) {
            try WorkbookWriter.bytes(of: WorkbookPlan(report))
        }
    }

    @Test("gives the digest of the file it wrote") func digest() throws {
        let scratch = try TemporaryFolder()
        let digest = try WorkbookWriter.write(plan, to: scratch.file("x.xlsx"))
        #expect(try scratch.names() == ["x.xlsx"])
        #expect(ExportDigest(try ImportFile.bytes(at: scratch.file("x.xlsx"))) == digest)
    }
}
