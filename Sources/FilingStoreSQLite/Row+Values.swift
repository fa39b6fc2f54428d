import FilingModel
import FilingStore
import GRDB

extension Statement {
    /// What `reading` makes of the first line; nil where there is none. The line is read where SQLite has it:
    /// a copy of it would look a column's name up among all of them.
    func first<Value>(
        _ arguments: StatementArguments? = nil, _ reading: (Row) throws -> Value?
    ) throws -> Value? {
        let lines = try Row.fetchCursor(self, arguments: arguments)
        return try withExtendedLifetime(lines) { try lines.next().flatMap(reading) }
    }
}

extension Row {
    func text(_ column: String) throws -> String { try decode(String.self, forColumn: column) }

    func number(_ column: String) throws -> Int { try decode(Int.self, forColumn: column) }

    /// A sum in yuan; zero where the column holds NULL.
    func sum(_ column: String) throws -> Amount {
        let yuan = try decode(Int64?.self, forColumn: column) ?? 0
        guard yuan >= 0 else { throw UnreadableRow(column: column, text: String(yuan)) }
        return Amount(yuan: yuan)
    }

    func flag(_ column: String) throws -> Bool { try decode(Bool.self, forColumn: column) }

    func instant(_ column: String) throws -> Instant? {
        try decode(Int64?.self, forColumn: column).map(Instant.init(milliseconds:))
    }

    func moment(_ column: String) throws -> Instant {
        Instant(milliseconds: try decode(Int64.self, forColumn: column))
    }

    func numberIfAny(_ column: String) throws -> Int? { try decode(Int?.self, forColumn: column) }

    func accountIfAny(_ column: String) throws -> AccountName? {
        try decode(String?.self, forColumn: column).map { AccountName($0) }
    }

    /// What `reading` makes of a column's text; nil where it holds NULL.
    func valueIfAny<Value>(_ column: String, _ reading: (String) -> Value?) throws -> Value? {
        try decode(String?.self, forColumn: column) == nil ? nil : value(column, reading)
    }

    /// What `reading` makes of a column's text.
    func value<Value>(_ column: String, _ reading: (String) -> Value?) throws -> Value {
        let text = try text(column)
        guard let value = reading(text) else { throw UnreadableRow(column: column, text: text) }
        return value
    }

    /// The cell named by two columns; nil where they hold NULL.
    func cellIfAny(row: String = "row", field: String = "field") throws -> CellID? {
        guard let number = try decode(String?.self, forColumn: row) else { return nil }
        return CellID(row: RowNumber(number), field: try value(field) { Field(name: $0) })
    }

    func cell() throws -> CellID {
        CellID(row: RowNumber(try text("row")), field: try value("field") { Field(name: $0) })
    }
}
