import FilingModel
import FilingStore
import Glibc

/// The drafts of all sessions: one small file for each, locked by the kernel as long as its session lives.
final class DraftFolder {
    private let path: String

    init(at path: String) { self.path = path }

    /// A new slot. The newest draft that dead sessions of the account left is written into it before theirs
    /// are removed.
    func open(of account: AccountName, session: SessionID) throws(StoreFailure) -> (DraftFile, Draft?) {
        try Disk.makeFolder(path)
        let prefix = Self.plainName(account.text) + "-"
        let estates = try names(withPrefix: prefix).compactMap { name in DraftEstate(at: path + "/" + name) }
        let slot = try DraftFile(in: path, named: prefix + Self.plainName(session.text))
        let recovered = estates.compactMap(\.draft).max { $0.at < $1.at }
        if let recovered {
            try slot.keep(recovered)
            try slot.reachDisk()
        }
        for estate in estates { estate.remove() }
        return (slot, recovered)
    }

    private func names(withPrefix prefix: String) throws(StoreFailure) -> [String] {
        guard let folder = opendir(path) else { throw StoreFailure(system: errno, at: path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(prefix) { names.append(name) }
        }
        return names
    }

    /// `text` as part of a file name: letters and digits as they are, every other byte as `%` and two
    /// hexadecimal digits.
    static func plainName(_ text: String) -> String {
        text.utf8.reduce(into: "") { name, byte in
            switch byte {
            case 48...57, 65...90, 97...122: name.unicodeScalars.append(Unicode.Scalar(byte))
            default: name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
    }
}
