package import FilingModel

/// One line of the audit trail: append-only, each chained to the one before by its hash.
package struct AuditEntry: Hashable, Sendable {
    /// From 1, without gaps over the whole database.
    package let number: Int
    package let at: Instant
    package let account: AccountName
    /// The role the account acted in; nil for the system itself.
    package let role: Role?
    /// Where the session came from; empty on a local terminal.
    package let source: String
    /// What was done, for example 提交 or 保存.
    package let action: String
    /// The school it was about; nil where it was about none.
    package let school: SchoolCode?
    /// The rows it was about, and whatever else tells it from others, on one line.
    package let detail: String
    /// The filing's state facts before and after, on one line each: version in force, and row states that
    /// moved.
    package let before: String
    package let after: String
    /// Why, in the actor's own words; empty where none were asked for.
    package let reason: String
    /// Over the entry before and this one: 64 lower-case hexadecimal digits.
    package let hash: String

    package init(
        number: Int, at: Instant, account: AccountName, role: Role?, source: String, action: String,
        school: SchoolCode?, detail: String, before: String, after: String, reason: String, hash: String
    ) {
        (self.number, self.at, self.account, self.role) = (number, at, account, role)
        (self.source, self.action, self.school) = (source, action, school)
        (self.detail, self.before, self.after) = (detail, before, after)
        (self.reason, self.hash) = (reason, hash)
    }
}
