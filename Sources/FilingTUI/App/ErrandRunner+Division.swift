import FilingAccess
import FilingModel
import FilingStore

/// 分工: the sub-accounts of the school that is logged in (decision 0064).
extension ErrandRunner {
    func perform(_ errand: DivisionErrand) throws(StoreFailure) -> Outcome? {
        guard let code = school, let actor, actor.refusalToDivide == nil, let school = try store.school(code)
        else { return nil }
        let outcome: DivisionOutcome? =
            switch errand {
            case .accounts: .accounts(try readDivision(of: school))
            case .add(let order): try add(order, to: school)
            case .assign(let order, let name): try assign(order, to: name, of: school)
            case .change(let change, let name): try changeSub(name, change, of: school)
            }
        return outcome.map { .division($0) }
    }

    /// What the sub-accounts of a school do.
    func colleagues(of school: SchoolCode) throws(StoreFailure) -> [AccountName: Assignment] {
        let subs = try store.subAccounts(of: school).filter { !$0.isDisabled }
        return Dictionary(subs.compactMap { sub in sub.assignment.map { (sub.name, $0) } }) { first, _ in
            first
        }
    }

    private func readDivision(of school: School) throws(StoreFailure) -> OpenedDivision {
        let accounts = try store.subAccounts(of: school.code)
        var living: [AccountName: Int] = [:]
        for account in accounts {
            living[account.name] = try store.peers(of: account.name, besides: session)?.count
        }
        return OpenedDivision(school: school, accounts: accounts, living: living)
    }

    /// A number is never given twice: what a sub-account did stays under its name.
    private func add(_ order: AssignmentOrder, to school: School) throws(StoreFailure) -> DivisionOutcome {
        let last = try store.subAccounts(of: school.code).compactMap(\.name.subNumber).max() ?? 0
        guard let name = AccountName(school.code, sub: last + 1) else { return .refused(.tooMany) }
        let assignment: Assignment
        switch try read(order) {
        case .success(let read): assignment = read
        case .failure(let refusal): return .refused(refusal)
        }
        let code = ActivationCode(using: &random)
        var account = Account(name: name, role: .school, password: try prepare(code))
        account.assignment = assignment
        guard try store.addAccount(account, by: signature) else { return .refused(.tooMany) }
        return .added(name, code: code.description, try readDivision(of: school))
    }

    private func assign(
        _ order: AssignmentOrder, to name: AccountName, of school: School
    ) throws(StoreFailure) -> DivisionOutcome? {
        guard name.isSub, name.school == school.code else { return nil }
        switch try read(order) {
        case .success(let assignment):
            _ = try store.changeAccount(name, by: signature) { $0.assignment = assignment }
            return .assigned(name, try readDivision(of: school))
        case .failure(let refusal): return .refused(refusal)
        }
    }

    private func read(
        _ order: AssignmentOrder
    ) throws(StoreFailure) -> Result<Assignment, AssignmentRefusal> {
        let rows = try published(documents.catalogue).rowNumbers
        do throws(AssignmentRefusal) { return .success(try order.assignment(in: rows)) } catch {
            return .failure(error)
        }
    }

    private func changeSub(
        _ name: AccountName, _ change: AccountChange, of school: School
    ) throws(StoreFailure) -> DivisionOutcome? {
        guard name.isSub, name.school == school.code, change != .resetToManual,
            try store.account(name) != nil
        else { return nil }
        let code = try apply(change, to: name)
        return .changed(change, name, code: code, try readDivision(of: school))
    }
}
