import FilingModel

/// What a school is handed on paper: how it comes in for the first time.
struct ActivationSlip: Hashable {
    let school: School
    let code: String
}

extension [ActivationSlip] {
    private static var perPage: Int { 5 }

    /// The slips to be printed and cut, five on a page of A4. `contacts` are whom to call.
    func text(_ contacts: [ProvincialContact]) -> String {
        let pages = stride(from: 0, to: count, by: Self.perPage).map { start in
            self[start..<Swift.min(start + Self.perPage, count)]
                .map { Wording.slip($0, contacts).joined(separator: "\n") }
                .joined(separator: "\n\n" + Wording.cutHere + "\n\n")
        }
        return pages.joined(separator: "\n\u{0C}") + "\n"
    }

    /// The text as a file that Windows takes for UTF-8, its lines ended as there.
    func bytes(_ contacts: [ProvincialContact]) -> [UInt8] {
        let lines = text(contacts).split(separator: "\n", omittingEmptySubsequences: false)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return mark + [UInt8](lines.joined(separator: "\r\n").utf8)
    }

    /// A name that no earlier file has.
    static func fileName(at now: Instant) -> String {
        let moment = CivilTime(now).text.filter(\.isNumber)
        let second = now.milliseconds / 1_000 % 60
        return "激活码_\(moment)\(second < 10 ? "0" : "")\(second).txt"
    }
}
