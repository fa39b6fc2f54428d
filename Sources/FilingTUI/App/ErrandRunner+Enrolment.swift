import FilingAccess
import FilingExport
import FilingModel
import FilingStore

/// The schools' list coming in, and the codes that open their accounts.
extension ErrandRunner {
    /// The schools that the account has to do with.
    func offices() throws(StoreFailure) -> [School] {
        try store.schools().filter(watch.jurisdiction.contains)
    }

    /// A session over a network must not read this machine's files.
    func readSchools(path: String) throws(StoreFailure) -> PeopleOutcome? {
        guard source.isEmpty else { return .listRefused(Wording.importByPasteOnly) }
        let text: String
        do throws(TextFile.Failure) { text = try TextFile.read(path) } catch {
            return .listRefused(Wording.file(error))
        }
        return try readSchools(csv: text)
    }

    func readSchools(csv: String) throws(StoreFailure) -> PeopleOutcome? {
        guard var province = try store.province() else { return nil }
        if let own = watch.jurisdiction.province { province = Province(code: own, name: "") }
        let known = try store.schools()
        do throws(Refusal) {
            let list = try SchoolList(csv: csv, for: province)
            let faults = list.faults + foreign(list, known)
            return faults.isEmpty
                ? .schoolsRead(SchoolEnrolment(list.schools, known: known)) : .schoolsFaulty(faults)
        } catch {
            return .listRefused(error.description)
        }
    }

    /// Schools of another province keep what they are.
    private func foreign(_ list: SchoolList, _ known: [School]) -> [SchoolList.Fault] {
        let others = Set(known.filter { !watch.jurisdiction.contains($0) }.map(\.code))
        return list.schools.enumerated().filter { others.contains($1.code) }.map { index, school in
            SchoolList.Fault(
                line: list.lines[index], column: "code", sentence: "\(school.code) 是其他省的学校")
        }
    }

    /// Nothing is written before every new school has its code; giving up leaves everything as it was.
    func enrol(
        _ plan: SchoolEnrolment, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> PeopleOutcome? {
        let (unused, isManual) = (try prepareManual(), policy.initialPassword == .manual)
        guard plan.added.allSatisfy(watch.jurisdiction.contains) else { return nil }
        var codes: [SchoolCode: (password: PreparedPassword, slip: ActivationSlip)] = [:]
        for (index, school) in plan.added.enumerated() where !isManual {
            let progress = Progress(label: Wording.makingCodes, done: index, total: plan.added.count)
            if reporting(progress) == .stop { return .stopped }
            let code = ActivationCode(using: &random)
            codes[school.code] = (
                try prepare(code), ActivationSlip(school: school, code: code.description)
            )
        }
        try store.enrol(
            plan.enrolments(unused: unused) { codes[$0.code]?.password ?? unused }, by: signature)
        return .enrolled(plan, plan.added.compactMap { codes[$0.code]?.slip })
    }

    /// Schools that never changed their first password get another code; giving up leaves the rest as it was.
    func issueCodes(_ reporting: Progress.Listener) throws(StoreFailure) -> PeopleOutcome? {
        var waiting: [School] = []
        for school in try offices() {
            let account = try store.account(AccountName(school.code))
            if account?.mustChangePassword == true { waiting.append(school) }
        }
        var slips: [ActivationSlip] = []
        for school in waiting {
            let progress = Progress(label: Wording.makingCodes, done: slips.count, total: waiting.count)
            if reporting(progress) == .stop { break }
            guard let code = try apply(.reset, to: AccountName(school.code)) else { continue }
            slips.append(ActivationSlip(school: school, code: code))
        }
        return .codesIssued(slips, left: waiting.count - slips.count)
    }
}
