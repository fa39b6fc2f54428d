import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.SmallDisk
import class FilingTestSupport.TemporaryFolder

@Suite("Opening a database")
struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func failure(_ open: () throws(StoreFailure) -> SQLiteStore) -> StoreFailure? {
        do throws(StoreFailure) {
            try open().close()
            return nil
        } catch {
            return error
        }
    }

    private var openFailure: StoreFailure? {
        failure { () throws(StoreFailure) in try SQLiteStore.open(at: folder.database, digest: Sample.digest)
        }
    }

    @Test("that is not there says so and leaves nothing behind")
    func missing() throws {
        #expect(openFailure == .missing(path: folder.database))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        let deep = folder.path + "/no/such/filing.db"
        #expect(
            failure { () throws(StoreFailure) in try SQLiteStore.open(at: deep, digest: Sample.digest) }
                == .missing(path: deep))
    }

    @Test("that is an empty file is the same as none, and create fills it")
    func empty() throws {
        try Data().write(to: URL(fileURLWithPath: folder.database))
        #expect(openFailure == .missing(path: folder.database))
        try SQLiteStore.create(at: folder.database, digest: Sample.digest).close()
        #expect(openFailure == nil)
    }

    @Test("creates missing folders, and every file is for its owner alone")
    func modes() throws {
        let path = folder.path + "/share/filing/filing.db"
        let store = try SQLiteStore.create(at: path, digest: Sample.digest)
        try store.foundSample()
        let opened = try store.openDraft(of: Sample.lead.name, session: Sample.first)
        let root = folder.path + "/share"
        let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
        #expect(names.count == 8)
        for name in names {
            let facts = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
            let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
            #expect(facts[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
        }
        opened.slot.discard()
        store.close()
    }

    @Test("of a newer program is refused, with both numbers, and stays as it is")
    func newer() throws {
        try SQLiteStore.create(at: folder.database, digest: Sample.digest).close()
        try folder.meddle("PRAGMA user_version = 99")
        #expect(openFailure == .newer(path: folder.database, found: 99, known: 11))
        let create = failure { () throws(StoreFailure) in
            try SQLiteStore.create(at: folder.database, digest: Sample.digest)
        }
        #expect(create == .newer(path: folder.database, found: 99, known: 11))
    }

    @Test(
        "that another program made is refused and stays byte for byte",
        arguments: [
            "CREATE TABLE t (a)", "PRAGMA application_id = 7", "CREATE TABLE t (a); PRAGMA user_version = 1",
        ])
    func foreign(sql: String) throws {
        try folder.meddle(sql)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        #expect(openFailure?.isCorrupt == true)
        #expect(
            failure { () throws(StoreFailure) in
                try SQLiteStore.create(at: folder.database, digest: Sample.digest)
            }?.isCorrupt
                == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
    }

    @Test("that is no database, or a folder, is refused", arguments: ["text", "zeros", "cut", "folder"])
    func corrupt(kind: String) throws {
        let url = URL(fileURLWithPath: folder.database)
        switch kind {
        case "text": try Data("学校代码,学校名称\n".utf8).write(to: url)
        case "zeros": try Data(count: 8_192).write(to: url)
        case "cut":
            try SQLiteStore.create(at: folder.database, digest: Sample.digest).close()
            try Data(contentsOf: url).prefix(5_000).write(to: url)
        default: try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        }
        #expect(openFailure?.isCorrupt == true, "\(String(describing: openFailure))")
    }

    @Test("whose pages are damaged fails where it is read, and says corrupt")
    func damaged() throws {
        try folder.makeOpenRound()
        let url = URL(fileURLWithPath: folder.database)
        var bytes = try Data(contentsOf: url)
        bytes.replaceSubrange(4_096..<bytes.count, with: Data(repeating: 0x5A, count: bytes.count - 4_096))
        try bytes.write(to: url)
        do throws(StoreFailure) {
            let store = try SQLiteStore.open(at: folder.database, digest: Sample.digest)
            _ = try store.account(Sample.lead.name)
            Issue.record("a damaged page was read")
        } catch {
            #expect(error.isCorrupt)
        }
    }

    @Test(
        "whose folder or file cannot be written says read-only and where", .enabled(if: SmallDisk.isPermitted)
    )
    func readOnly() throws {
        let disk = try SmallDisk(kibibytes: 2_048)
        let path = disk.folder.database
        try disk.folder.makeOpenRound()
        try disk.makeReadOnly()
        #expect(
            failure { () throws(StoreFailure) in try SQLiteStore.open(at: path, digest: Sample.digest) }
                == .readOnly(path: path))
        let new = disk.folder.path + "/new.db"
        #expect(
            failure { () throws(StoreFailure) in try SQLiteStore.create(at: new, digest: Sample.digest) }?
                .isReadOnly == true)
    }

    @Test("that somebody holds locked waits, and says busy in the end")
    func busy() throws {
        try folder.makeOpenRound()
        let holder = Glibc.open(folder.database + "-lock", O_RDWR)
        flock(holder, LOCK_EX)
        let path = folder.database
        let opening = failure { () throws(StoreFailure) in
            try SQLiteStore.open(at: path, patienceMilliseconds: 50, digest: Sample.digest)
        }
        #expect(opening == .busy(path: path + "-lock"))
        close(holder)
        #expect(openFailure == nil)
    }
}

extension StoreFailure {
    var isCorrupt: Bool {
        if case .corrupt = self { true } else { false }
    }

    var isReadOnly: Bool {
        if case .readOnly = self { true } else { false }
    }

    var isFull: Bool {
        if case .full = self { true } else { false }
    }
}
