/// 学校代码: exactly ten ASCII digits. The school's user name, and never a clue to its province.
package struct SchoolCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard text.utf8.count == 10, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }

    /// Whether `typed` confirms a step: the last four digits, also full-width ones and between blanks.
    package func isConfirmed(by typed: String) -> Bool {
        let twins = PlainText.trimmed(typed).unicodeScalars.map(NumberText.asciiTwin)
        return String(String.UnicodeScalarView(twins)) == text.suffix(4)
    }

    package static func < (one: SchoolCode, other: SchoolCode) -> Bool { one.text < other.text }
}

/// The four kinds of school that file (manual §1).
package enum SchoolKind: String, CaseIterable, Hashable, Sendable, Decodable {
    case secondary = "中职"
    case vocationalCollege = "专科高职"
    case vocationalUniversity = "本科高职"
    case other = "其他主体"
}

/// A school, or another body that may file.
package struct School: Hashable, Sendable {
    package let code: SchoolCode
    /// At most 60 characters.
    package var name: String
    package var kind: SchoolKind
    package var city: String
    /// The two-digit province the school belongs to; an attribute, because 兵团 schools carry code 65.
    package var province: String

    package init(code: SchoolCode, name: String, kind: SchoolKind, city: String, province: String) {
        (self.code, self.name, self.kind) = (code, name, kind)
        (self.city, self.province) = (city, province)
    }
}

/// The province that the database belongs to.
package struct Province: Hashable, Sendable {
    /// Two digits, for example 14.
    package let code: String
    /// For example 山西省.
    package let name: String

    /// The code of a database that holds the schools of every province.
    package static let nationCode = "00"

    /// Whether schools of `province` belong into its database.
    package func holds(_ province: String) -> Bool { code == Self.nationCode || code == province }

    package init(code: String, name: String) {
        (self.code, self.name) = (code, name)
    }
}
