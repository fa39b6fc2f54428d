import FilingExport
import FilingModel
import FilingStore

/// One import for a school, however the workbook came: judged as a whole, told, and applied or not.
struct ImportRun {
    let school: SchoolCode
    /// Who imports: the school's own account, or a sub-account.
    let account: AccountName
    let isRehearsal: Bool
    /// Where it comes from, for the audit trail; empty on this host.
    let source: String

    /// `name` is what the workbook is called in sentences.
    func run(
        in store: any Store, reading name: String, _ read: () throws(WorkbookFault) -> [UInt8]
    ) throws {
        let importing = SchoolImport(store: store, catalogue: try Wiring.documents.catalogue())
        let bytes: [UInt8]
        do throws(WorkbookFault) { bytes = try read() } catch {
            throw Refusal("\(name)：" + Wording.fault(error))
        }
        guard let plan = try importing.plan(bytes, of: school) else { throw Refusal("没有学校 \(school)") }
        try tell(plan)
        try checkDivision(plan, in: store)
        if isRehearsal || plan.changes.isEmpty { return }
        try apply(plan, importing)
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

    /// A rehearsal says what the store would, too.
    private func checkDivision(_ plan: ImportPlan, in store: any Store) throws {
        guard let actor = try store.account(account)?.actor else { throw Refusal("没有账号“\(account)”") }
        for change in plan.changes {
            guard let refusal = actor.refusalToWrite(into: change.cell.row) else { continue }
            throw Refusal("没有导入：" + Wording.refusal(refusal))
        }
    }

    private func apply(_ plan: ImportPlan, _ importing: SchoolImport) throws {
        var random = SystemRandomNumberGenerator()
        let session = SessionID(random.next())
        let outcome = try importing.apply(
            plan, to: school, by: account, id: session.text, session: session, source: source)
        switch outcome {
        case .done(let receipt) where receipt.conflicts.isEmpty: Talk.say("已导入 \(plan.changes.count) 格")
        case .done(let receipt): throw Refusal("\(receipt.conflicts.count) 格刚刚被另一会话改过，没有覆盖；请重新导出后再改")
        case .refused(let refusal): throw Refusal("没有导入：" + Wording.refusal(refusal))
        }
    }
}
