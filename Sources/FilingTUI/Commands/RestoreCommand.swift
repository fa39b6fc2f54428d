import ArgumentParser
import FilingModel
import FilingStore

/// `filing restore FILE`: a backup in the place of the database.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "从备份恢复（put a backup in place of the database）",
        discussion: """
            先核对备份，再替换数据库；原数据库改名留在旁边。有人登录时不恢复。
            备份之后又有操作的、或不是同一个数据库的，会列出来，加 --force 才替换。
            """)

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp("filing backup 写成的文件", valueName: "FILE"))
    var file: String
    @Flag(help: "替换后来又有操作的、或另一个数据库（replace it all the same）")
    var force = false

    func run() throws {
        let location = database.location()
        let backup = DatabaseLocation(path: file)
        guard Wiring.exists(backup) else { throw Refusal("没有找到备份 \(file)") }
        let part = DatabaseLocation(path: location.path + ".part")
        guard !Wiring.exists(part) else { throw Refusal("\(part.path) 已经存在，可能有另一次恢复没有做完；请先移走它") }
        do {
            try Wiring.copy(file: backup, to: part)
            let head = try SoundCopy.head(of: part, calledFor: file)
            if Wiring.exists(location) { try compare(location, with: head) }
            try replace(location, by: part)
        } catch {
            Wiring.discard(part)
            throw error
        }
    }

    /// Refuses to lose what the database knows and the backup does not, unless that is wanted.
    private func compare(_ location: DatabaseLocation, with head: AuditHead) throws {
        let store = try Wiring.open(location)
        defer { store.close() }
        let trail = try store.auditTrail(of: nil)
        let isOfThis = head == .empty || trail.contains { $0.number == head.number && $0.hash == head.hash }
        guard isOfThis else {
            if force { return }
            throw Refusal("\(file) 不是 \(location.path) 的备份，没有恢复；确要替换请加 --force")
        }
        let later = trail.filter { $0.number > head.number }
        guard !later.isEmpty else { return }
        let schools = Set(later.compactMap(\.school)).sorted()
        for school in schools { print("\(school)\t\(try store.school(school)?.name ?? "")") }
        let told = "备份之后还有 \(later.count) 条操作，涉及 \(schools.count) 所学校（已列出）"
        guard force else { throw Refusal(told + "，没有恢复；确要替换请加 --force") }
        Talk.say(told)
    }

    private func replace(_ location: DatabaseLocation, by part: DatabaseLocation) throws {
        let former = DatabaseLocation(path: "\(location.path).\(CivilTime(Wiring.clock()).fileText)")
        let isThere = Wiring.exists(location)
        do throws(StoreFailure) {
            try Wiring.put(part, inPlaceOf: location, former: former)
        } catch {
            guard case .busy = error else { throw error }
            throw Refusal("还有人登录在 \(location.path) 上，没有恢复；请等他们退出后再试")
        }
        Talk.say("已从 \(file) 恢复" + (isThere ? "；原数据库改名为 \(former.path)" : ""))
    }
}
