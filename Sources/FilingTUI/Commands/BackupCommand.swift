import ArgumentParser
import FilingStore

/// `filing backup FILE`: a copy of the database while everybody goes on working, checked before it gets its
/// name.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "在线备份，并自动核对（an online backup, checked）",
        discussion: "填报照常进行。备份先写到 FILE.part，核对无误后才改名为 FILE；已有的文件不会被覆盖。最后一行打印审计链的末端。")

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp("备份文件", valueName: "FILE"))
    var file: String

    func run() throws {
        let location = database.location()
        guard Wiring.exists(location) else { throw StoreFailure.missing(path: location.path) }
        let target = DatabaseLocation(path: file)
        guard !Wiring.exists(target) else { throw Refusal("\(file) 已经存在，没有覆盖它") }
        let part = DatabaseLocation(path: file + ".part")
        do {
            var line = ProgressLine("备份", total: 100)
            try Wiring.copy(location, to: part) { line.advance(to: Int($0 * 100)) }
            line.finish()
            let head = try SoundCopy.head(of: part, calledFor: file)
            try Wiring.put(part, inPlaceOf: target, former: part)
            print("\(head.number):\(head.hash)")
            Talk.say("已备份到 \(file)，核对无误")
        } catch {
            Wiring.discard(part)
            throw error
        }
    }
}

/// A copy of a database that was looked through like the database itself.
enum SoundCopy {
    /// The end of the copy's audit trail. Refused where anything in it does not hold; the person knows it as
    /// `name`.
    static func head(of copy: DatabaseLocation, calledFor name: String) throws -> AuditHead {
        guard try Wiring.damages(of: copy).isEmpty else { throw Refusal("备份 \(name) 已损坏，没有采用") }
        let store = try Wiring.open(copy)
        defer { store.close() }
        let findings = try CheckCommand.findings(in: store)
        findings.forEach { Talk.say(Wording.finding($0)) }
        guard findings.isEmpty else { throw Refusal("备份 \(name) 核对有 \(findings.count) 处不符，没有采用") }
        return try store.auditHead()
    }
}
