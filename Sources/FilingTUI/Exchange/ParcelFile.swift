import FilingExport
import Glibc

/// An export as a file, which `sz` wants: in a folder under `/tmp` that is this process's alone and bears its
/// number.
struct ParcelFile {
    private static let root = "/tmp"
    private static let beginning = "filing-parcel-"

    private let folder: String
    let path: String

    init(_ parcel: Parcel) throws(WorkbookWriteFailure) {
        var name = Array("\(Self.root)/\(Self.beginning)\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw .system(path: Self.root, code: errno) }
        folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        path = folder + "/" + parcel.name
        do throws(WorkbookWriteFailure) { try OutputFile.write(parcel.bytes, to: path) } catch {
            rmdir(folder)
            throw error
        }
    }

    func remove() {
        unlink(path)
        rmdir(folder)
    }

    /// Removes what processes of the same user left behind that were killed in the middle of a transfer.
    static func removeOrphans() {
        for name in names(in: root) where name.hasPrefix(beginning) && isOrphan(name) {
            let folder = "\(root)/\(name)"
            for file in names(in: folder) { unlink("\(folder)/\(file)") }
            rmdir(folder)
        }
    }

    /// Whether it is a folder of this user whose process is gone.
    private static func isOrphan(_ name: String) -> Bool {
        let number = name.dropFirst(beginning.count).prefix { $0 != "-" }
        var facts = stat()
        guard let process = pid_t(number), process > 0, lstat("\(root)/\(name)", &facts) == 0 else {
            return false
        }
        let isOwnFolder = facts.st_uid == geteuid() && facts.st_mode & S_IFMT == S_IFDIR
        return isOwnFolder && kill(process, 0) != 0 && errno == ESRCH
    }

    /// What stands in a folder; nothing where it cannot be read.
    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
