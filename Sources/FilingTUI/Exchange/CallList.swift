import FilingExport
import FilingModel
import FilingStore

/// The schools without a submission, with whom to call: taken back ones first, then by city and code.
struct CallList: Hashable {
    struct Call: Hashable {
        let school: School
        let contact: Contact
        let missing: FilingLine.Missing
        let lastLogIn: Instant?
    }

    let calls: [Call]

    init(_ lines: [FilingLine]) {
        let order = FilingLine.Missing.allCases
        calls = lines.compactMap { line in
            line.missing.map {
                Call(school: line.school, contact: line.contact, missing: $0, lastLogIn: line.lastLogIn)
            }
        }.sorted { one, other in
            let (first, second) = (order.firstIndex(of: one.missing), order.firstIndex(of: other.missing))
            if first != second { return (first ?? 0) < (second ?? 0) }
            return (one.school.city, one.school.code.text) < (other.school.city, other.school.code.text)
        }
    }

    /// The forms it goes out in.
    enum Format: String { case xlsx, csv }

    static func fileName(as format: Format) -> String { "催报名单.\(format.rawValue)" }

    private static let columns: [(String, Double)] = [
        ("情况", 12), ("学校代码", 13), ("学校名称", 34), ("类型", 10), ("地市", 10), ("联系人", 10), ("办公电话", 16),
        ("手机号", 13), ("上次登录", 17),
    ]

    private var lines: [[String]] {
        calls.map { call in
            [
                call.missing.rawValue, call.school.code.text, call.school.name, call.school.kind.rawValue,
                call.school.city, call.contact.name, call.contact.phone, call.contact.mobile,
                call.lastLogIn.map { CivilTime($0).text } ?? "",
            ]
        }
    }

    /// As comma-separated values.
    var commaSeparated: [UInt8] { CSVWriter.bytes(ofLines: [Self.columns.map(\.0)] + lines) }

    /// As a workbook, in which codes and numbers of telephones are texts.
    func workbook(at now: Instant) throws(WorkbookWriteFailure) -> [UInt8] {
        try WorkbookWriter.bytes(
            of: WorkbookPlan(list: "催报名单", title: "催报名单", time: now, columns: Self.columns, lines: lines))
    }
}
