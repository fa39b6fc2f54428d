import ArgumentParser
import FilingExport
import FilingModel
import FilingStore

/// `filing import --school CODE FILE`: the edited workbook, read back.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入在 Excel 中改过的承接任务情况（the edited workbook）",
        discussion: "先整体核对：有一处不对就什么都不改。--dry-run 只核对，与正式导入完全相同。")

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp("学校代码", valueName: "CODE"))
    var school: String
    @Argument(help: ArgumentHelp("filing export 导出的 .xlsx 文件", valueName: "FILE"))
    var file: String
    @Flag(help: "只核对，不改动（look, change nothing）")
    var dryRun = false

    func run() throws {
        let code = try SchoolCode(argument: school)
        let store = try database.store()
        defer { store.close() }
        let importing = SchoolImport(store: store, catalogue: try Wiring.documents.catalogue())
        let bytes = try readFile()
        guard let plan = try importing.plan(bytes, of: code) else { throw Refusal("没有学校 \(code)") }
        try tell(plan)
        if dryRun || plan.changes.isEmpty { return }
        try apply(plan, to: code, importing)
    }

    private func readFile() throws(Refusal) -> [UInt8] {
        do throws(WorkbookFault) { return try ImportFile.bytes(at: file) } catch {
            throw Refusal("\(file)：" + Wording.fault(error))
        }
    }

    /// What would change on standard output; what stands against it on standard error.
    private func tell(_ plan: ImportPlan) throws(Refusal) {
        for change in plan.changes {
            let cell = change.cell
            let columns = [change.place.text, cell.row.text, cell.field.label, change.before, change.after]
            print(columns.joined(separator: "\t"))
        }
        for row in plan.rowsWithoutTick { Talk.say("提示：\(row) 有数字但“是否承接”为空，不计入合计") }
        for refusal in plan.refusals { Talk.say(Wording.refusal(refusal)) }
        for conflict in plan.conflicts { Talk.say(Wording.conflict(conflict)) }
        guard plan.mayApply else {
            throw Refusal("有 \(plan.refusals.count + plan.conflicts.count) 处不对，什么都没有导入")
        }
        Talk.say("\(plan.changes.count) 格有变化，\(plan.unchangedCount) 格相同")
    }

    private func apply(_ plan: ImportPlan, to code: SchoolCode, _ importing: SchoolImport) throws {
        var random = SystemRandomNumberGenerator()
        let session = SessionID(random.next())
        switch try importing.apply(plan, to: code, id: session.text, session: session) {
        case .done(let receipt) where receipt.conflicts.isEmpty: Talk.say("已导入 \(plan.changes.count) 格")
        case .done(let receipt): throw Refusal("\(receipt.conflicts.count) 格刚刚被另一会话改过，没有覆盖；请重新导出后再改")
        case .refused(let refusal): throw Refusal("没有导入：" + Wording.refusal(refusal))
        }
    }
}
