import Glibc

/// A file that appears under its name only when it is whole.
package enum OutputFile {
    /// Copies what `source` holds to `path`: beside it first, then in its place. A failure leaves what
    /// was there before.
    static func copy(_ source: Int32, to path: String) throws(WorkbookWriteFailure) -> ExportDigest {
        var hash = SHA256()
        var count = 0
        try appear(at: path) { target in
            pour(source) { piece in
                hash.take(piece)
                count += piece.count
                return put(piece, into: target)
            }
        }
        return ExportDigest(byteCount: count, hash: &hash)
    }

    /// Writes `bytes` to `path` in the same way.
    package static func write(_ bytes: [UInt8], to path: String) throws(WorkbookWriteFailure) {
        try appear(at: path) { target in bytes.withUnsafeBytes { put($0, into: target) } }
    }

    /// Has `fill` write a file beside `path`, and puts it in its place when all of it is on the disk.
    private static func appear(
        at path: String, fill: (_ target: Int32) -> Int32
    ) throws(WorkbookWriteFailure) {
        let partial = "\(path).\(getpid()).partial"
        let target = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard target >= 0 else { throw failure(errno, at: path) }
        var code = fill(target)
        if code == 0, fsync(target) != 0 { code = errno }
        if close(target) != 0, code == 0 { code = errno }
        if code == 0, rename(partial, path) != 0 { code = errno }
        if code != 0 {
            unlink(partial)
            throw failure(code, at: path)
        }
    }

    /// Gives the bytes of an open file from its beginning to `piece`, until that or the system gives an
    /// error number.
    static func pour(_ source: Int32, piece: (UnsafeRawBufferPointer) -> Int32) -> Int32 {
        guard lseek(source, 0, SEEK_SET) == 0 else { return errno }
        return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
            while true {
                let count = read(source, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                if count == 0 { return 0 }
                let code = piece(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                if code != 0 { return code }
            }
        }
    }

    /// Writes all of `bytes`; gives the system's error number, 0 when there was none.
    private static func put(_ bytes: UnsafeRawBufferPointer, into descriptor: Int32) -> Int32 {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return errno }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return 0
    }

    private static func failure(_ code: Int32, at path: String) -> WorkbookWriteFailure {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EACCES, EPERM, EROFS: .notPermitted(path: path)
        case ENOENT, ENOTDIR: .noFolder(path: path)
        default: .system(path: path, code: code)
        }
    }
}
