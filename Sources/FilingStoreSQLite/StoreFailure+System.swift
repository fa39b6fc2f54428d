import FilingStore
import GRDB
import Glibc

/// The one place where the errors of SQLite and of the system become the store's.
extension StoreFailure {
    /// The failure behind `error`, met at `path`.
    init(_ error: any Error, at path: String) {
        switch error {
        case let failure as StoreFailure: self = failure
        case let error as DatabaseError: self.init(database: error, at: path)
        case let error as RowDecodingError: self = .corrupt(path: path, detail: error.description)
        case let error as UnreadableRow: self = .corrupt(path: path, detail: error.description)
        default: self = .failed(path: path, detail: String(describing: error))
        }
    }

    /// The failure behind the system's error number `code`.
    init(system code: Int32, at path: String) {
        switch code {
        case ENOENT: self = .missing(path: path)
        case EACCES, EPERM, EROFS: self = .readOnly(path: path)
        case ENOSPC, EDQUOT, EFBIG: self = .full(path: path)
        case ENOTDIR, EISDIR: self = .corrupt(path: path, detail: String(cString: strerror(code)))
        default: self = .failed(path: path, detail: String(cString: strerror(code)))
        }
    }

    private init(database error: DatabaseError, at path: String) {
        let detail = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_IOERR where Disk.isFull(at: path): self = .full(path: path)
        default: self = .failed(path: path, detail: detail)
        }
    }

    /// Whether the disk lied or broke, so that nothing remembered of it may be trusted.
    static func isInputOutput(_ error: any Error) -> Bool {
        (error as? DatabaseError)?.resultCode == .SQLITE_IOERR
    }
}
