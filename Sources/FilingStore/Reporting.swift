package import FilingModel

/// The rules of T19 报部, by which all stores work: one lead proposes, another one confirms, and nothing may
/// have moved in between.
package struct Reporting: Sendable {
    /// What is reported, and what a step is judged by, as it is inside the transaction.
    package struct Facts: Sendable {
        package let province: String
        package let content: ReportContent
        /// Rows given up that nobody has taken note of.
        package let unnoted: [ReportObstacle]
        package let proposal: ReportProposal?
        /// The seal of the snapshot before, and its number.
        package let last: (number: Int, seal: Seal)?

        package init(
            province: String, content: ReportContent, unnoted: [ReportObstacle],
            proposal: ReportProposal?, last: (number: Int, seal: Seal)?
        ) {
            (self.province, self.content, self.unnoted) = (province, content, unnoted)
            (self.proposal, self.last) = (proposal, last)
        }

        /// Every row in the way, by school and row.
        package var obstacles: [ReportObstacle] {
            let open = content.entries.flatMap { entry in
                entry.lines.filter { $0.value.state.awaitsVerdict || $0.value.state == .returned }.map {
                    ReportObstacle(school: entry.school.code, row: $0.key, state: $0.value.state)
                }
            }
            return (open + unnoted).sorted { ($0.school, $0.row) < ($1.school, $1.row) }
        }
    }

    private let digest: @Sendable (String) -> String

    package init(digest: @escaping @Sendable (String) -> String) { self.digest = digest }

    package func proposal(
        _ facts: Facts, exceptions: [ReportException], by signature: Signature, at now: Instant
    ) throws(ReportRefusal) -> ReportProposal {
        try checkLead(signature)
        let exceptions = try exceptions.map(Self.checked)
        try checkObstacles(facts, exceptions)
        return ReportProposal(
            province: facts.province, by: signature.account, at: now, exceptions: exceptions,
            seal: Seal(hex: digest(facts.content.figuresText)))
    }

    package func snapshot(
        _ facts: Facts, by signature: Signature, at now: Instant
    ) throws(ReportRefusal) -> ReportSnapshot {
        try checkLead(signature)
        guard let proposal = facts.proposal else { throw .nothingProposed }
        guard proposal.by != signature.account else { throw .sameAccount }
        guard proposal.seal.hex == digest(facts.content.figuresText) else { throw .changedSince }
        try checkObstacles(facts, proposal.exceptions)
        let text = facts.content.text
        return ReportSnapshot(
            province: facts.province, number: (facts.last?.number ?? 0) + 1, proposal: proposal,
            confirmedBy: signature.account, confirmedAt: now, content: text,
            seal: seal(of: text, after: facts.last?.seal))
    }

    /// The exception with its reason on one line.
    private static func checked(_ exception: ReportException) throws(ReportRefusal) -> ReportException {
        do throws(TextFault) {
            return ReportException(
                school: exception.school, row: exception.row,
                reason: OneLine.escaped(try Remark.reading(exception.reason)))
        } catch {
            throw .badReason(error)
        }
    }

    /// The seal of a content behind the snapshot before.
    package func seal(of content: String, after previous: Seal?) -> Seal {
        Seal(hex: digest("\(previous?.hex ?? "")\n\(content)"))
    }

    private func checkLead(_ signature: Signature) throws(ReportRefusal) {
        guard signature.role == .provincialLead else { throw .notForRole(signature.role) }
    }

    private func checkObstacles(
        _ facts: Facts, _ exceptions: [ReportException]
    ) throws(ReportRefusal) {
        let left = facts.obstacles.filter { obstacle in
            !exceptions.contains { $0.school == obstacle.school && $0.row == obstacle.row }
        }
        guard left.isEmpty else { throw .obstacles(left) }
    }
}

extension AuditNote {
    package static func reportProposed(_ proposal: ReportProposal, by signature: Signature) -> AuditNote {
        AuditNote(
            signature, "提请报部", detail: "\(proposal.province) \(proposal.seal.hex)",
            reason: proposal.exceptions.map { "\($0.school) \($0.row) \($0.reason)" }.joined(separator: "; "))
    }

    package static func reportWithdrawn(_ province: String, by signature: Signature) -> AuditNote {
        AuditNote(signature, "撤销提请", detail: province)
    }

    /// The action by which lists know that every filing has changed.
    package static let reportAction = "报部"

    package static func reported(_ snapshot: ReportSnapshot, by signature: Signature) -> AuditNote {
        AuditNote(
            signature, reportAction, detail: "\(snapshot.province) no=\(snapshot.number)",
            after: "seal=\(snapshot.seal.hex)")
    }
}
