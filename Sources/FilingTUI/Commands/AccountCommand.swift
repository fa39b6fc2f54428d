import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore

/// `filing account reset|disable|enable|unlock CODE`
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "账号：重置、停用、启用、解锁（reset, disable, enable, unlock）",
        subcommands: [Reset.self, Disable.self, Enable.self, Unlock.self])

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

        func run() throws {
            var random = SystemRandomNumberGenerator()
            let code = ActivationCode(using: &random)
            let prepared = try PasswordHasher().prepare(code)
            try target.change { $0.setPassword(prepared) }
            print("\(target.name)\t\(code)")
            Talk.say("已重置；登录后须先修改密码")
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
