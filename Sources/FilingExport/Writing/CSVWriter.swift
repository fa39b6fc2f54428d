import FilingModel

/// CSV as RFC 4180 has it, with a byte order mark for Excel. No text of a person can become a formula.
package enum CSVWriter {
    /// One header line, then a line per offered row of each report. There is no line 合计: a column adds
    /// up by itself.
    package static func bytes(of reports: some Sequence<FilingReport>) -> [UInt8] {
        bytes(ofLines: lines(of: reports))
    }

    /// The same lines as text that a spreadsheet takes when it is pasted.
    package static func pasteableText(of report: FilingReport) -> String {
        TabularText(lines: lines(of: [report]).map { $0.map(harmless) }).text
    }

    /// A line each, with a byte order mark for Excel.
    package static func bytes(ofLines lines: some Sequence<[String]>) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for line in lines { append(line, to: &bytes) }
        return bytes
    }

    private static func lines(of reports: some Sequence<FilingReport>) -> [[String]] {
        var lines = [schoolLabels + ReportColumn.all.map(\.label)]
        for report in reports {
            let school = [
                report.school.code.text, report.school.name,
                report.isDraft ? "\(SheetWording.draft) · \(report.state)" : report.state,
                report.receipt ?? "",
            ]
            lines += report.rows.map { row in school + ReportColumn.all.map { $0.value(of: row).text } }
        }
        return lines
    }

    private static let schoolLabels = ["学校代码", "学校名称", SheetWording.state, SheetWording.receipt]

    private static func append(_ fields: [String], to bytes: inout [UInt8]) {
        bytes += fields.map(field).joined(separator: ",").utf8
        bytes += [0x0D, 0x0A]
    }

    /// `text` as one field: made harmless, and quoted where it has to be.
    static func field(_ text: String) -> String {
        let harmless = harmless(text)
        guard harmless.unicodeScalars.contains(where: { ",;\"\t\r\n".unicodeScalars.contains($0) }) else {
            return harmless
        }
        let quoted = harmless.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0)) }
        return "\"" + quoted.joined(separator: "\"\"") + "\""
    }

    /// Puts ' before text that a spreadsheet would take for a formula. The "-" of a row without a
    /// quantity is none.
    private static func harmless(_ text: String) -> String {
        guard text != SheetWording.withoutQuantity, let first = text.unicodeScalars.first else { return text }
        return "=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
    }
}
