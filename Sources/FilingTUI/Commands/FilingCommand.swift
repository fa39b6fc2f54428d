import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore
import Glibc
import TUIKitLite

/// `filing`: the desk on the configured database, and the operator's commands.
struct FilingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filing",
        abstract: "职业教育提质培优行动计划任务（项目）管理平台（the filing desk in a terminal）",
        discussion: """
            不带子命令时打开登录页（opens the log-in screen on the configured database）。
            数据库（database）：--database，其次环境变量 FILING_DATABASE，其次 /etc/filing/filing.conf，\
            最后 $XDG_DATA_HOME/filing/filing.db。
            退出码（exit status）：0 完成，1 被拒绝，2 用法错误，3 数据库出错，4 终端不可用。
            """,
        version: "0.1.0",
        subcommands: [
            DeskCommand.self, DemoCommand.self, InitCommand.self, SchoolsCommand.self, AccountCommand.self,
            RoundCommand.self, ContactsCommand.self, ReportCommand.self, ExportCommand.self,
            ImportCommand.self,
            SessionCommand.self, CheckCommand.self, AuditCommand.self, BackupCommand.self,
            RestoreCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: DeskCommand.self)
}

/// `filing` without a subcommand: the log-in screen.
struct DeskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "打开登录页（what filing does without a subcommand）", shouldDisplay: false)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var face: FaceOption

    func run() throws { try Wiring.runDesk(at: database.database, as: face.face) }
}

extension Wiring {
    /// The desk of an installation, on the configured database or on the one at `path`; `school` is the one
    /// whose key opened the connection, if a key did.
    static func runDesk(at path: String?, as face: Face, keyOf school: SchoolCode? = nil) throws {
        let configuration = Configuration.ofThisHost()
        var policy = try ErrandRunner.Policy(configuration)
        policy.fetching = school.flatMap { FetchCommand($0, environment: Environment()) }
        let store = try open(
            DatabaseLocation(option: path, environment: Environment(), configuration: configuration))
        guard let province = try store.province() else { throw Refusal("数据库还没有建立，请先运行 filing init") }
        let setting = DeskSetting(
            greeting: LogInScreen.Greeting(province: province.name, notices: []), policy: policy,
            mouse: try configuration.mouse())
        try runDesk(store, setting, as: face)
    }
}

/// `--plain`, which every interactive command takes.
struct FaceOption: ParsableArguments {
    @Flag(help: "逐行问答，不用全屏界面；适用于读屏软件和不能移动光标的终端（line-by-line prompts）")
    var plain = false

    var face: Wiring.Face { plain ? .dialogue : .fullScreen }
}

/// `--database`, which every command takes.
struct DatabaseOption: ParsableArguments {
    @Option(help: ArgumentHelp("数据库文件（path of the database）", valueName: "path"))
    var database: String?

    func location(_ configuration: Configuration = .ofThisHost()) -> DatabaseLocation {
        DatabaseLocation(option: database, environment: Environment(), configuration: configuration)
    }

    /// The store of an installation that exists.
    func store() throws(StoreFailure) -> any Store { try Wiring.open(location()) }
}

extension ErrandRunner.Policy {
    /// The operator's settings: `captcha = always|after-failure|off`, `password-policy = standard|manual`,
    /// `copy-out = on|off`, `zmodem = on|off`, `idle-minutes = 1…1440`, `initial-password = codes|manual`,
    /// `single-session = on|off`.
    init(_ configuration: Configuration) throws(Refusal) {
        self.init()
        if let value = configuration["captcha"] {
            guard let chosen = CaptchaPolicy(rawValue: value) else {
                throw Refusal("\(Configuration.path) 里的 captcha 应为 always、after-failure 或 off，现为“\(value)”")
            }
            captcha = chosen
        }
        copiesOut = try configuration.isOn("copy-out") ?? true
        sendsFiles = try configuration.isOn("zmodem") ?? false
        isSingleSession = try configuration.isOn("single-session") ?? false
        idleMinutes = try Self.minutes(configuration["idle-minutes"])
        if let value = configuration["initial-password"] {
            guard let chosen = InitialPassword(rawValue: value) else {
                throw Refusal("\(Configuration.path) 里的 initial-password 应为 codes 或 manual，现为“\(value)”")
            }
            initialPassword = chosen
        }
        switch configuration["password-policy"] {
        case nil, "standard": passwords = .standard
        case "manual": passwords = .manual
        case .some(let value):
            throw Refusal("\(Configuration.path) 里的 password-policy 应为 standard 或 manual，现为“\(value)”")
        }
    }

    private static func minutes(_ text: String?) throws(Refusal) -> Int? {
        guard let text else { return nil }
        guard let minutes = Int(text), (1...1_440).contains(minutes) else {
            throw Refusal("\(Configuration.path) 里的 idle-minutes 应为 1 到 1440，现为“\(text)”")
        }
        return minutes
    }
}

extension Configuration {
    /// `mouse = on|off`: who has the mouse at first.
    func mouse() throws(Refusal) -> MouseChoice { try isOn("mouse") == true ? .program : .terminal }

    /// The value of a setting that is on or off; nil where it does not stand there.
    func isOn(_ name: String) throws(Refusal) -> Bool? {
        switch self[name] {
        case nil: return nil
        case "on": return true
        case "off": return false
        case .some(let value): throw Refusal("\(Self.path) 里的 \(name) 应为 on 或 off，现为“\(value)”")
        }
    }
}

/// A command refused something: one sentence, exit status 1.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

extension SchoolCode {
    /// The code given as an argument.
    init(argument text: String) throws(Refusal) {
        do throws(TextFault) { self = try SchoolCode.reading(text) } catch {
            throw Refusal("“\(text)”" + Wording.sentence(error))
        }
    }
}
