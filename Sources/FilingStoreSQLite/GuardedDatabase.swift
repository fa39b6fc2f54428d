import FilingStore
import Glibc
import GRDB

/// One connection to a database file. Every write, every checkpoint and the closing run under the file's one lock.
///
/// SQLite checkpoints when a commit has filled the log and when the last connection closes: both happen inside the lock.
/// So no two connections ever write or checkpoint at once.
final class GuardedDatabase {
    let path: String
    private let lock: FileLock
    /// Nil after a disk error, until the next use opens it anew, and after `close`.
    private var queue: DatabaseQueue?
    private var isClosed = false

    /// Opens the file. `mayMake`: where there is none, or an empty one, it becomes a new database.
    init(at path: String, mayMake: MayMake, patienceMilliseconds: Int) throws(StoreFailure) {
        self.path = path
        if mayMake == .yes { try Disk.makeFolder(Disk.folder(of: path)) }
        let isThere = try Disk.size(of: path).map { $0 > 0 } ?? false
        if mayMake == .no && !isThere { throw .missing(path: path) }
        if isThere { try Disk.requireWritable(path) }
        lock = try FileLock(at: path + "-lock", patienceMilliseconds: patienceMilliseconds)
        try lock.holding { () throws(StoreFailure) in
            if mayMake == .yes { Glibc.close(try Disk.open(path, O_CREAT)) }
            queue = try translating { try Schema.prepared(self.connect(), mayMake: mayMake, path: path) }
        }
    }

    deinit { close() }

    /// Runs a question on one unchanging picture of the database. It waits for no writer.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
        if queue == nil { try lock.holding { () throws(StoreFailure) in _ = try connection() } }
        let queue = try connection()
        return try translating { try queue.read(body) }
    }

    /// Runs a write as one transaction, durable on return; an error leaves everything as it was.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
        try lock.holding { () throws(StoreFailure) in
            let queue = try connection()
            return try translating { try queue.write(body) }
        }
    }

    /// Empties the log into the database and closes. Further calls do nothing.
    func close() {
        isClosed = true
        guard let open = queue else { return }
        queue = nil
        do {
            try lock.holding { () throws(StoreFailure) in try translating { try Self.retire(open) } }
        } catch {
            // What was acknowledged is in the log already; the next connection carries it over.
        }
    }

    private static func retire(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
    }

    /// Needs the lock when the connection is to be opened anew.
    private func connection() throws(StoreFailure) -> DatabaseQueue {
        if let queue { return queue }
        precondition(!isClosed, "a closed store is not used")
        let opened = try translating { try self.connect() }
        queue = opened
        return opened
    }

    private func connect() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: """
                PRAGMA synchronous = FULL;
                PRAGMA mmap_size = 0;
                PRAGMA cache_size = -256;
                PRAGMA journal_size_limit = 4194304;
                """)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Turns every error into a `StoreFailure`. After a disk error the connection is thrown away with all it remembers.
    private func translating<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
        do {
            return try body()
        } catch {
            if StoreFailure.isInputOutput(error) { queue = nil }
            throw StoreFailure(error, at: path)
        }
    }
}

/// Whether opening may make a new database.
enum MayMake {
    case yes, no
}
