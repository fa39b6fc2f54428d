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

    static let fileName = "催报名单.csv"

    /// As a file for Excel.
    var bytes: [UInt8] {
        CSVWriter.bytes(
            ofLines: [["情况", "学校代码", "学校名称", "类型", "地市", "联系人", "办公电话", "手机号", "上次登录"]]
                + calls.map { call in
                    [
                        call.missing.rawValue, call.school.code.text, call.school.name,
                        call.school.kind.rawValue, call.school.city, call.contact.name, call.contact.phone,
                        call.contact.mobile, call.lastLogIn.map { CivilTime($0).text } ?? "",
                    ]
                })
    }
}
