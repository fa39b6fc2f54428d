import Foundation

/// A tiny file system of a test's own. Only root may make one; the tests that need it are skipped
/// otherwise.
final class SmallDisk {
    let scratch: Scratch

    static let isPermitted: Bool = {
        do {
            _ = try SmallDisk(kibibytes: 16)
            return true
        } catch {
            return false
        }
    }()

    init(kibibytes: Int) throws {
        scratch = try Scratch()
        guard mount("none", scratch.path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else {
            throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EPERM)
        }
    }

    deinit { umount2(scratch.path, Int32(MNT_DETACH)) }

    func makeReadOnly() throws {
        guard mount("none", scratch.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EPERM)
        }
    }
}
