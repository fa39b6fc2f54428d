import Foundation

/// A tiny file system of a test's own. Only root may make one; the tests that need it are skipped
/// otherwise.
package final class SmallDisk {
    package let folder: TemporaryFolder

    package static let isPermitted: Bool = {
        do {
            _ = try SmallDisk(kibibytes: 16)
            return true
        } catch {
            return false
        }
    }()

    package init(kibibytes: Int) throws {
        folder = try TemporaryFolder()
        guard mount("none", folder.path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else {
            throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EPERM)
        }
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }

    package func makeReadOnly() throws {
        guard mount("none", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EPERM)
        }
    }
}
