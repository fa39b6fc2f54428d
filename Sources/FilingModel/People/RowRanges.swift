/// Rows as a school gives them to somebody: `1-3.2、8`. A task's number stands for all of its rows.
package struct RowRanges: Hashable, Sendable, CustomStringConvertible {
    /// In printed order, none reaching into the next; empty for every row.
    private let spans: [Span]

    private init(_ spans: [Span]) { self.spans = spans }

    /// Every row.
    package static let all = RowRanges([])

    /// The longest text that is read, in characters.
    package static let longest = 200

    package var isAll: Bool { spans.isEmpty }

    package func contains(_ row: RowNumber) -> Bool { isAll || spans.contains { $0.contains(row) } }

    /// As it is printed and kept: empty for every row.
    package var description: String { spans.map(\.text).joined(separator: "、") }
}

// MARK: - Reading

extension RowRanges {
    /// Reads ranges as they are typed: with 、 or commas, full-width digits, any dash. Each bound is a row of
    /// `rows`, or the task of one. Nothing typed means every row.
    package init(reading text: String, in rows: [RowNumber]) throws(RowRangesFault) {
        guard text.count <= Self.longest else { throw .tooLong(maximum: Self.longest) }
        var spans: [Span] = []
        for part in Self.parts(of: text) {
            let span = try Span(reading: part)
            for bound in [span.first, span.last] where !rows.contains(where: { bound.covers($0) }) {
                throw .unknownRow(bound.text)
            }
            spans.append(span)
        }
        self.init(Span.merged(spans))
    }

    /// Ranges as they were kept; nil for any other text.
    package init?(kept text: String) {
        do throws(RowRangesFault) {
            var spans: [Span] = []
            for part in Self.parts(of: text) { spans.append(try Span(reading: part)) }
            self.init(Span.merged(spans))
        } catch {
            return nil
        }
    }

    /// The text between separators; blanks around a dash are none.
    private static func parts(of text: String) -> [String] {
        String(String.UnicodeScalarView(text.unicodeScalars.map(folded)))
            .split(separator: "-", omittingEmptySubsequences: false)
            .map { PlainText.trimmed(String($0)) }.joined(separator: "-")
            .split { $0 == "," || $0 == " " }.map(String.init)
    }

    /// One spelling for each digit, point, dash and separator.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
        case 0xFF0E, 0x3002: "."
        case 0xFF0D, 0x2010...0x2015, 0x2212, 0x301C, 0xFF5E, 0x7E, 0x81F3, 0x5230: "-"
        case 0xFF0C, 0x3001, 0xFF1B, 0x3B, 0x09, 0x0A, 0x3000: scalar.value == 0x3000 ? " " : ","
        default: scalar
        }
    }
}

/// Why a text gives no ranges of rows. Facts only; the sentences are the screen's.
package enum RowRangesFault: Error, Hashable, Sendable {
    case tooLong(maximum: Int)
    /// Neither a number nor two with a dash.
    case unreadable(String)
    /// No row and no task has this number.
    case unknownRow(String)
    /// It ends before it begins.
    case reversed(String)
}

// MARK: - One range

/// From one row or task to another, both included.
private struct Span: Hashable {
    let first: RowNumber
    let last: RowNumber

    /// Reads `3.1` or `1-3.2`.
    init(reading text: String) throws(RowRangesFault) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count <= 2, let one = ends.first, let other = ends.last, Self.isNumber(one),
            Self.isNumber(other)
        else { throw .unreadable(text) }
        (first, last) = (RowNumber(one), RowNumber(other))
        guard lower <= upper else { throw .reversed(text) }
    }

    private init(first: RowNumber, last: RowNumber) { (self.first, self.last) = (first, last) }

    /// One to three digits, and a part of one or two behind a point.
    private static func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let task = parts.first, parts.count <= 2 else { return false }
        let areDigits = parts.allSatisfy { part in
            !part.isEmpty && part.first != "0" && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        return areDigits && task.count <= 3 && (parts.count == 1 || parts[1].count <= 2)
    }

    var text: String { first == last ? first.text : "\(first)-\(last)" }

    private typealias Bound = (task: Int, part: Int)

    private var lower: Bound { (first.task, first.part) }

    /// The last part of a task that is named as a whole.
    private var upper: Bound { (last.task, last.part == 0 ? Int.max : last.part) }

    func contains(_ row: RowNumber) -> Bool {
        let bound = (row.task, row.part)
        return lower <= bound && bound <= upper
    }

    /// The same rows in printed order, ranges that overlap made one.
    static func merged(_ spans: [Span]) -> [Span] {
        spans.sorted { $0.lower < $1.lower }.reduce(into: []) { merged, span in
            guard let before = merged.last, span.lower <= before.upper else { return merged.append(span) }
            if span.upper <= before.upper { return }
            merged[merged.count - 1] = Span(first: before.first, last: span.last)
        }
    }
}

extension RowNumber {
    /// Whether `row` is this row, or belongs to the task that this number is.
    fileprivate func covers(_ row: RowNumber) -> Bool { self == row || (task == row.task && part == 0) }
}
