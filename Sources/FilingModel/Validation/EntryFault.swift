/// Why typed text is kept as text and marked, or what has to be asked about it. Facts only; the sentences are
/// the screen's.
package enum EntryFault: Error, Hashable, Sendable {
    /// The number is below zero.
    case negative
    /// The text holds a character that has no place in a number.
    case notANumber(Character)
    /// A thousands separator stands where none belongs: `12,34`.
    case badGrouping
    /// More than four decimals: finer than a yuan.
    case tooManyDecimals
    /// Above 1 000 000 万元; `inYuan` is the amount if the text was meant in 元.
    case amountOverLimit(inYuan: Amount?)
    /// A quantity with decimals.
    case notWhole
    /// A quantity outside 1 to 99 999.
    case quantityOutOfRange
    /// The row counts nothing; only `-` or nothing fits.
    case rowHasNoQuantity
    /// An invisible character inside the text.
    case invisible(Unicode.Scalar)
    /// A number in Chinese characters, with what it says in digits where that could be read.
    case chineseNumeral(inDigits: Int64?)
    /// The text carries a unit that is not the column's; `meant` is what it would be in 万元.
    case unitInQuestion(meant: Amount)

    /// The amount the person may have meant, offered as one key.
    package var suggestion: Amount? {
        switch self {
        case .unitInQuestion(let meant): meant
        case .amountOverLimit(let inYuan): inYuan
        case .chineseNumeral(.some(let number)) where number <= 1_000_000: Amount(wanYuan: number)
        default: nil
        }
    }
}
