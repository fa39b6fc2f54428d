import FilingExport
import FilingTestSupport
import Foundation
import Testing

/// Each story has a process of its own: a library is looked for only once in one.
@Suite("A library that is not installed") struct MissingLibraryTests {
    @Test("is named by the export that needs it") func export() async {
        await #expect(processExitsWith: .success) {
            let plan = WorkbookPlan(Reports.report())
            let failure = #expect(throws: WorkbookWriteFailure.self) {
                try withoutFiles { try WorkbookWriter.bytes(of: plan) }
            }
            guard case .unavailable(let library) = failure else { preconditionFailure("another failure") }
            #expect(library.hasPrefix("libxlsxwriter.so."))
        }
    }

    @Test("is named by the import that needs it, and by the export's check") func importing() async {
        await #expect(processExitsWith: .success) {
            let archive = Array("PK\u{3}\u{4}".utf8)
            let plan = withoutFiles { ImportPlan(reading: archive, into: Reports.target()) }
            #expect(plan.refusals.map(\.fact) == [.file(.unavailable(library: "libzip.so.4"))])
            #expect(throws: WorkbookWriteFailure.unavailable(library: "libzip.so.4")) {
                try WorkbookWriter.bytes(of: WorkbookPlan(Reports.report()))
            }
        }
    }
}

/// What `act` gives in a process that may open no file, and so no library.
private func withoutFiles<Result>(_ act: () throws -> Result) rethrows -> Result {
    var limit = rlimit()
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    precondition(getrlimit(files, &limit) == 0)
    var none = rlimit(rlim_cur: 0, rlim_max: limit.rlim_max)
    precondition(setrlimit(files, &none) == 0)
    defer { precondition(setrlimit(files, &limit) == 0) }
    return try act()
}
