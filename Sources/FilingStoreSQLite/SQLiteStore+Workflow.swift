package import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func record(of school: SchoolCode) throws(StoreFailure) -> FilingRecord {
        try database.read { db in try FilingRecord.fetch(of: school, from: db) }
    }

    package func act(
        _ request: ActRequest, _ decide: (Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws(StoreFailure) -> ActOutcome {
        let arrival = clock()
        let medians = try mediansFound(by: request)
        return try database.write { db in
            try outcome(of: request, at: arrival, beside: medians, in: db) { asked throws(WorkflowRefusal) in
                try decide(asked)
            }
        }
    }

    /// The medians that the step is weighed against, read before the writers' lock is asked for: they are
    /// those of its arrival, and nobody waits while they are added up.
    private func mediansFound(by request: ActRequest) throws(StoreFailure) -> [RowNumber: Amount] {
        guard request.act.weighsFigures else { return [:] }
        return try database.read { db in
            guard let school = try School.fetch(request.school, from: db) else { return [:] }
            return try MedianSheet.fetch(in: school.province, of: school.kind, from: db).medians
        }
    }

    package func actAll(
        _ requests: [ActRequest],
        _ decide: (ActRequest, Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws(StoreFailure) -> BulkOutcome {
        let arrival = clock()
        let medians = try requests.map { request throws(StoreFailure) in try mediansFound(by: request) }
        return try database.write { db in
            var (records, stopped) = ([FilingRecord](), BulkOutcome?.none)
            try db.inSavepoint {
                for (request, medians) in zip(requests, medians) where stopped == nil {
                    let outcome = try self.outcome(of: request, at: arrival, beside: medians, in: db) {
                        asked throws(WorkflowRefusal) in try decide(request, asked)
                    }
                    switch outcome {
                    case .done(let record, _): records.append(record)
                    case .refused(let refusal): stopped = .refused(request.school, refusal)
                    case .noSuchSchool: stopped = .noSuchSchool(request.school)
                    }
                }
                return stopped == nil ? .commit : .rollback
            }
            return stopped ?? .done(records, at: arrival)
        }
    }

    private func outcome(
        of request: ActRequest, at arrival: Instant, beside medians: [RowNumber: Amount], in db: Database,
        _ decide: (Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws -> ActOutcome {
        let path = database.path
        if let answer = try ActAnswer.fetch(for: request, from: db, path: path) { return answer }
        let (account, owner) = try Account.fetchWithOwner(request.actor.account, from: db)
        guard let school = try School.fetch(request.school, from: db),
            account?.jurisdiction.contains(school) ?? true
        else { return .noSuchSchool }
        if let refusal = request.refusal(by: account, owner: owner) { return .refused(refusal) }
        guard let round = try Round.fetch(of: school.province, db) else {
            throw StoreFailure.notFounded(path: path)
        }
        let asked = try Case.fetch(of: school, in: round, beside: medians, at: arrival, from: db)
        let record: FilingRecord
        do throws(WorkflowRefusal) { record = try decide(asked) } catch { return .refused(error) }
        try carryOut(request, in: asked, to: record, db)
        return .done(record, at: arrival)
    }

    private func carryOut(
        _ request: ActRequest, in asked: Case, to after: FilingRecord, _ db: Database
    ) throws {
        let (before, arrival) = (asked.record, asked.arrivedAt)
        let entry = try chain.append(.acted(request, from: before, to: after), at: arrival, in: db)
        try after.write(of: asked.school, from: before, entry: entry, in: db)
        if before.inForce != after.inForce {
            try db.cachedStatement(sql: "UPDATE desk SET differs = ? WHERE school = ?").execute(
                arguments: [StoredFiling.differ(asked.cells, from: after.current), request.school.text])
        }
        try ActAnswer.insert(after, for: request, at: arrival, entry: entry, into: db)
    }

    package func auditTrail(of school: SchoolCode?) throws(StoreFailure) -> [AuditEntry] {
        try database.read { db in
            let rows =
                if let school {
                    try Row.fetchAll(
                        db, sql: "SELECT * FROM audit WHERE school = ? ORDER BY number",
                        arguments: [school.text])
                } else {
                    try Row.fetchAll(db, sql: "SELECT * FROM audit ORDER BY number")
                }
            return try rows.map(AuditEntry.init(row:))
        }
    }

    package func auditHead() throws(StoreFailure) -> AuditHead {
        try database.read { db in try AuditHead.fetch(from: db) }
    }
}

extension Case {
    fileprivate static func fetch(
        of school: School, in round: Round, beside medians: [RowNumber: Amount], at arrival: Instant,
        from db: Database
    ) throws -> Case {
        Case(
            school: school, contact: try Contact.fetch(of: school.code, from: db), round: round,
            record: try FilingRecord.fetch(of: school.code, from: db),
            cells: try DeskRecord.fetch(of: school.code, from: db).cells(in: db),
            medians: medians, arrivedAt: arrival)
    }
}
