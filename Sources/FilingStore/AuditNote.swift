package import FilingModel

/// What an audit entry tells, before it takes its place in the chain.
package struct AuditNote: Hashable, Sendable {
    package let signature: Signature
    package let action: String
    package let school: SchoolCode?
    package let detail: String
    package let before: String
    package let after: String
    package let reason: String

    init(
        _ signature: Signature, _ action: String, school: SchoolCode? = nil, detail: String = "",
        before: String = "", after: String = "", reason: String = ""
    ) {
        (self.signature, self.action, self.school, self.detail) = (signature, action, school, detail)
        (self.before, self.after, self.reason) = (before, after, reason)
    }
}

/// What the audit trail tells of filings.
extension AuditNote {
    /// 保存: the cells by name; their texts stand in the journal. `filled` counts the cells of the working copy
    /// that are not empty, before the commit.
    package static func saved(
        _ request: CommitRequest, _ merge: Merge, filled: Int, receipt: CommitReceipt
    ) -> AuditNote {
        let written = merge.writes.map { name(of: $0.cell) }
        let kept = receipt.conflicts.map { name(of: $0) + "!" }
        let change = merge.writes.reduce(0) { $0 + ($1.before.isEmpty ? 1 : 0) - ($1.after.isEmpty ? 1 : 0) }
        return AuditNote(
            request.signature, "保存", school: request.school, detail: (written + kept).joined(separator: " "),
            before: "journal=\(receipt.revision - merge.writes.count) filled=\(filled)",
            after: "journal=\(receipt.revision) filled=\(filled + change)")
    }

    private static func name(of cell: CellID) -> String { "\(cell.row)/\(cell.field.name)" }

    /// A step of the workflow, which took the record from `before` to `after`.
    package static func acted(
        _ request: ActRequest, from before: FilingRecord, to after: FilingRecord
    ) -> AuditNote {
        AuditNote(
            request.signature, request.act.name, school: request.school, detail: request.act.auditDetail,
            before: before.facts(besides: after), after: after.facts(besides: before),
            reason: request.act.reason)
    }
}

extension FilingRecord {
    /// The version in force, who reviews it, the extension, and the rows whose state is another in `other`.
    fileprivate func facts(besides other: FilingRecord) -> String {
        var facts = [
            "revision=\(revision)", "version=\(inForce.map(String.init) ?? "-")",
            "review=\(review?.by.text ?? "-")",
        ]
        if let extendedUntil { facts.append("until=\(CivilTime(extendedUntil).text)") }
        if isReported { facts.append("reported unlocked=\(unlocked.sorted().map(\.text))") }
        if let returnRequest { facts.append("request=\(returnRequest.end?.way.rawValue ?? "open")") }
        let moved = Set(rows.keys).union(other.rows.keys).sorted().filter {
            rows[$0]?.state != other.rows[$0]?.state
        }
        let shared = Set(rows.keys).union(other.rows.keys).sorted().filter {
            rows[$0]?.share ?? .zero != other.rows[$0]?.share ?? .zero
        }
        facts += moved.map { "\($0)=\(rows[$0]?.state.rawValue ?? "-")" }
        return (facts + shared.map { "\($0) share=\(rows[$0]?.share.yuan ?? 0)" }).joined(separator: " ")
    }
}

extension Act {
    /// The rows, and what else tells the act from another of its name.
    fileprivate var auditDetail: String {
        switch self {
        case .submit(let revision, _, let declaresNothing):
            "revision=\(revision)" + (declaresNothing ? " 不承接" : "")
        case .beginReview(let revision): "revision=\(revision)"
        case .pass(let rows), .undoPasses(let rows, _): Self.versions(rows)
        case .closeThread(let row, let version): "\(row)@\(version)"
        case .share(let row, let version, let amount): "\(row)@\(version) yuan=\(amount.yuan)"
        case .sendBack(let row, let version, _, let due): "\(row)@\(version) due=\(CivilTime(due).text)"
        case .reject(let row, let version, _), .advise(let row, let version, _): "\(row)@\(version)"
        case .sendAllBack(let scope, _, let due): "\(scope.rawValue) due=\(CivilTime(due).text)"
        case .extend(let until, _): "until=\(CivilTime(until).text)"
        case .extendDue(let row, let until): "\(row) due=\(CivilTime(until).text)"
        case .unlock(let rows, let document, _):
            (rows.sorted().map(\.text) + ["文号=\(document)"]).joined(separator: " ")
        case .answerRequest(let askedAt, _): "asked=\(CivilTime(askedAt).text)"
        case .withdraw, .reinstate, .reinstateLate, .release, .undoVerdict, .acknowledgeDrops, .resubmit,
            .drop, .check, .uncheck, .requestReturn, .cancelRequest:
            rows.map(\.text).joined(separator: " ")
        }
    }

    private static func versions(_ rows: [RowNumber: Int]) -> String {
        rows.sorted { $0.key < $1.key }.map { "\($0.key)@\($0.value)" }.joined(separator: " ")
    }
}
