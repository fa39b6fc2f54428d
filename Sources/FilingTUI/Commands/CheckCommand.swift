import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore

/// `filing check`: whether everything the database keeps holds together.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "核对数据库的全部不变量（the operator's checker）",
        discussion: "只读不写。一切正常时退出码为 0，并打印审计链的末端，可另行保存；有不符时逐条列出，退出码为 1。")

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp("先前保存的审计链末端，如 123:9f86…", valueName: "number:hash"))
    var head: String?
    @Flag(help: "以 JSON 输出（as JSON）")
    var json = false

    private struct Report: Encodable {
        let findings: [String]
        let head: String
        let schools: Int
    }

    func run() throws {
        let store = try database.store()
        defer { store.close() }
        let findings = try Self.findings(in: store, auditEndingAt: try notedHead())
        let end = try store.auditHead()
        let sentences = findings.map { Wording.finding($0) }
        if json {
            let count = try store.schools().count
            try JSONOutput.print(
                Report(findings: sentences, head: "\(end.number):\(end.hash)", schools: count))
        } else {
            sentences.forEach { print($0) }
        }
        guard findings.isEmpty else { throw Refusal("有 \(findings.count) 处不符") }
        if !json { print("\(end.number):\(end.hash)") }
        Talk.say("核对无误：\(try store.schools().count) 所学校，审计 \(end.number) 条")
    }

    /// What does not hold in a store.
    static func findings(
        in store: any Store, auditEndingAt head: AuditHead? = nil
    ) throws -> [StoreFinding] {
        let check = StoreCheck(
            store, catalogue: try Wiring.documents.catalogue(), sealer: Wiring.sealer,
            digest: { Digest.hex($0) })
        return try check.findings(auditEndingAt: head)
    }

    private func notedHead() throws(Refusal) -> AuditHead? {
        guard let head else { return nil }
        let parts = head.split(separator: ":")
        guard parts.count == 2, let number = Int(parts[0]) else {
            throw Refusal("--head 应如 123:9f86…，是 filing check 打印的末行")
        }
        return AuditHead(number: number, hash: String(parts[1]))
    }
}

/// `filing audit`: the audit trail, oldest first.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "审计记录（the audit trail）")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "只验证链条是否完整（verify the chain）")
    var verify = false
    @Option(help: ArgumentHelp("从这一天起", valueName: "2026-11-20"))
    var since: String?
    @Flag(help: "以 JSON 输出（as JSON）")
    var json = false

    private struct Line: Encodable {
        let number: Int
        let time, account, role, source, action, school, detail, before, after, reason, hash: String
    }

    func run() throws {
        let store = try database.store()
        defer { store.close() }
        let entries = try store.auditTrail(of: nil)
        if verify { return try tellWhetherWhole(entries) }
        let first = try firstMoment()
        let lines = entries.filter { $0.at >= first }.map(Self.line)
        if json { return try JSONOutput.print(lines) }
        for line in lines {
            let columns = [
                String(line.number), line.time, line.account, line.role, line.source, line.action,
                line.school,
                line.detail, line.before, line.after, line.reason,
            ]
            print(columns.joined(separator: "\t"))
        }
    }

    private func firstMoment() throws(Refusal) -> Instant {
        guard let since else { return Instant(milliseconds: Int64.min) }
        guard let day = CivilDate(since) else { throw Refusal("--since 应为存在的日期，如 2026-11-20；现为“\(since)”") }
        return day.start
    }

    private func tellWhetherWhole(_ entries: [AuditEntry]) throws(Refusal) {
        if let broken = AuditChain.verify(entries, digest: { Digest.hex($0) }) {
            throw Refusal("审计链在第 \(broken) 条断开")
        }
        Talk.say("审计链完整，共 \(entries.count) 条")
    }

    private static func line(_ entry: AuditEntry) -> Line {
        Line(
            number: entry.number, time: CivilTime(entry.at).text, account: entry.account.text,
            role: entry.role?.rawValue ?? "", source: entry.source, action: entry.action,
            school: entry.school?.text ?? "", detail: entry.detail, before: entry.before, after: entry.after,
            reason: entry.reason, hash: entry.hash)
    }
}
