/// The rules of 平台管理联系人, 办公电话 and 手机号 (manual §2).
package enum ContactReading {
    /// 联系人: 2 to 30 letters, Chinese characters, digits, · and blanks, and not digits only.
    package static func name(_ text: String) throws(TextFault) -> String {
        if let fault = PlainText.hidden(in: text) { throw fault }
        let name = PlainText.trimmed(text)
        guard !name.isEmpty else { throw .missing }
        guard name.count >= 2 else { throw .tooShort(minimum: 2) }
        guard name.count <= 30 else { throw .tooLong(maximum: 30) }
        for (index, character) in name.enumerated() where !isOfAName(character) {
            throw .stranger(character, position: index + 1)
        }
        guard !name.allSatisfy(\.isNumber) else { throw .onlyDigits }
        return name
    }

    /// 办公电话: area code, hyphen, number, and an extension if there is one, for example 010-87654321-801.
    package static func phone(_ text: String) throws(TextFault) -> String {
        if let fault = PlainText.hidden(in: text) { throw fault }
        let typed = PlainText.trimmed(text)
        guard !typed.isEmpty else { throw .missing }
        if isPhone(typed) { return typed }
        let meant = tidiedPhone(typed)
        guard isPhone(meant) else { throw .notAPhone }
        throw .writtenAnotherWay(meant: meant)
    }

    /// 手机号: eleven digits, 1 and then 3 to 9. Full-width digits are understood.
    package static func mobile(_ text: String) throws(TextFault) -> String {
        if let fault = PlainText.hidden(in: text) { throw fault }
        let typed = narrowed(PlainText.trimmed(text))
        guard !typed.isEmpty else { throw .missing }
        if isMobile(typed) { return typed }
        var meant = String(typed.filter { !" -".contains($0) })
        for prefix in ["+86", "0086", "86"] where meant.hasPrefix(prefix) && meant.count > 11 {
            meant.removeFirst(prefix.count)
        }
        guard isMobile(meant) else { throw .notAMobile(digits: typed.filter(isASCIIDigit).count) }
        throw .writtenAnotherWay(meant: meant)
    }

    // MARK: Parts

    private static func isOfAName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "·" || character == " "
    }

    /// `0` and two or three digits, a hyphen, seven or eight digits, and perhaps `-` and up to six digits.
    /// The area codes of three digits (010, 02x) go with numbers of eight.
    private static func isPhone(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isASCIIDigit) }) else {
            return false
        }
        let (area, number) = (parts[0], parts[1])
        guard area.hasPrefix("0"), (3...4).contains(area.count), (7...8).contains(number.count) else {
            return false
        }
        if area.hasPrefix("010") || area.hasPrefix("02") {
            guard area.count == 3, number.count == 8 else { return false }
        }
        return parts.count == 2 || (1...6).contains(parts[2].count)
    }

    /// The number as it is probably meant: other hyphens and brackets made right, or the hyphen put behind
    /// the area code.
    private static func tidiedPhone(_ text: String) -> String {
        let dashes = "－—–‐‑−"
        let plain = narrowed(text).map { dashes.contains($0) ? "-" : $0 }
        var tidied = String(plain.filter { $0 != "(" && $0 != " " }.map { $0 == ")" ? "-" : $0 })
        while tidied.contains("--") { tidied = tidied.split(separator: "-").joined(separator: "-") }
        guard !tidied.contains("-"), tidied.allSatisfy(isASCIIDigit), tidied.hasPrefix("0") else {
            return tidied
        }
        let areaDigits = tidied.hasPrefix("01") || tidied.hasPrefix("02") ? 3 : 4
        return tidied.prefix(areaDigits) + "-" + tidied.dropFirst(areaDigits)
    }

    private static func narrowed(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "（": "("
                case "）": ")"
                case "＋": "+"
                default:
                    character.unicodeScalars.count == 1
                        ? Character(character.unicodeScalars.first.map(NumberText.asciiTwin) ?? " ")
                        : character
                }
            })
    }

    private static func isMobile(_ text: String) -> Bool {
        let digits = Array(text)
        return digits.count == 11 && digits.allSatisfy(isASCIIDigit) && digits[0] == "1"
            && ("3"..."9").contains(digits[1])
    }

    private static func isASCIIDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension SchoolCode {
    /// Reads a school code, and knows how a spreadsheet spoils one.
    package static func reading(_ text: String) throws(TextFault) -> SchoolCode {
        if let fault = PlainText.hidden(in: text) { throw fault }
        let typed = PlainText.trimmed(text)
        guard !typed.isEmpty else { throw .missing }
        if let code = SchoolCode(typed) { return code }
        throw .notASchoolCode(fromSpreadsheet: typed.contains(".") || typed.uppercased().contains("E+"))
    }
}

extension Contact {
    /// The fields of a contact, in the order of the manual's page.
    package enum Part: CaseIterable, Hashable, Sendable {
        case name, phone, mobile

        /// The label exactly as the manual prints it.
        package var label: String {
            switch self {
            case .name: "平台管理联系人"
            case .phone: "办公电话"
            case .mobile: "手机号"
            }
        }
    }

    package subscript(part: Part) -> String {
        get {
            switch part {
            case .name: name
            case .phone: phone
            case .mobile: mobile
            }
        }
        set {
            switch part {
            case .name: name = newValue
            case .phone: phone = newValue
            case .mobile: mobile = newValue
            }
        }
    }

    /// Reads one part as it is typed.
    package static func reading(_ text: String, of part: Part) throws(TextFault) -> String {
        switch part {
        case .name: try ContactReading.name(text)
        case .phone: try ContactReading.phone(text)
        case .mobile: try ContactReading.mobile(text)
        }
    }

    /// What is wrong with the parts, in their order; empty for a complete contact.
    package var faults: [(part: Part, fault: TextFault)] {
        Part.allCases.compactMap { part in
            do throws(TextFault) {
                _ = try Self.reading(self[part], of: part)
                return nil
            } catch {
                return (part, error)
            }
        }
    }
}
