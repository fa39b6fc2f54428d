import FilingStore
import Glibc

/// What a dead session left. Its lock is held, so that no other session inherits the same.
final class DraftEstate {
    /// Nil where the file holds nothing that can be read.
    let draft: Draft?
    private let path: String
    private let descriptor: Int32

    /// The file at `path`; nil while its session lives, and once another session has inherited it.
    init?(at path: String) {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Disk.isLinked(descriptor) else {
            close(descriptor)
            return nil
        }
        (self.path, self.descriptor) = (path, descriptor)
        draft = DraftCoding.draft(in: Self.content(of: descriptor))
    }

    deinit { close(descriptor) }

    func remove() { unlink(path) }

    /// What the open file holds, up to a draft's limit.

    static func content(of descriptor: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: DraftCoding.sizeLimit) { buffer, count in
            var got = 0
            repeat {
                got = pread(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count, count)
                count += max(got, 0)
            } while got > 0 && count < buffer.count
        }
    }
}
