import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("Draft files")
struct DraftFileTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    static let name = AccountName(Sample.code(1))
    static let draft = Draft(place: Sample.cell("1"), typed: "金额", changes: 1, at: Sample.noon)

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(at: folder.database, digest: Sample.digest)
    }

    /// The only draft file there is.
    private func file() throws -> URL {
        let drafts = folder.database + "-drafts"
        let names = try FileManager.default.subpathsOfDirectory(atPath: drafts).filter { $0.contains("/") }
        #expect(names.count == 1)
        return URL(fileURLWithPath: drafts + "/" + (names.first ?? ""))
    }

    private func leaveDraft() throws {
        try store.openDraft(of: Self.name, session: Sample.first).slot.keep(Self.draft)
    }

    @Test(
        "cut short, filled with zeros or with noise are no drafts, and are cleared away",
        arguments: [
            0, 1, 15, 16, 17, 40, 57,
        ])
    func torn(length: Int) throws {
        for filling in [nil, UInt8(0), 0xFF, 0x31] {
            try leaveDraft()
            let url = try file()
            var bytes = try Data(contentsOf: url)
            let range = length..<bytes.count
            if let filling {
                bytes.replaceSubrange(range, with: Data(repeating: filling, count: range.count))
            } else {
                bytes.removeSubrange(range)
            }
            try bytes.write(to: url)
            let heir = try store.openDraft(of: Self.name, session: Sample.second)
            #expect(heir.recovered == nil)
            _ = try file()
            heir.slot.discard()
        }
    }

    @Test("with one bit turned are no drafts")
    func flipped() throws {
        try leaveDraft()
        let url = try file()
        let good = try Data(contentsOf: url)
        for position in 0..<58 {
            var bytes = good
            bytes[position] ^= 1 << (position % 8)
            try bytes.write(to: url)
            #expect(try recovered() == nil, "byte \(position)")
            try good.write(to: url)
        }
        #expect(try recovered() == Self.draft)
    }

    private func recovered() throws -> Draft? {
        let heir = try store.openDraft(of: Self.name, session: Sample.second)
        defer { heir.slot.discard() }
        return heir.recovered
    }

    @Test(
        "of strange account names stay in their folder",
        arguments: ["../../etc/passwd", "a/b", ".", "", "张三", "%2f", "\n"])
    func names(name: String) throws {
        try store.openDraft(of: AccountName(name), session: SessionID("../x")).slot.keep(Self.draft)
        _ = try file()
        #expect(try store.openDraft(of: AccountName(name), session: Sample.second).recovered == Self.draft)
    }

    @Test("from when all accounts had one folder are inherited, and then gone")
    func formerFolder() throws {
        try leaveDraft()
        let drafts = folder.database + "-drafts"
        let former = URL(fileURLWithPath: "\(drafts)/\(Self.name.text)-\(Sample.first.text)")
        try FileManager.default.moveItem(at: try file(), to: former)
        #expect(try recovered() == Self.draft)
        #expect(!FileManager.default.fileExists(atPath: former.path))
    }

    @Test("are kept in a few microseconds")
    func speed() throws {
        let slot = try store.openDraft(of: Self.name, session: Sample.first).slot
        let time = try ContinuousClock().measure {
            for _ in 0..<10_000 { try slot.keep(Self.draft) }
        }
        print("keep: \(time / 10_000)")
        #expect(time / 10_000 < .microseconds(500))
    }

    @Test("of sessions that begin at the same time are inherited by one alone")
    func race() async throws {
        try leaveDraft()
        let path = folder.database
        let heirs = try await withThrowingTaskGroup(of: (UncheckedBox<any DraftSlot>, Draft?).self) { group in
            for number in 0..<8 {
                group.addTask {
                    let store = try SQLiteStore.open(at: path, digest: Sample.digest)
                    defer { store.close() }
                    let opened = try store.openDraft(of: Self.name, session: SessionID(UInt64(number)))
                    return (UncheckedBox(opened.slot), opened.recovered)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(heirs.compactMap(\.1) == [Self.draft])
        for heir in heirs { heir.0.value.discard() }
    }
}
