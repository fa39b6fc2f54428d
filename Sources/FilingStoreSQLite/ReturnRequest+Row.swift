import FilingModel
import GRDB

/// A school's last request, in columns that are all empty before the first.
extension ReturnRequest {
    static let columns = [
        "asked_by", "asked_at", "asked_text", "asked_end", "asked_end_by", "asked_end_at", "asked_answer",
    ]

    static func of(_ row: Row) throws -> ReturnRequest? {
        guard let by = try row.accountIfAny("asked_by") else { return nil }
        return ReturnRequest(
            by: by, at: try row.moment("asked_at"), text: try row.text("asked_text"),
            end: try row.valueIfAny("asked_end") { Way(rawValue: $0) }.map { way in
                End(
                    way, by: AccountName(try row.text("asked_end_by")), at: try row.moment("asked_end_at"),
                    answer: try row.text("asked_answer"))
            })
    }

    /// The values of `columns`.
    static func values(of request: ReturnRequest?) -> StatementArguments {
        [
            request?.by.text, request?.at.milliseconds, request?.text, request?.end?.way.rawValue,
            request?.end?.by.text, request?.end?.at.milliseconds, request?.end?.answer,
        ]
    }
}
