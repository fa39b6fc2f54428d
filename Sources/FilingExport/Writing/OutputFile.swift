import Glibc

/// A file that appears under its name only when it is whole.
package enum OutputFile {
    /// Writes `bytes` to `path`: beside it first, then in its place. A failure leaves what was there before.
    package static func write(_ bytes: [UInt8], to path: String) throws(WorkbookWriteFailure) {
        let partial = "\(path).\(getpid()).partial"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(errno, at: path) }
        var code = put(bytes, into: descriptor)
        if code == 0, fsync(descriptor) != 0 { code = errno }
        if close(descriptor) != 0, code == 0 { code = errno }
        if code == 0, rename(partial, path) != 0 { code = errno }
        guard code != 0 else { return }
        unlink(partial)
        throw failure(code, at: path)
    }

    /// Writes all of `bytes`; gives the system's error number, 0 when there was none.
    private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let written = Glibc.write(
                    descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                done += written
            }
            return 0
        }
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
