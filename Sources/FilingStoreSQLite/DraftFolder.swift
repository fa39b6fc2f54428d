import FilingModel
import FilingStore
import Glibc

/// The drafts of all sessions: a folder for each account, and in it one small file for each session, locked
/// by the kernel as long as the session lives.
final class DraftFolder {
    private let path: String

    init(at path: String) { self.path = path }

    /// A new slot. The newest draft that dead sessions of the account left is written into it before theirs
    /// are removed.
    func open(
        of account: AccountName, session: SessionID, inheriting: Inheritance
    ) throws(StoreFailure) -> (DraftFile, Draft?) {
        let folder = folder(of: account)
        try Disk.makeFolder(folder)
        // Whoever looks which sessions live holds their locks for a moment: an heir waits until that is over.
        guard let door = FolderDoor(of: folder, LOCK_EX) else {
            throw StoreFailure(system: errno, at: folder)
        }
        defer { withExtendedLifetime(door) {} }
        let lent = inheriting == .fromAll ? try others(in: folder, session).compactMap(\.draft) : []
        let estates = try (Self.names(in: folder).map { folder + "/" + $0 } + formerly(of: account))
            .compactMap { DraftEstate(at: $0) }
        let slot = try DraftFile(in: folder, named: Self.plainName(session.text))
        let recovered = (estates.compactMap(\.draft) + lent).max { $0.at < $1.at }
        if let recovered {
            try slot.keep(recovered)
            try slot.reachDisk()
        }
        for estate in estates { estate.remove() }
        return (slot, recovered)
    }

    /// The living sessions of the account but `session`; nil while one of them is just beginning.
    func sessions(
        of account: AccountName, besides session: SessionID
    ) throws(StoreFailure) -> [LiveSession]? {
        let folder = folder(of: account)
        guard let door = FolderDoor(of: folder, LOCK_SH | LOCK_NB) else {
            return errno == EWOULDBLOCK ? nil : []
        }
        defer { withExtendedLifetime(door) {} }
        return try others(in: folder, session).map { LiveSession(account, $0.visit, Peer($0.draft)) }
    }

    /// What the living sessions of the folder tell, but for `session`.
    private func others(in folder: String, _ session: SessionID) throws(StoreFailure) -> [DraftFile.Sitting] {
        let own = Self.plainName(session.text)
        return try Self.names(in: folder).filter { $0 != own && !$0.hasPrefix(own + "-") }
            .compactMap { DraftFile.sitting(at: folder + "/" + $0) }
    }

    /// The living sessions of all accounts.
    func sessions() throws(StoreFailure) -> [LiveSession] {
        var sessions: [LiveSession] = []
        for name in Disk.names(in: path) ?? [] {
            let folder = path + "/" + name
            guard let account = Self.text(ofPlainName: name), let door = FolderDoor(of: folder, LOCK_SH)
            else { continue }
            defer { withExtendedLifetime(door) {} }
            for file in try Self.names(in: folder) {
                guard let sitting = DraftFile.sitting(at: folder + "/" + file) else { continue }
                sessions.append(LiveSession(AccountName(account), sitting.visit, Peer(sitting.draft)))
            }
        }
        return sessions
    }

    private func folder(of account: AccountName) -> String {
        path + "/" + (account.text.isEmpty ? "%" : Self.plainName(account.text))
    }

    /// The files of an account from the time when those of all accounts stood in one folder.
    private func formerly(of account: AccountName) throws(StoreFailure) -> [String] {
        let prefix = Self.plainName(account.text) + "-"
        return try Self.names(in: path).filter { $0.hasPrefix(prefix) }.map { path + "/" + $0 }
    }

    private static func names(in folder: String) throws(StoreFailure) -> [String] {
        guard let names = Disk.names(in: folder) else { throw StoreFailure(system: errno, at: folder) }
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

extension DraftFolder {
    /// What `plainName` made a file name of; nil for any other name.
    fileprivate static func text(ofPlainName name: String) -> String? {
        if name == "%" { return "" }
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

/// The lock of a folder itself, held as long as the value lives.
private final class FolderDoor {
    private let descriptor: Int32

    /// Nil where the folder cannot be had, or where `operation` would have to wait; `errno` says which.
    init?(of folder: String, _ operation: Int32) {
        descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var result: Int32
        repeat { result = flock(descriptor, operation) } while result != 0 && errno == EINTR
        guard result == 0 else {
            let reason = errno
            close(descriptor)
            errno = reason
            return nil
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
