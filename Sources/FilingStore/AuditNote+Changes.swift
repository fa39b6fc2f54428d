package import FilingModel

/// What the audit trail tells of people and of the province. Hashes, telephone numbers and names of persons
/// are not repeated in it: it says which part changed.
extension AuditNote {
    package static func founded(_ founding: Founding) -> AuditNote {
        let names = founding.accounts.map(\.name.text).joined(separator: " ")
        return AuditNote(
            .system, "建库", detail: "\(founding.province.code) \(founding.origin.rawValue) \(names)",
            after: facts(of: founding.round))
    }

    package static func roundSet(from old: Round, to new: Round, by signature: Signature) -> AuditNote {
        AuditNote(
            signature, "设定申报要求", detail: old.notes == new.notes ? "" : "notes",
            before: facts(of: old), after: facts(of: new))
    }

    /// A change for which a reason may be given; `key` is the province, empty for the database's own.
    package static func roundChanged(
        from old: Round, to new: Round, of key: String, reason: String, by signature: Signature
    ) -> AuditNote {
        let isDelayed = new.delaySeconds > old.delaySeconds
        return AuditNote(
            signature, isDelayed ? "故障顺延" : "设定申报要求",
            detail: detail(old.notes == new.notes ? "" : "notes", of: key),
            before: facts(of: old), after: facts(of: new), reason: reason)
    }

    /// A province follows the common round again.
    package static func ownRoundDropped(
        _ own: Round, for common: Round, of province: String, by signature: Signature
    ) -> AuditNote {
        AuditNote(
            signature, "改用共同申报要求", detail: detail(own.notes == common.notes ? "" : "notes", of: province),
            before: facts(of: own), after: facts(of: common))
    }

    package static func phrasesSet(count: Int, of key: String, by signature: Signature) -> AuditNote {
        AuditNote(signature, "设定常用语", detail: detail("count=\(count)", of: key))
    }

    /// Names the province where it is not the database's own.
    private static func detail(_ text: String, of key: String) -> String {
        key.isEmpty ? text : text.isEmpty ? key : "\(key) \(text)"
    }

    package static func provincialFundSet(
        from old: Amount, to new: Amount, for row: RowNumber, of province: String, by signature: Signature
    ) -> AuditNote {
        AuditNote(
            signature, "设定省财政", detail: "\(province) \(row)", before: "yuan=\(old.yuan)",
            after: "yuan=\(new.yuan)")
    }

    package static func accountAdded(_ account: Account, by signature: Signature) -> AuditNote {
        AuditNote(
            signature, "新增账号", school: account.name.school, detail: account.name.text,
            after: facts(of: account))
    }

    private static func facts(of round: Round) -> String {
        let days = "\(round.opens.text)…\(round.closes.text) platform=\(round.platformCloses.text)"
        let extra =
            (round.delaySeconds == 0 ? "" : " delay=\(round.delaySeconds)s")
            + (round.takesCityOpinions ? " cityOpinions" : "") + (round.sharesFunds ? " sharesFunds" : "")
        return "\(days)\(extra) offered=\(round.offered.sorted().map(\.text).joined(separator: ","))"
    }

    package static func provincialContactsSet(
        count: Int, of key: String, by signature: Signature
    ) -> AuditNote {
        AuditNote(signature, "设定省级联系人", detail: detail("count=\(count)", of: key))
    }

    /// Nil where the school's data stay as they are.
    package static func enrolled(
        _ school: School, replacing old: School?, by signature: Signature
    ) -> AuditNote? {
        guard old != school else { return nil }
        return AuditNote(
            signature, old == nil ? "导入学校" : "变更学校", school: school.code,
            before: old.map(facts) ?? "", after: facts(of: school))
    }

    private static func facts(of school: School) -> String {
        "\(school.name) \(school.kind.rawValue) \(school.city) \(school.province)"
    }

    /// Nil where the account stays as it is.
    package static func accountChanged(
        from old: Account, to new: Account, by signature: Signature
    ) -> AuditNote? {
        guard old != new else { return nil }
        let detail =
            [new.name.text] + (old.passwordHash == new.passwordHash ? [] : ["password"])
            + (old.sessionEra == new.sessionEra ? [] : ["sessions"])
            + (old.assignment?.label == new.assignment?.label ? [] : ["label"])
        let isTakenOver = signature.account == new.name && old.sessionEra != new.sessionEra
        return AuditNote(
            signature, isTakenOver ? "接替会话" : "变更账号", school: new.name.school,
            detail: detail.joined(separator: " "),
            before: facts(of: old), after: facts(of: new))
    }

    private static func facts(of account: Account) -> String {
        let log = account.lastLogIn.map { CivilTime($0).text } ?? "-"
        return "role=\(account.role.rawValue) mustChange=\(account.mustChangePassword) "
            + (account.jurisdiction.province.map { "province=\($0) " } ?? "")
            + (account.jurisdiction.city.map { "city=\($0) " } ?? "")
            + (account.assignment.map(facts) ?? "")
            + "disabled=\(account.isDisabled) failures=\(account.consecutiveFailures) logIn=\(log)"
    }

    /// The label is perhaps somebody's name, and stays out.
    private static func facts(of assignment: Assignment) -> String {
        "duty=\(assignment.duty.rawValue) rows=\(assignment.rows.isAll ? "-" : assignment.rows.description) "
    }

    package static func contactSet(
        from old: Contact, to new: Contact, of school: SchoolCode, by signature: Signature
    ) -> AuditNote {
        let parts = [
            old.name == new.name ? nil : "name", old.phone == new.phone ? nil : "phone",
            old.mobile == new.mobile ? nil : "mobile",
        ]
        return AuditNote(
            signature, "设定联系人", school: school, detail: parts.compactMap { $0 }.joined(separator: " "))
    }
}
