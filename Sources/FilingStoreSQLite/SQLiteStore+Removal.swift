package import FilingStore
import Glibc

extension SQLiteStore {
    /// Removes the database at `path` with everything that stands beside it. Nobody has it open.
    package static func remove(at path: String) throws(StoreFailure) {
        let drafts = path + "-drafts"
        for name in Disk.names(in: drafts) ?? [] {
            for file in Disk.names(in: "\(drafts)/\(name)") ?? [] { unlink("\(drafts)/\(name)/\(file)") }
            if rmdir("\(drafts)/\(name)") != 0 { unlink("\(drafts)/\(name)") }
        }
        rmdir(drafts)
        for ending in ["-wal", "-shm", "-lock", ""] where unlink(path + ending) != 0 && errno != ENOENT {
            throw errno == EACCES || errno == EPERM || errno == EROFS
                ? .readOnly(path: path) : .failed(path: path, detail: String(cString: strerror(errno)))
        }
    }
}
