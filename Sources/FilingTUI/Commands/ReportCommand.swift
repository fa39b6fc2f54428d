import ArgumentParser
import FilingModel
import FilingStore

/// `filing report show|unlock`: what the province reported, and 解锁 of single rows by the ministry's letter.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "报部：查看快照，按文号解锁（reports, and unlocking by a letter）",
        subcommands: [Show.self, Unlock.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "列出历次报部和解锁（every report and every unlocking）")
        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp("省份代码；默认为本库的省份", valueName: "14"))
        var province: String?
        @Flag(help: "以 JSON 输出")
        var json = false

        /// A report or an unlocking, as it is listed.
        private struct Line: Encodable {
            let time: String
            let what: String
            let number: Int?
            let code: String?
            let by: String
            let school: String?
            let detail: String
        }

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            guard let province = try province ?? store.province()?.code else {
                throw Refusal("数据库中还没有省份；先用 filing init 建立")
            }
            let lines = try reports(of: province, in: store) + unlockings(of: province, in: store)
            if json { return try JSONOutput.print(lines) }
            if lines.isEmpty { Talk.say("还没有报部") }
            for line in lines {
                print(
                    [line.time, line.what, line.school ?? "", line.code ?? "", line.by, line.detail]
                        .joined(separator: "\t"))
            }
        }

        private func reports(of province: String, in store: any Store) throws(StoreFailure) -> [Line] {
            try store.reports(of: province).map { snapshot in
                Line(
                    time: CivilTime(snapshot.confirmedAt).text, what: "报部", number: snapshot.number,
                    code: snapshot.seal.verificationCode,
                    by: "\(snapshot.proposal.by) \(snapshot.confirmedBy)", school: nil,
                    detail: "第 \(snapshot.number) 次，例外 \(snapshot.proposal.exceptions.count) 行")
            }
        }

        private func unlockings(of province: String, in store: any Store) throws(StoreFailure) -> [Line] {
            let schools = Set(try store.schools().filter { $0.province == province }.map(\.code))
            let name = Act.unlock([], document: "", reason: "").name
            return try store.auditTrail(of: nil).compactMap { entry in
                guard entry.action == name, let school = entry.school, schools.contains(school) else {
                    return nil
                }
                return Line(
                    time: CivilTime(entry.at).text, what: name, number: nil, code: nil,
                    by: entry.account.text, school: school.text, detail: "\(entry.detail) \(entry.reason)")
            }
        }
    }

    struct Unlock: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "按文号解锁已报部的某些行（unlock rows that were reported）",
            discussion: "解锁的行可以撤销结论、退回、重新提交；其余各行仍然锁定。改完后由省级管理员再次提请、确认报部。")
        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp("学校代码", valueName: "CODE"))
        var school: String
        @Option(help: ArgumentHelp("行号，如 3.1,3.2", valueName: "ROWS"))
        var rows: String
        @Option(help: ArgumentHelp("文号，如 教职成司函〔2026〕9号", valueName: "文号"))
        var document: String
        @Option(help: ArgumentHelp("理由，4—500 字", valueName: "TEXT"))
        var reason: String

        func run() throws {
            let code = try SchoolCode(argument: school)
            let store = try database.store()
            defer { store.close() }
            let catalogue = try Wiring.documents.catalogue()
            let rows = rows.split { $0 == "," || $0 == "，" || $0 == "、" }.map {
                RowNumber(PlainText.trimmed(String($0)))
            }
            let act = Act.unlock(Array(Set(rows)).sorted(), document: document, reason: reason)
            let request = ActRequest(
                id: "unlock-\(UInt64.random(in: .min ... .max))", school: code, actor: .host,
                session: SessionID(0), act: act)
            let deciding = Deciding(catalogue: catalogue, sealer: Wiring.sealer)
            let outcome = try store.act(request) { asked throws(WorkflowRefusal) in
                try deciding.decide(act, by: .host, in: asked)
            }
            switch outcome {
            case .done: Talk.say("已解锁 \(code) 的 \(act.rows.map(\.text).joined(separator: "、"))")
            case .refused(.nothingToUndo(let row)): throw Refusal("\(code) 没有报送 \(row)，或已经解锁")
            case .refused(.nothingSelected): throw Refusal("请用 --rows 给出要解锁的行")
            case .refused(let refusal): throw Refusal(Wording.refusal(refusal))
            case .noSuchSchool: throw Refusal("没有学校 \(code)")
            }
        }
    }
}
