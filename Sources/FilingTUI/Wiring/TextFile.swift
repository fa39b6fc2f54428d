import Glibc

/// Text files as people bring them: UTF-8 with or without a byte order mark, or GB18030 as Excel writes it in
/// China.
enum TextFile {
    /// Why a file's text could not be had.
    enum Failure: Error, Hashable {
        case unreadable(path: String, reason: String)
        case tooLarge(path: String, megabytes: Int)
        /// Neither UTF-8 nor GB18030.
        case unknownEncoding(path: String)
    }

    private static let largestMegabytes = 16

    /// The text of the file at `path`.
    static func read(_ path: String) throws(Failure) -> String {
        let bytes = try bytes(of: path)
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let text = String(validating: body, as: UTF8.self) { return text }
        guard let converted = fromGB18030(body), let text = String(validating: converted, as: UTF8.self)
        else {
            throw .unknownEncoding(path: path)
        }
        return text
    }

    private static func bytes(of path: String) throws(Failure) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[..<count]
            if bytes.count > largestMegabytes << 20 {
                throw .tooLarge(path: path, megabytes: largestMegabytes)
            }
        }
        guard ferror(file) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        return bytes
    }

    /// `bytes` in UTF-8 by the C library's converter; nil where they are not GB18030.
    private static func fromGB18030(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var written = 0
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (left, room) = (source.count, target.count)
                let result = iconv(converter, &from, &left, &to, &room)
                written = target.count - room
                return result
            }
        }
        return result < 0 ? nil : output[..<written].map(UInt8.init(bitPattern:))
    }
}
