import FilingAccess
import FilingData
import FilingModel
import FilingStore
import FilingStoreSQLite
import Glibc

/// Many processes that save into one file, a school each: what a save takes while the others save as well.
struct Crowd {
    let path: String
    let processes: Int
    /// Saves that all of them offer in a second; 0 for no pause at all.
    let savesPerSecond: Int
    let seconds: Int

    /// Makes the database, has the members save, and prints median, p99 and the longest time, with p99's
    /// limit.
    func run() throws {
        let catalogue = try Documents.catalogue()
        let store = try SQLiteStore.create(at: path, digest: { Digest.hex($0) })
        _ = try SampleYear(store, catalogue: catalogue, schoolCount: processes, today: SystemClock.now())
        store.close()
        let begin = SystemClock.now().milliseconds + 1_000 + Int64(processes) * 20
        let members = (0..<processes).map { start(member: $0, at: begin) }
        for member in members {
            var status: Int32 = 0
            precondition(waitpid(member, &status, 0) == member && status == 0, "a member failed")
        }
        let taken = try (0..<processes).flatMap { try read(outputOf: $0) }.sorted()
        precondition(!taken.isEmpty)
        let name = savesPerSecond == 0 ? "without a pause" : "at \(savesPerSecond) a second"
        let rate = taken.count / seconds
        print("\(processes) processes \(name): saves a second\t\(rate)\t0")
        print("a save, median\t\(taken[taken.count / 2])\t0")
        print("a save, p99\t\(taken[taken.count * 99 / 100])\t\(savesPerSecond == 0 ? 0 : 25)")
        print("a save, longest\t\(taken[taken.count - 1])\t0")
    }

    private func output(of member: Int) -> String { "\(path)-member\(member)" }

    private func start(member: Int, at begin: Int64) -> pid_t {
        let words = [
            "/proc/self/exe", "member", path, "\(member)", "\(begin)", "\(processes)", "\(savesPerSecond)",
            "\(seconds)",
        ]
        var arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, words[0], nil, nil, &arguments, environ)
        precondition(result == 0, "a member could not be started: \(result)")
        return process
    }

    private func read(outputOf member: Int) throws -> [Double] {
        guard let file = fopen(output(of: member), "r") else { preconditionFailure("a member was silent") }
        defer { fclose(file) }
        var (times, time) = ([Double](), 0.0)
        while withVaList([withUnsafeMutablePointer(to: &time) { $0 }], { vfscanf(file, "%lf", $0) }) == 1 {
            times.append(time)
        }
        return times
    }

    // MARK: A member

    /// Saves one cell again and again, each time with another figure, at its own irregular times.
    func save(as member: Int, from begin: Int64) throws {
        let store = try SQLiteStore.open(at: path, digest: { Digest.hex($0) })
        defer { store.close() }
        guard let school = SampleYear.school(member), let file = fopen(output(of: member), "w") else {
            preconditionFailure("no school, or no file")
        }
        defer { fclose(file) }
        srand48(member)
        let mean = savesPerSecond == 0 ? 0 : 1_000 * Double(processes) / Double(savesPerSecond)
        var (revision, next) = (0, Double(begin) + drand48() * mean)
        while next < Double(begin) + Double(seconds) * 1_000 {
            let pause = next - Double(SystemClock.now().milliseconds)
            if pause > 0 { usleep(UInt32(pause * 1_000)) }
            let started = ContinuousClock.now
            revision = try saved(revision, school.code, store)
            let taken = (ContinuousClock.now - started).components
            fputs("\(Double(taken.seconds) * 1e3 + Double(taken.attoseconds) / 1e15)\n", file)
            next = max(next + mean * (0.5 + drand48()), Double(SystemClock.now().milliseconds))
        }
    }

    private func saved(_ revision: Int, _ school: SchoolCode, _ store: SQLiteStore) throws -> Int {
        let cell = CellID(row: RowNumber("1"), field: .amount(.school))
        func content(_ number: Int) -> CellContent {
            number == 0 ? .empty : .amount(Amount(wanYuan: Int64(1 + number % 9_000)))
        }
        let request = CommitRequest(
            id: "\(school)-\(revision)", school: school, session: SessionID(UInt64(school.text) ?? 0),
            changes: [CellChange(cell: cell, before: content(revision), after: content(revision + 1))],
            revision: revision, place: cell)
        guard case .done(let receipt) = try store.commit(request) else { preconditionFailure("refused") }
        return receipt.revision
    }
}
