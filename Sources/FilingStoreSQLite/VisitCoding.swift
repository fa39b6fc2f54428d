import FilingModel
import FilingStore
import Glibc

/// What a session says of itself, in its file behind the room of the draft: when it began, a blank, and where
/// it comes from, as text. Anything else is nothing said.
enum VisitCoding {
    private static let longest = 128

    /// False where the system does not take it; `errno` says why.
    static func write(_ visit: Visit, to descriptor: Int32) -> Bool {
        var bytes = Array("\(visit.began.milliseconds) \(visit.source)".utf8.prefix(longest))
        let count = bytes.count
        return pwrite(descriptor, &bytes, count, off_t(DraftCoding.sizeLimit)) == count
    }

    static func read(from descriptor: Int32) -> Visit? {
        let bytes = [UInt8](unsafeUninitializedCapacity: longest) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(DraftCoding.sizeLimit)))
        }
        let parts = String(decoding: bytes, as: UTF8.self).split(
            separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let began = Int64(parts[0]) else { return nil }
        return Visit(began: Instant(milliseconds: began), source: String(parts[1]))
    }
}
