import FilingModel
import SwiftCSV

/// A list of schools as a CSV file brings it, checked line by line.
struct SchoolList {
    /// What is wrong, and where.
    struct Fault: Hashable, CustomStringConvertible {
        /// From 1, the heading included.
        let line: Int
        /// The column's name.
        let column: String
        let sentence: String

        var description: String { "第 \(line) 行 \(column) 列：\(sentence)" }
    }

    private(set) var schools: [School] = []
    /// The line of each school.
    private(set) var lines: [Int] = []
    private(set) var faults: [Fault] = []

    static let required = ["code", "name", "type", "city"]
    private static let optional = ["province"]

    /// Whose database it is for.
    private let province: Province

    /// Reads `csv` for the database of `province`, to which schools belong that name no province.
    init(csv: String, for province: Province) throws(Refusal) {
        self.province = province
        let rows = try Self.rows(of: csv)
        guard let header = rows.first else { throw Refusal("文件是空的，应有表头 code,name,type,city[,province]") }
        let names = header.map { PlainText.trimmed($0).lowercased() }
        try Self.check(names)
        var seen: [SchoolCode: Int] = [:]
        for (index, row) in rows.enumerated().dropFirst() where !row.allSatisfy(\.isEmpty) {
            guard row.count == names.count else {
                faults.append(
                    Fault(
                        line: index + 1, column: names[0], sentence: "应有 \(names.count) 列，实有 \(row.count) 列"))
                continue
            }
            let values = Dictionary(uniqueKeysWithValues: zip(names, row.map(PlainText.trimmed)))
            take(values, line: index + 1, seen: &seen)
        }
    }

    private static func rows(of csv: String) throws(Refusal) -> [[String]] {
        do {
            let table = try EnumeratedCSV(string: csv, delimiter: .comma, loadColumns: false)
            return [table.header] + table.rows
        } catch {
            throw Refusal("CSV 格式不对：\(error)")
        }
    }

    private static func check(_ names: [String]) throws(Refusal) {
        for name in required where !names.contains(name) {
            throw Refusal(
                "第 1 行缺少 \(name) 列；表头应为 code,name,type,city[,province]，现为 \(names.joined(separator: ","))")
        }
        for (index, name) in names.enumerated() {
            guard (required + optional).contains(name), names.firstIndex(of: name) == index else {
                throw Refusal("第 1 行第 \(index + 1) 列“\(name)”不认识或重复；表头应为 code,name,type,city[,province]")
            }
        }
    }

    private mutating func take(
        _ values: [String: String], line: Int, seen: inout [SchoolCode: Int]
    ) {
        let before = faults.count
        let code = code(values["code"] ?? "", line: line)
        if let code, let first = seen.updateValue(line, forKey: code) {
            faults.append(Fault(line: line, column: "code", sentence: "学校代码 \(code) 与第 \(first) 行重复"))
        }
        let name = text(values["name"] ?? "", column: "name", line: line, longest: 60)
        let city = text(values["city"] ?? "", column: "city", line: line, longest: 20)
        let kind = SchoolKind(rawValue: values["type"] ?? "")
        if kind == nil {
            let known = SchoolKind.allCases.map(\.rawValue).joined(separator: "、")
            faults.append(
                Fault(line: line, column: "type", sentence: "“\(values["type"] ?? "")”不认识，应为 \(known)"))
        }
        let home = home(values["province"] ?? "", line: line)
        guard faults.count == before, let code, let name, let city, let kind, let home else { return }
        schools.append(School(code: code, name: name, kind: kind, city: city, province: home))
        lines.append(line)
    }

    private mutating func code(_ text: String, line: Int) -> SchoolCode? {
        do throws(TextFault) {
            return try SchoolCode.reading(text)
        } catch {
            faults.append(Fault(line: line, column: "code", sentence: "“\(text)”" + Wording.sentence(error)))
            return nil
        }
    }

    /// The province a school belongs to.
    private mutating func home(_ text: String, line: Int) -> String? {
        let isNation = province.code == Province.nationCode
        if text.isEmpty, !isNation { return province.code }
        let isCode = text.utf8.count == 2 && text.utf8.allSatisfy { (48...57).contains($0) }
        if isCode, text != Province.nationCode, province.holds(text) { return text }
        faults.append(
            Fault(
                line: line, column: "province",
                sentence: isNation ? "“\(text)”应为两位省码，如 14" : "“\(text)”应为 \(province.code) 或空着"))
        return nil
    }

    private mutating func text(_ text: String, column: String, line: Int, longest: Int) -> String? {
        var fault = PlainText.hidden(in: text)
        if text.isEmpty { fault = .missing }
        if text.count > longest { fault = .tooLong(maximum: longest) }
        guard let fault else { return text }
        faults.append(Fault(line: line, column: column, sentence: Wording.sentence(fault)))
        return nil
    }
}
