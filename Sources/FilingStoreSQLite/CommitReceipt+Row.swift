import FilingModel
import FilingStore
import GRDB

/// The answer given to a request, kept so that the same request gets the same answer.
extension CommitReceipt {
    /// Nil for a request that has none; throws where another school's request had the id.
    static func fetch(for request: CommitRequest, from db: Database, path: String) throws -> CommitReceipt? {
        let id = request.id
        let ofSchool = try db.cachedStatement(sql: "SELECT school FROM commit_answer WHERE id = ?")
        guard let school = try String.fetchOne(ofSchool, arguments: [id]) else { return nil }
        guard school == request.school.text else { throw StoreFailure.usedTwice(id, path: path) }
        return try fetch(id, from: db)
    }

    private static func fetch(_ id: String, from db: Database) throws -> CommitReceipt? {
        var others: [CellID: String] = [:]
        var conflicts: [Int: CellID] = [:]
        for line in try Row.fetchAll(
            db, sql: "SELECT * FROM commit_answer_cell WHERE act = ?", arguments: [id])
        {
            let cell = try line.cell()
            others[cell] = try line.text("text")
            if let position = try line.decode(Int?.self, forColumn: "conflict") { conflicts[position] = cell }
        }
        let statement = try db.cachedStatement(
            sql: "SELECT revision, arrived_at FROM commit_answer WHERE id = ?")
        return try statement.first([id]) { row in
            CommitReceipt(
                revision: try row.number("revision"), arrivedAt: try row.moment("arrived_at"), others: others,
                conflicts: conflicts.sorted { $0.key < $1.key }.map(\.value))
        }
    }

    /// `entry` is the number of the audit entry that tells of the commit.
    func insert(for request: CommitRequest, entry: Int, into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO commit_answer (id, school, revision, arrived_at, audit) VALUES (?, ?, ?, ?, ?)")
        try statement.execute(
            arguments: [request.id, request.school.text, revision, arrivedAt.milliseconds, entry])
        for (position, other) in others.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO commit_answer_cell (act, position, "row", field, text, conflict)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    request.id, position, other.key.row.text, other.key.field.name, other.value,
                    conflicts.firstIndex(of: other.key),
                ])
        }
    }
}
