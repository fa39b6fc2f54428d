import Glibc

/// Reads a file that somebody hands in, up to the limit of an import and no further.
package enum ImportFile {
    /// The bytes of the regular file at `path`.
    package static func bytes(at path: String) throws(WorkbookFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(code: errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .unreadable(code: errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .unreadable(code: EISDIR) }
        return try bytes(from: descriptor)
    }

    /// The bytes that come through an open file, for example standard input.
    package static func bytes(from descriptor: Int32) throws(WorkbookFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(code: errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= ImportLimits.fileBytes else {
                throw .tooLarge(limit: ImportLimits.fileBytes)
            }
        }
    }
}
