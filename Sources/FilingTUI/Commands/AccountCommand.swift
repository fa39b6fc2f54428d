import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore

/// `filing account reset|disable|enable|unlock|end CODE`, `add`, `list` and `sessions`.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "账号：重置、停用、启用、解锁，建立、列出，会话（accounts and sessions）",
        subcommands: [
            Reset.self, Disable.self, Enable.self, Unlock.self, Add.self, List.self, Sessions.self,
            End.self,
        ])

    /// What the four commands have in common.
    struct Target: ParsableArguments {
        @OptionGroup var database: DatabaseOption

        @Argument(help: ArgumentHelp("用户名（学校代码或账号名）", valueName: "CODE"))
        var name: String

        /// Changes the account, or refuses because there is none.
        func change(_ change: (inout Account) -> Void) throws {
            let store = try database.store()
            defer { store.close() }
            guard try store.administer(AccountName(name), change) != nil else {
                throw Refusal("没有账号“\(name)”")
            }
        }
    }

    struct Reset: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "重置为一次性激活码，写到标准输出（print a new activation code once）")
        @OptionGroup var target: Target
        @Option(help: "codes 一次性激活码，manual 手册的 123456（只用于学校）")
        var initialPassword: InitialPassword = .codes

        func run() throws {
            if initialPassword == .manual { return try resetToManual() }
            var random = SystemRandomNumberGenerator()
            let code = ActivationCode(using: &random)
            let prepared = try PasswordHasher().prepare(code)
            try target.change { $0.setPassword(prepared) }
            print("\(target.name)\t\(code)")
            Talk.say("已重置；登录后须先修改密码")
        }

        private func resetToManual() throws {
            guard SchoolCode(target.name) != nil else { throw Refusal("只有学校账号可以用初始密码 123456") }
            let prepared = try PasswordHasher().prepare(initial: PasswordHasher.manualInitialPassword)
            try target.change { $0.setPassword(prepared) }
            Talk.say("已重置为 123456；登录后须先修改密码")
        }
    }

    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "停用（disable）")
        @OptionGroup var target: Target

        func run() throws {
            try target.change { $0.isDisabled = true }
            Talk.say("已停用 \(target.name)")
        }
    }

    struct Enable: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "启用（enable）")
        @OptionGroup var target: Target

        func run() throws {
            try target.change { $0.isDisabled = false }
            Talk.say("已启用 \(target.name)")
        }
    }

    struct Unlock: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "解除试错锁定（forget failed log-ins）")
        @OptionGroup var target: Target

        func run() throws {
            try target.change { $0.forgetFailures() }
            Talk.say("已解锁 \(target.name)")
        }
    }
}
