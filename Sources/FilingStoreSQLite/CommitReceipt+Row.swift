import FilingModel
import FilingStore
import GRDB

/// The answer given to a request, kept so that the same request gets the same answer.
extension CommitReceipt {
    static func fetch(_ id: String, from db: Database) throws -> CommitReceipt? {
        let statement = try db.cachedStatement(sql: "SELECT revision, arrived_at FROM act WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        var others: [CellID: String] = [:]
        var conflicts: [Int: CellID] = [:]
        for line in try Row.fetchAll(db, sql: "SELECT * FROM act_other WHERE act = ?", arguments: [id]) {
            let cell = try line.cell()
            others[cell] = try line.text("text")
            if let position = try line.decode(Int?.self, forColumn: "conflict") { conflicts[position] = cell }
        }
        return CommitReceipt(
            revision: try row.number("revision"),
            arrivedAt: Instant(milliseconds: try row.decode(Int64.self, forColumn: "arrived_at")),
            others: others, conflicts: conflicts.sorted { $0.key < $1.key }.map(\.value))
    }

    func insert(for request: CommitRequest, into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO act (id, school, revision, arrived_at) VALUES (?, ?, ?, ?)")
        try statement.execute(arguments: [request.id, request.school.text, revision, arrivedAt.milliseconds])
        for (position, other) in others.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO act_other (act, position, "row", field, text, conflict)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    request.id, position, other.key.row.text, other.key.field.name, other.value,
                    conflicts.firstIndex(of: other.key),
                ])
        }
    }
}
