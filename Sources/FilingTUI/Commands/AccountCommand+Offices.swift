import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore

/// The accounts of offices, and the sessions that live.
extension AccountCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "建立省厅、市级、教育部的账号（add an account of an office）",
            discussion: "标准输出一行：用户名、制表符、一次性激活码。学校的账号随 filing schools import 建立。")

        enum Kind: String, CaseIterable, ExpressibleByArgument {
            case reviewer, lead, city, national

            var role: FilingModel.Role {
                switch self {
                case .reviewer: .provincialReviewer
                case .lead: .provincialLead
                case .city: .city
                case .national: .national
                }
            }
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp("用户名：3—20 个小写字母、数字、点或短横线", valueName: "NAME"))
        var name: String
        @Option(help: "reviewer 省厅审核员，lead 省级管理员，city 市级，national 教育部")
        var role: Kind
        @Option(help: ArgumentHelp("市级账号的地市，如 太原市", valueName: "city"))
        var city: String?
        @Option(help: ArgumentHelp("两位省码；只在全国的数据库里需要", valueName: "code"))
        var province: String?

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            guard let home = try store.province() else { throw Refusal("数据库还没有建立，请先运行 filing init") }
            let order = OfficeOrder(name: name, role: role.role, province: province, city: city)
            let schools = try store.schools()
            let jurisdiction: Jurisdiction
            do throws(OfficeRefusal) { jurisdiction = try order.jurisdiction(in: home, schools) } catch {
                throw Refusal(Wording.refusal(error))
            }
            var random = SystemRandomNumberGenerator()
            let code = ActivationCode(using: &random)
            var account = Account(
                name: AccountName(name), role: role.role, password: try PasswordHasher().prepare(code))
            account.jurisdiction = jurisdiction
            guard try store.addAccount(account, by: .system) else {
                throw Refusal(Wording.refusal(OfficeRefusal.taken))
            }
            print("\(name)\t\(code)")
            Talk.say("已建立\(Wording.name(role.role))账号 \(name)；首次登录须改密码")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "列出省厅、市级、教育部的账号，或一所学校的账号（accounts of offices, or of a school）")
        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp("学校代码：列出这所学校的账号和子账号", valueName: "CODE"))
        var school: String?
        @Flag(help: "以 JSON 输出（as JSON）")
        var json = false

        private struct Line: Encodable {
            let name, role, place, state, lastLogIn: String
        }

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            let accounts = try accounts(in: store)
            let lines = accounts.map { account in
                Line(
                    name: account.name.text, role: role(of: account),
                    place: account.assignment.map(Wording.place) ?? Wording.place(of: account),
                    state: Wording.state(of: account),
                    lastLogIn: account.lastLogIn.map { CivilTime($0).text } ?? "")
            }
            if json { return try JSONOutput.print(lines) }
            for line in lines {
                print([line.name, line.role, line.place, line.state, line.lastLogIn].joined(separator: "\t"))
            }
        }

        private func accounts(in store: any Store) throws -> [Account] {
            guard let school else {
                return try store.officeAccounts().filter { $0.name != Gatekeeper.stranger.name }
            }
            let code = try SchoolCode(argument: school)
            guard let own = try store.account(AccountName(code)) else { throw Refusal("没有学校 \(code)") }
            return [own] + (try store.subAccounts(of: code))
        }

        private func role(of account: Account) -> String {
            account.assignment.map { "子账号·" + $0.duty.rawValue } ?? Wording.name(account.role)
        }
    }

    struct Sessions: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "现在登录着的会话（the sessions that live）")
        @OptionGroup var database: DatabaseOption
        @Flag(help: "以 JSON 输出（as JSON）")
        var json = false

        private struct Line: Encodable {
            let account, since, source, place: String
        }

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            let lines = try store.sessions().map { session in
                Line(
                    account: session.account.text,
                    since: session.visit.map { CivilTime($0.began).text } ?? "",
                    source: session.visit?.source ?? "", place: Wording.place(of: session.peer))
            }.sorted { ($0.account, $0.since) < ($1.account, $1.since) }
            if json { return try JSONOutput.print(lines) }
            for line in lines {
                print([line.account, line.since, line.source, line.place].joined(separator: "\t"))
            }
        }
    }

    struct End: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "结束一个账号的全部会话（end every session of an account）")
        @OptionGroup var target: Target

        func run() throws {
            try target.change { $0.sessionEra += 1 }
            Talk.say("已结束 \(target.name) 的全部会话")
        }
    }
}
