import FilingStore
import Glibc

/// A session's slot: a file it alone may write. Its lock goes with the process, which is how others know it
/// died.
final class DraftFile: DraftSlot {
    /// Space taken at the opening, so that a full disk does not stop the usual draft.
    private static let reserve = 4_096

    private let path: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// Makes the file `name`, or `name-1`, `name-2` … where it is taken, and locks it.
    init(in folder: String, named name: String) throws(StoreFailure) {
        var (path, descriptor, count) = (folder + "/" + name, Int32(-1), 0)
        while descriptor < 0 {
            descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_CREAT | O_EXCL, Disk.fileMode)
            guard descriptor >= 0 || errno == EEXIST else { throw StoreFailure(system: errno, at: path) }
            if descriptor >= 0 && !Self.secure(descriptor) {
                close(descriptor)
                descriptor = -1
            }
            count += 1
            if descriptor < 0 { path = "\(folder)/\(name)-\(count)" }
        }
        (self.path, self.descriptor) = (path, descriptor)
        let refusal = posix_fallocate(descriptor, 0, off_t(Self.reserve))
        guard refusal == 0 else {
            discard()
            throw StoreFailure(system: refusal, at: path)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Locks a new file. False if another session took it for a dead one's between the making and the
    /// locking.
    private static func secure(_ descriptor: Int32) -> Bool {
        flock(descriptor, LOCK_EX) == 0 && Disk.isLinked(descriptor)
    }

    func keep(_ draft: Draft) throws(StoreFailure) {
        DraftCoding.write(draft, into: &buffer)
        guard buffer.count <= DraftCoding.sizeLimit else {
            throw .failed(path: path, detail: "a draft of \(buffer.count) bytes")
        }
        let written = buffer.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == buffer.count else {
            throw StoreFailure(system: written < 0 ? errno : ENOSPC, at: path)
        }
    }

    func introduce(_ visit: Visit) throws(StoreFailure) {
        guard VisitCoding.write(visit, to: descriptor) else { throw StoreFailure(system: errno, at: path) }
    }

    /// Waits until the draft is on the disk itself.
    func reachDisk() throws(StoreFailure) {
        guard fdatasync(descriptor) == 0 else { throw StoreFailure(system: errno, at: path) }
    }

    func discard() {
        guard descriptor >= 0 else { return }
        unlink(path)
        close(descriptor)
        descriptor = -1
    }

    /// What the file of a living session holds: what it said of itself, and its draft.
    typealias Sitting = (visit: Visit?, draft: Draft?)

    /// The session whose file stands at `path`; nil where none lives.
    static func sitting(at path: String) -> Sitting? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
        return (
            VisitCoding.read(from: descriptor), DraftCoding.draft(in: DraftEstate.content(of: descriptor))
        )
    }
}
