import FilingStore
import GRDB

/// One connection to a database file. Every write, every checkpoint and the closing run under the file's one
/// lock.
///
/// SQLite checkpoints when a commit has filled the log and when the last connection closes: both happen
/// inside the lock. So no two connections ever write or checkpoint at once.
final class GuardedDatabase {
    let path: String
    private let lock: FileLock
    /// Nil before the first opening and after `close`.
    private var queue: DatabaseQueue?
    /// Whether the disk failed under the connection, so that what it remembers may not be what is written.
    private var isDoubtful = false
    private var isClosed = false
    /// The transaction that `loading` has open.
    private var loading: Database?

    /// Opens the file. `mayMake`: where there is none, or an empty one, it becomes a new database.
    init(at path: String, mayMake: MayMake, patienceMilliseconds: Int) throws(StoreFailure) {
        self.path = path
        if mayMake == .yes { try Disk.makeFolder(Disk.folder(of: path)) }
        let isThere = try Disk.size(of: path).map { $0 > 0 } ?? false
        if mayMake == .no && !isThere { throw .missing(path: path) }
        if isThere { try Disk.requireWritable(path) }
        lock = try FileLock(at: path + "-lock", patienceMilliseconds: patienceMilliseconds)
        try lock.holding { () throws(StoreFailure) in
            if mayMake == .yes { try Disk.makeFile(path) }
            queue = try translating { try Schema.prepared(self.connect(), mayMake: mayMake, path: path) }
        }
    }

    deinit { close() }

    /// Runs a question on one unchanging picture of the database. It waits for no writer.
    ///
    /// GRDB's own `read` switches SQLite's query_only on and off, after each of which SQLite compiles every
    /// kept statement anew: a transaction that only asks is as good a picture, and costs the next commit
    /// nothing.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
        if let loading { return try translating { try body(loading) } }
        if isDoubtful { try lock.holding { () throws(StoreFailure) in _ = try connection() } }
        let queue = try connection()
        return try translating {
            try queue.unsafeRead { db in
                try db.beginTransaction(.deferred)
                do {
                    let value = try body(db)
                    try db.commit()
                    return value
                } catch {
                    if db.isInsideTransaction { try db.rollback() }
                    throw error
                }
            }
        }
    }

    /// Runs a write as one transaction, durable on return; an error leaves everything as it was.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
        if let loading { return try translating { try body(loading) } }
        return try lock.holding { () throws(StoreFailure) in
            let queue = try connection()
            return try translating { try queue.write(body) }
        }
    }

    /// Runs every read and write inside `body` in one transaction.
    func loading(_ body: () throws -> Void) throws {
        var thrown: (any Error)?
        do {
            try write { db in
                loading = db
                defer { loading = nil }
                try db.execute(sql: "PRAGMA cache_size = -65536")
                do { try body() } catch {
                    thrown = error
                    throw error
                }
            }
        } catch {
            throw thrown ?? error
        }
    }

    /// Empties the log into the database and closes. Further calls do nothing.
    ///
    /// What was acknowledged is in the log whatever happens here; the next connection carries over what this
    /// one could not.
    func close() {
        isClosed = true
        guard queue != nil else { return }
        do {
            try lock.holding { () throws(StoreFailure) in
                defer { queue = nil }
                try translating { try self.queue?.writeWithoutTransaction(Self.emptyLog) }
            }
        } catch {
            // Closing without the lock would checkpoint without it: the connection ends with the process.
            if let queue { _ = Unmanaged.passRetained(queue) }
            queue = nil
        }
    }

    /// Without waiting for readers: another connection may do it later.
    private static func emptyLog(_ db: Database) throws {
        try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// The connection; a new one in place of a doubtful one, which needs the lock because it closes the old.
    private func connection() throws(StoreFailure) -> DatabaseQueue {
        precondition(!isClosed, "a closed store is not used")
        if let queue, !isDoubtful { return queue }
        queue = nil
        let opened = try translating { try self.connect() }
        (queue, isDoubtful) = (opened, false)
        return opened
    }

    private func connect() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA mmap_size = 0;
                    PRAGMA cache_size = -256;
                    PRAGMA journal_size_limit = 4194304;
                    """)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Turns every error into a `StoreFailure`. After a disk error the next use has a new connection.
    private func translating<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
        do {
            return try body()
        } catch {
            if StoreFailure.isInputOutput(error) { isDoubtful = true }
            throw StoreFailure(error, at: path)
        }
    }
}
