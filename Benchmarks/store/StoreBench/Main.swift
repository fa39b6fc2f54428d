import FilingAccess
import FilingData
import FilingModel
import FilingStore
import FilingStoreSQLite

/// What the store's larger questions and steps take: `StoreBench DATABASE SCHOOLS`. What a save takes while
/// others save: `StoreBench crowd DATABASE PROCESSES SAVES-A-SECOND SECONDS`.
///
/// Each line printed is a figure, its median in milliseconds and its limit. The database is made anew; in a
/// folder in memory, where waiting for the disk costs nothing, the figures are those "beside the fsync".
@main
struct Main {
    static func main() throws {
        let words = CommandLine.arguments
        let numbers = words.dropFirst(3).compactMap(Int.init)
        if words.count == 6, words[1] == "crowd", numbers.count == 3 {
            return try crowd(words[2], numbers).run()
        }
        if words.count == 8, words[1] == "member", numbers.count == 5 {
            return try crowd(words[2], Array(numbers[2...])).save(as: numbers[0], from: Int64(numbers[1]))
        }
        guard words.count == 3, let schools = Int(words[2]), schools > 100 else {
            preconditionFailure("usage: StoreBench DATABASE SCHOOLS")
        }
        let catalogue = try Documents.catalogue()
        let store = try SQLiteStore.create(
            at: words[1], clock: { SampleYear.now }, digest: { Digest.hex($0) })
        defer { store.close() }
        let year = try SampleYear(store, catalogue: catalogue, schoolCount: schools)
        var figures = Figures()
        try year.fileAll(&figures)
        try ask(store, &figures)
        let check = StoreCheck(
            store, catalogue: catalogue, sealer: SampleYear.sealer, digest: { Digest.hex($0) })
        try figures.measure("filing check, \(year.rowCount) rows of \(schools) schools", limit: 10_000) {
            let findings = try check.findings()
            precondition(findings.isEmpty, "\(findings.prefix(5))")
        }
        figures.print()
    }

    private static func crowd(_ path: String, _ numbers: [Int]) -> Crowd {
        Crowd(path: path, processes: numbers[0], savesPerSecond: numbers[1], seconds: numbers[2])
    }

    /// What a province's pages ask for.
    private static func ask(_ store: SQLiteStore, _ figures: inout Figures) throws {
        let revision = try store.filingLines(changedAfter: nil).revision
        for _ in 0..<5 {
            try figures.measure("list of all schools opened", limit: 100) {
                let found = try store.filingLines(changedAfter: nil).lines
                precondition(!found.isEmpty)
            }
            try figures.measure("list brought up to date", limit: 20) {
                _ = try store.filingLines(changedAfter: revision)
            }
            try figures.measure("totals by city and kind", limit: 100) {
                let found = try store.tallies()
                precondition(!found.isEmpty)
            }
            try figures.measure("totals by province", limit: 100) {
                let found = try store.tallies(by: .province, in: nil)
                precondition(!found.isEmpty)
            }
            try figures.measure("one task over all schools", limit: 100) {
                let found = try store.filedLines(of: RowNumber("1"))
                precondition(!found.isEmpty)
            }
        }
    }
}
