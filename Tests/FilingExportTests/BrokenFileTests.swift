import FilingExport
import FilingModel
import FilingTestSupport
import Foundation
import Testing

@Suite("A broken file") struct BrokenFileTests {
    @Test(
        "is named by its own fact and changes nothing",
        arguments: BrokenFile.sheets + BrokenFile.cells + BrokenFile.archives)
    func named(file: BrokenFile) throws {
        let plan = ImportPlan(reading: try file.bytes(), into: Reports.target())
        #expect(plan.refusals.map(\.fact) == file.facts)
        #expect(plan.refusals.map { $0.place?.text } == file.places)
        #expect(!plan.mayApply)
    }

    @Test("of 100 MB is not even read to its end") func hugeFile() throws {
        let scratch = try TemporaryFolder()
        let path = scratch.file("huge.xlsx")
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 100_000_000)
        try file.close()
        #expect(throws: WorkbookFault.tooLarge(limit: ImportLimits.fileBytes)) {
            try ImportFile.bytes(at: path)
        }
    }

    @Test("that is none at all says why") func noFile() throws {
        let scratch = try TemporaryFolder()
        #expect(throws: WorkbookFault.unreadable(code: ENOENT)) {
            try ImportFile.bytes(at: scratch.file("x"))
        }
        #expect(throws: WorkbookFault.unreadable(code: EISDIR)) { try ImportFile.bytes(at: scratch.path) }
    }

    @Test("cut or changed anywhere gives a plan or a fact, never a crash") func anyDamage() throws {
        let whole = try WorkbookWriter.bytes(of: WorkbookPlan(Reports.report()))
        var random = SeededGenerator(seed: 20)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...Int.random(in: 0...8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            if Bool.random(using: &random) {
                bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
            }
            let plan = ImportPlan(reading: bytes, into: Reports.target())
            #expect(plan.changes.isEmpty || plan.refusals.isEmpty || !plan.mayApply)
        }
    }
}
