import ArgumentParser
import FilingAccess
import FilingExport
import FilingModel
import FilingStore
import Foundation

extension InitialPassword: ExpressibleByArgument {}

/// `filing schools`: who may file.
struct SchoolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schools", abstract: "学校名单（the schools that may file）",
        subcommands: [Import.self, List.self])

    /// `filing schools import FILE.csv`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "从 CSV 导入学校（code,name,type,city[,province]）",
            discussion: "有一行不对就什么都不导入，并说明第几行第几列。新学校的激活码写到标准输出：代码、校名、激活码，用制表符分开。")

        @OptionGroup var database: DatabaseOption

        @Argument(help: ArgumentHelp("CSV 文件（UTF-8 或 GB18030）", valueName: "FILE.csv"))
        var file: String

        @Option(help: "新学校的初始密码：codes 每校一个激活码，manual 手册的 123456")
        var initialPassword: InitialPassword = .codes

        @Option(help: ArgumentHelp("激活码写成可打印的纸条，每校一张，不再写到标准输出", valueName: "FILE.txt"))
        var slips: String?

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            guard let province = try store.province() else { throw Refusal("数据库还没有建立，请先运行 filing init") }
            let list = try SchoolList(csv: try TextFile.read(file), for: province)
            guard list.faults.isEmpty else {
                list.faults.forEach { Talk.say($0.description) }
                throw Refusal("有 \(list.faults.count) 处不对，什么都没有导入")
            }
            try enrol(list.schools, in: store)
        }

        private func enrol(_ schools: [School], in store: any Store) throws {
            let plan = SchoolEnrolment(schools, known: try store.schools())
            var issuer = try PasswordIssuer(initialPassword, count: plan.added.count)
            var issued: [ActivationSlip] = []
            let enrolments = try plan.enrolments(unused: issuer.unused) { school in
                let (password, code) = try issuer.next()
                if let code { issued.append(ActivationSlip(school: school, code: code)) }
                return password
            }
            issuer.finish()
            try store.enrol(enrolments)
            try deliver(issued, in: store)
            for school in plan.changed { Talk.say("更改 \(school.code) \(school.name)") }
            Talk.say(Wording.enrolment(plan))
        }

        private func deliver(_ issued: [ActivationSlip], in store: any Store) throws {
            guard let slips else {
                return issued.forEach { print("\($0.school.code)\t\($0.school.name)\t\($0.code)") }
            }
            try OutputFile.write(issued.bytes(try store.provincialContacts(of: nil)), to: slips)
            Talk.say("激活码纸条已写入 \(slips)")
        }
    }

    /// `filing schools list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "列出学校（list the schools）")

        @OptionGroup var database: DatabaseOption
        @Flag(help: "以 JSON 输出（as JSON）")
        var json = false

        private struct Line: Encodable {
            let code, name, type, city, province: String
        }

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            let lines = try store.schools().map {
                Line(
                    code: $0.code.text, name: $0.name, type: $0.kind.rawValue, city: $0.city,
                    province: $0.province)
            }
            if json { return try JSONOutput.print(lines) }
            for line in lines {
                print([line.code, line.name, line.type, line.city, line.province].joined(separator: "\t"))
            }
        }
    }
}

/// Gives new accounts their first password, and shows how far it is: each code costs a hash.
private struct PasswordIssuer {
    private let shared: PreparedPassword?
    private let hasher = PasswordHasher()
    private var random = SystemRandomNumberGenerator()
    private var progress: ProgressLine

    /// A password for accounts that exist already and keep their own.
    let unused: PreparedPassword

    init(_ kind: InitialPassword, count: Int) throws {
        unused = try hasher.prepare(initial: PasswordHasher.manualInitialPassword)
        shared = kind == .manual ? unused : nil
        progress = ProgressLine("生成激活码", total: shared == nil ? count : 0)
    }

    /// A password, and the code to print for its owner.
    mutating func next() throws -> (PreparedPassword, slip: String?) {
        if let shared { return (shared, nil) }
        let code = ActivationCode(using: &random)
        let prepared = try hasher.prepare(code)
        progress.advance()
        return (prepared, code.description)
    }

    mutating func finish() { progress.finish() }
}
