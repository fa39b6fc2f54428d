import FilingAccess
import FilingModel
import FilingStore

/// What opens a school's new account: a code for each, or the manual's 123456 where the operator chose it.
enum InitialPassword: String, CaseIterable {
    case codes, manual
}

/// What importing a list of schools would change.
struct SchoolEnrolment: Hashable {
    let added: [School]
    let changed: [School]
    let unchanged: Int

    init(_ list: [School], known: [School]) {
        let byCode = Dictionary(known.map { ($0.code, $0) }) { first, _ in first }
        added = list.filter { byCode[$0.code] == nil }
        changed = list.filter { school in byCode[school.code].map { $0 != school } ?? false }
        unchanged = list.count - added.count - changed.count
    }

    var isEmpty: Bool { added.isEmpty && changed.isEmpty }

    /// The enrolments, new schools with the passwords that `issue` gives them. A school that is there keeps
    /// its account; `unused` is written nowhere.
    func enrolments(
        unused: PreparedPassword, issuing issue: (School) throws -> PreparedPassword
    ) rethrows -> [Enrolment] {
        let kept = changed.map { Enrolment(school: $0, account: Account($0.code, password: unused)) }
        return try kept
            + added.map { school in
                Enrolment(school: school, account: Account(school.code, password: try issue(school)))
            }
    }
}
