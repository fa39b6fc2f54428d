import ArgumentParser
import FilingExport
import FilingModel
import FilingStore
import Glibc

/// `filing session`: what sshd's ForceCommand runs. The desk, or one of two verbs for the school that the key
/// belongs to; never anything else, whatever the client asks for.
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "SSH 专用入口（what sshd's ForceCommand runs）",
        discussion: """
            客户端没有带命令时打开登录页；带命令时只认 export 和 import，且须有 --account（密钥对应的学校）：
              ssh HOST export > 承接任务情况.xlsx        （--format xlsx|csv|json，--base64）
              ssh HOST import < 承接任务情况.xlsx        （--dry-run）
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var face: FaceOption
    @Option(help: ArgumentHelp("登录密钥所属的学校代码（the school of the key）", valueName: "CODE"))
    var account: String?

    func run() throws {
        let asked = Environment()["SSH_ORIGINAL_COMMAND"]
        let name = try account.map { code in
            let name = AccountName(code)
            guard name.school != nil else {
                throw Refusal("“\(code)”" + Wording.sentence(.notASchoolCode(fromSpreadsheet: false)))
            }
            return name
        }
        guard let asked else {
            return try Wiring.runDesk(at: database.database, as: face.face, keyOf: name?.school)
        }
        let verb = try SessionVerb(asked)
        guard let name, let school = name.school else { throw Refusal(Wording.verbWithoutAccount) }
        let store = try database.store()
        defer { store.close() }
        try checkAccount(name, in: store)
        try verb.run(for: school, by: name, in: store)
    }

    /// A key opens no more than the account's own log-in would.
    private func checkAccount(_ name: AccountName, in store: any Store) throws {
        guard let account = try store.account(name), account.role == .school,
            let owner = try name.owner.flatMap({ try store.account($0) })
        else { throw Refusal("没有学校 \(name)") }
        if account.isDisabled || owner.isDisabled { throw Refusal(Wording.refusal(LogInRefusal.disabled)) }
        if account.mustChangePassword { throw Refusal(Wording.verbBeforePassword) }
    }
}

/// The two things that a key mapped to a school may ask for, read word by word and never by a shell.
enum SessionVerb: Equatable {
    case export(SchoolExport.Format, asText: Bool)
    case `import`(isRehearsal: Bool)

    /// Longer commands than this are none of ours.
    private static let longest = 200

    /// Reads the command that a client sent.
    init(_ command: String) throws(Refusal) {
        let isPlain = command.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        guard isPlain, command.utf8.count <= Self.longest else { throw Refusal(Wording.unknownVerb) }
        let words = command.split(separator: " ").map(String.init)
        switch words.first {
        case "export": self = try Self.export(words.dropFirst())
        case "import": self = try Self.import(words.dropFirst())
        default: throw Refusal(Wording.unknownVerb)
        }
    }

    private static func export(_ options: ArraySlice<String>) throws(Refusal) -> SessionVerb {
        var (format, asText) = (SchoolExport.Format.xlsx, false)
        var rest = options
        while let option = rest.popFirst() {
            switch option {
            case "--base64": asText = true
            case "--format": format = try Self.format(rest.popFirst() ?? "")
            case _ where option.hasPrefix("--format="): format = try Self.format(String(option.dropFirst(9)))
            default: throw Refusal(Wording.unknownVerb)
            }
        }
        return .export(format, asText: asText)
    }

    private static func format(_ name: String) throws(Refusal) -> SchoolExport.Format {
        guard let format = SchoolExport.Format(rawValue: name) else { throw Refusal(Wording.unknownVerb) }
        return format
    }

    private static func `import`(_ options: ArraySlice<String>) throws(Refusal) -> SessionVerb {
        guard options.allSatisfy({ $0 == "--dry-run" }) else { throw Refusal(Wording.unknownVerb) }
        return .import(isRehearsal: !options.isEmpty)
    }

    /// Does it, with the workbook on standard output or from standard input.
    func run(for school: SchoolCode, by account: AccountName, in store: any Store) throws {
        switch self {
        case .export(let format, let asText):
            try ExportRun(asText: asText, output: "-").run(school, as: format, in: store)
        case .import(let isRehearsal):
            let source = Wiring.sourceOfSession()
            try ImportRun(school: school, account: account, isRehearsal: isRehearsal, source: source)
                .run(in: store, reading: "标准输入") { () throws(WorkbookFault) in
                    try ImportFile.bytes(from: STDIN_FILENO)
                }
        }
    }
}
