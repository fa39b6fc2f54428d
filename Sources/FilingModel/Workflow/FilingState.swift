/// The state of a school's filing: derived from facts, never set by hand.
package enum FilingState: String, CaseIterable, Hashable, Sendable {
    /// F0: before the round opens.
    case notOpen = "未开放"
    /// F1: open, nothing submitted.
    case filling = "填报中"
    /// F2: a version is in force, and the review has not begun.
    case submitted = "已提交"
    /// F2e: as `submitted`, but the working copy differs and can still be submitted.
    case submittedWithChanges = "已提交·有未提交修改"
    /// FW: taken back, and still open.
    case withdrawn = "已撤回"
    /// FX: closed with nothing in force.
    case overdue = "逾期未提交"
    /// F3: the province is at it, and no row is with the school.
    case underReview = "审核中"
    /// F4: at least one row is with the school.
    case awaitingSchool = "待学校修改"
    /// F5: every row has its verdict.
    case reviewed = "审核完成"
    /// F6: the province has reported; nothing moves.
    case reported = "已报部"
}

/// The state of a row in the version in force.
package enum RowState: String, CaseIterable, Hashable, Sendable {
    case pending = "待审核"
    case pendingAgain = "待复审"
    case passed = "已通过"
    case returned = "退回修改"
    case rejected = "不予通过"
    case dropped = "已放弃"

    /// Whether the province still owes a verdict.
    package var awaitsVerdict: Bool { self == .pending || self == .pendingAgain }

    /// Whether the row counts in the totals of 意向承接.
    package var countsAsIntended: Bool { self != .rejected && self != .dropped }
}
