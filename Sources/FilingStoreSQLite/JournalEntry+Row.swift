import FilingModel
import FilingStore
import GRDB

extension JournalEntry {
    init(row: Row) throws {
        let event: JournalEvent =
            if let cell = try row.cellIfAny() {
                .cell(cell, before: try row.text("before"), after: try row.text("after"))
            } else {
                .checkpoint
            }
        self.init(
            number: try row.number("number"),
            at: Instant(milliseconds: try row.decode(Int64.self, forColumn: "at")),
            session: SessionID(try row.text("session")), event: event)
    }
}
