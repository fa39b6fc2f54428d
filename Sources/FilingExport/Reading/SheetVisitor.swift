/// Reads a sheet's cells, merged cells and hidden lines and columns.
final class SheetVisitor: XMLVisitor {
    private(set) var sheet = ReadSheet()
    private(set) var fault: WorkbookFault?
    private let strings: [String]
    private let forms: [ReadCell.Form]

    private var cell: (column: Int, type: String, style: Int)?
    private var lastLine = 0
    private var value = ""
    private var hasFormula = false
    private var isInValue = false
    private var isInReading = false
    private var byteCount = 0

    init(strings: [String], forms: [ReadCell.Form]) { (self.strings, self.forms) = (strings, forms) }

    func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "row": beginLine(attributes)
        case "c": beginCell(attributes)
        case "f": hasFormula = cell != nil
        case "rPh": isInReading = true
        case "v", "t": isInValue = cell != nil && !isInReading
        case "mergeCell": merge(attributes["ref"] ?? "")
        case "col" where isSet(attributes["hidden"]): hide(attributes)
        default: break
        }
    }

    func text(_ text: String) {
        guard isInValue else { return }
        value += text
        byteCount += text.utf8.count
        if byteCount > ImportLimits.textBytes { fault = .expandsTooFar(ratio: ImportLimits.ratio) }
    }

    func end(_ element: String) {
        switch element {
        case "v", "t": isInValue = false
        case "rPh": isInReading = false
        case "c": endCell()
        default: break
        }
    }

    private func beginLine(_ attributes: [String: String]) {
        let number = attributes["r"].flatMap { Int($0) } ?? lastLine + 1
        guard number > lastLine, number <= 1_048_576 else { return fault = .damaged(part: "sheet") }
        guard sheet.lines.count < ImportLimits.rows else {
            return fault = .tooManyRows(limit: ImportLimits.rows)
        }
        lastLine = number
        sheet.lines.append(ReadSheet.Line(number: number, isHidden: isSet(attributes["hidden"]), cells: [:]))
    }

    private func beginCell(_ attributes: [String: String]) {
        guard let line = sheet.lines.last else { return }
        let next = (line.cells.keys.max() ?? -1) + 1
        let column = attributes["r"].map { CellAddress.parse($0)?.column } ?? next
        (value, hasFormula) = ("", false)
        guard let column, column < ImportLimits.columns else { return cell = nil }
        cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
    }

    private func endCell() {
        guard let cell else { return }
        self.cell = nil
        let form = cell.type == "d" ? .date : forms.indices.contains(cell.style) ? forms[cell.style] : .plain
        // A cell whose text cannot be found must not pass for an empty one: an import would empty the
        // school's.
        if cell.type == "s", !value.isEmpty, Int(value).map(strings.indices.contains) != true {
            return fault = .damaged(part: "sheet")
        }
        let read = ReadCell(value: typed(value, cell.type), form: form, isFormula: hasFormula)
        let former = sheet.lines[sheet.lines.count - 1].cells.updateValue(read, forKey: cell.column)
        if former != nil { fault = .damaged(part: "sheet") }
    }

    private func typed(_ value: String, _ type: String) -> ReadCell.Value? {
        switch type {
        case "s": Int(value).flatMap { strings.indices.contains($0) ? .text(strings[$0]) : nil }
        case "inlineStr", "str": .text(SheetText.resolved(value))
        case "b": .logical(value == "1")
        case "e": .error(value)
        default: value.isEmpty ? nil : .number(value)
        }
    }

    private func merge(_ range: String) {
        let corners = range.split(separator: ":").compactMap { CellAddress.parse($0) }
        guard let first = corners.first, let last = corners.last, first.line <= last.line else { return }
        guard sheet.merges.count < ImportLimits.rows else { return }
        sheet.merges.append(ReadSheet.Merge(range: range, lines: first.line...last.line))
    }

    private func hide(_ attributes: [String: String]) {
        guard let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) })
        else {
            return
        }
        guard first >= 1, first <= last, first <= ImportLimits.columns else { return }
        sheet.hiddenColumns.formUnion((first - 1)..<min(last, ImportLimits.columns))
    }

    private func isSet(_ flag: String?) -> Bool { flag == "1" || flag == "true" }
}
