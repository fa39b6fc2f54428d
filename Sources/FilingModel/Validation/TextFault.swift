/// Why a text field's text is refused. Facts only; the sentences are the screen's.
package enum TextFault: Error, Hashable, Sendable {
    case missing
    /// Fewer than `minimum` characters.
    case tooShort(minimum: Int)
    /// More than `maximum` characters.
    case tooLong(maximum: Int)
    /// An invisible, control or direction character; `position` counts characters from 1.
    case invisible(Unicode.Scalar, position: Int)
    /// A character the field does not take; `position` counts characters from 1.
    case stranger(Character, position: Int)
    /// Nothing but digits where a name belongs.
    case onlyDigits
    /// Not a phone number with area code, for example 010-87654321.
    case notAPhone
    /// A number written another way; `meant` is how it is written here.
    case writtenAnotherWay(meant: String)
    /// Not a mobile number: 11 digits, 1 and then 3 to 9.
    case notAMobile(digits: Int)
    /// Not a school code of ten digits; `fromSpreadsheet` when it looks like a code that a spreadsheet took
    /// for a number.
    case notASchoolCode(fromSpreadsheet: Bool)
}

/// What every text of a person has to hold to, whatever field it is for.
package enum PlainText {
    /// The first character of `text` that shows nothing or turns the writing direction; nil when there is
    /// none. New lines pass when `newLines` says so.
    package static func hidden(in text: String, newLines: NewLines = .refused) -> TextFault? {
        for (index, character) in text.enumerated() {
            for scalar in character.unicodeScalars
            where NumberText.isInvisible(scalar) || scalar == "\u{FFFD}" {
                if newLines == .allowed, scalar == "\n" { continue }
                return .invisible(scalar, position: index + 1)
            }
        }
        return nil
    }

    package enum NewLines: Sendable { case refused, allowed }

    /// `text` without blanks at both ends; full-width blanks and tabs count as blanks.
    package static func trimmed(_ text: String) -> String {
        let isBlank = { (character: Character) in
            character == " " || character == "\u{3000}" || character == "\t"
        }
        let rest = text.drop(while: isBlank)
        let trailing = rest.reversed().prefix(while: isBlank).count
        return String(rest.dropLast(trailing))
    }
}
