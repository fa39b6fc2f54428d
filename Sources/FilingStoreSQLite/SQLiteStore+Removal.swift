package import FilingStore
import Glibc

extension SQLiteStore {
    /// Removes the database at `path` with everything that stands beside it. Nobody has it open.
    package static func remove(at path: String) throws(StoreFailure) {
        if let names = folder(path + "-drafts") {
            for name in names { unlink(path + "-drafts/" + name) }
            rmdir(path + "-drafts")
        }
        for ending in ["-wal", "-shm", "-lock", ""] where unlink(path + ending) != 0 && errno != ENOENT {
            throw errno == EACCES || errno == EPERM || errno == EROFS
                ? .readOnly(path: path) : .failed(path: path, detail: String(cString: strerror(errno)))
        }
    }

    /// The names of the files in a folder; nil where there is none.
    private static func folder(_ path: String) -> [String]? {
        guard let stream = opendir(path) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
