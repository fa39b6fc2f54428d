import FilingModel
package import FilingStore
import GRDB

/// 报部.
extension SQLiteStore {
    package func reportObstacles(in province: String) throws(StoreFailure) -> [ReportObstacle] {
        try database.read { db in try Reporting.Facts.fetch(of: province, from: db).obstacles }
    }

    package func reportProposal(of province: String) throws(StoreFailure) -> ReportProposal? {
        try database.read { db in try ReportProposal.fetch(of: province, from: db) }
    }

    package func reports(of province: String) throws(StoreFailure) -> [ReportSnapshot] {
        try database.read { db in try ReportSnapshot.fetchAll(of: province, from: db) }
    }

    package func proposeReport(
        of province: String, exceptions: [ReportException], by signature: Signature
    ) throws(StoreFailure) -> ReportOutcome {
        try step(province, signature) { facts, arrival, db in
            do throws(ReportRefusal) {
                let proposal = try reporting.proposal(
                    facts, exceptions: exceptions, by: signature, at: arrival)
                return .proposed(proposal)
            } catch {
                return .refused(error)
            }
        }
    }

    package func confirmReport(
        of province: String, by signature: Signature
    ) throws(StoreFailure) -> ReportOutcome {
        try step(province, signature) { facts, arrival, db in
            do throws(ReportRefusal) {
                return .confirmed(try reporting.snapshot(facts, by: signature, at: arrival))
            } catch {
                return .refused(error)
            }
        }
    }

    package func withdrawReport(of province: String, by signature: Signature) throws(StoreFailure) -> Bool {
        let arrival = clock()
        return try database.write { db in
            let account = try Account.fetch(signature.account, from: db)
            guard signature.refusalToReport(province, account) == nil,
                try ReportProposal.remove(of: province, from: db)
            else { return false }
            try chain.append(.reportWithdrawn(province, by: signature), at: arrival, in: db)
            return true
        }
    }

    private var reporting: Reporting { Reporting(digest: chain.digest) }

    private func step(
        _ province: String, _ signature: Signature,
        _ decide: (Reporting.Facts, Instant, Database) throws -> ReportOutcome
    ) throws(StoreFailure) -> ReportOutcome {
        let arrival = clock()
        return try database.write { db in
            let account = try Account.fetch(signature.account, from: db)
            if let refusal = signature.refusalToReport(province, account) { return .refused(refusal) }
            let outcome = try decide(try Reporting.Facts.fetch(of: province, from: db), arrival, db)
            switch outcome {
            case .refused: break
            case .proposed(let proposal):
                try proposal.write(to: db)
                try chain.append(.reportProposed(proposal, by: signature), at: arrival, in: db)
            case .confirmed(let snapshot):
                try snapshot.insert(into: db)
                _ = try ReportProposal.remove(of: province, from: db)
                try Self.lockFilings(of: province, in: db)
                try chain.append(.reported(snapshot, by: signature), at: arrival, in: db)
            }
            return outcome
        }
    }

    /// As `FilingRecord.reported`, for every school of the province.
    private static func lockFilings(of province: String, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO filing (
                    school, version_count, is_reported, revision, task_count, row_count, yuan,
                    pending, pending_again, passed, returned, rejected, dropped)
                SELECT code, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM school
                WHERE province = ? AND code NOT IN (SELECT school FROM filing)
                """, arguments: [province])
        try db.execute(
            sql: """
                UPDATE filing SET is_reported = 1, unlocked = '', revision = revision + 1
                WHERE school IN (SELECT code FROM school WHERE province = ?)
                """, arguments: [province])
    }
}
