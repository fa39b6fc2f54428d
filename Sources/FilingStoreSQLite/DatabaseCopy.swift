package import FilingStore
import GRDB
import Glibc

/// Whole databases as files: written while others work, looked at, and put in place of another.
package enum DatabaseCopy {
    /// Pages a step of writing a copy takes, after each of which it says how far it is.
    private static let pagesPerStep: CInt = 2_560

    /// Writes the database at `source` as it stands at one moment to `path`, where nothing stands yet.
    /// Sessions go on working meanwhile. `progress` is told how much of it is written, from 0 to 1.
    package static func write(
        _ source: String, to path: String, progress: @escaping (Double) -> Void
    ) throws(StoreFailure) {
        let database = try GuardedDatabase(
            at: source, mayMake: .no, patienceMilliseconds: SQLiteStore.patienceMilliseconds)
        defer { database.close() }
        do {
            try Disk.makeNewFile(path)
            let copy = try DatabaseQueue(path: path)
            // One picture for all the steps: what is committed meanwhile neither gets in nor begins it anew.
            try database.read { db in
                _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
                try copy.writeWithoutTransaction { target in
                    try db.backup(to: target, pagesPerStep: pagesPerStep) { step in
                        progress(Double(step.completedPageCount) / Double(max(1, step.totalPageCount)))
                    }
                    try target.execute(sql: "PRAGMA journal_mode = DELETE")
                }
            }
            try copy.close()
        } catch {
            throw StoreFailure(error, at: path)
        }
        try Disk.reachDisk(path)
    }

    /// What SQLite itself finds wrong with the file at `path`; empty for a sound one. A file that is no
    /// database of this program is `.corrupt`.
    package static func damages(at path: String) throws(StoreFailure) -> [String] {
        guard let size = try Disk.size(of: path) else { throw .missing(path: path) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let found = try queue.read { db in
                guard size > 0, try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID
                else { throw StoreFailure.corrupt(path: path, detail: "not a database of this program") }
                // SQLite takes what is missing of the last page for zeros.
                let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? size
                guard size.isMultiple(of: pageSize) else { return ["the last page is cut short"] }
                return try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            }
            try queue.close()
            return found
        } catch {
            throw StoreFailure(error, at: path)
        }
    }

    /// Copies a file that nobody has open to `path`, where nothing stands yet.
    package static func duplicate(_ source: String, to path: String) throws(StoreFailure) {
        let from = Glibc.open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw StoreFailure(system: errno, at: source) }
        defer { Glibc.close(from) }
        let to = try Disk.open(path, O_CREAT | O_EXCL)
        defer { Glibc.close(to) }
        var count: Int
        repeat { count = sendfile(to, from, nil, 1 << 20) } while count > 0
        guard count == 0 else { throw StoreFailure(system: errno, at: path) }
    }

    /// Removes a copy with what was made beside it; what cannot be removed stays.
    package static func discard(_ path: String) { for ending in endings + [""] { unlink(path + ending) } }

    private static let endings = ["-wal", "-shm", "-lock"]

    /// Puts the database at `copy`, which nobody has open, in the place of the one at `path`, if there is
    /// one: that one afterwards stands at `former`. `.busy` while anybody has it open; then nothing has
    /// changed.
    package static func put(_ copy: String, inPlaceOf path: String, former: String) throws(StoreFailure) {
        try settle(copy)
        for ending in endings { unlink(copy + ending) }
        if try Disk.size(of: path) != nil {
            let lock = try FileLock(
                at: path + "-lock", patienceMilliseconds: SQLiteStore.patienceMilliseconds)
            try lock.holding { () throws(StoreFailure) in
                try settle(path)
                try Disk.rename(path, to: former)
                try Disk.rename(copy, to: path)
            }
        } else {
            try Disk.rename(copy, to: path)
        }
        try Disk.reachDisk(Disk.folder(of: path))
    }

    /// Has the database stand in its one file, without a log beside it: only its one user can.
    private static func settle(_ path: String) throws(StoreFailure) {
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = 0")
                guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
                    throw StoreFailure.busy(path: path)
                }
            }
            try queue.close()
        } catch {
            throw StoreFailure(error, at: path)
        }
    }
}
