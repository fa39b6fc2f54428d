/// The columns of a block without a header, from its width and from what stands in it.
struct BlockGuess {
    private let lines: [[String]]
    private let width: Int

    init(_ lines: [[String]]) {
        let width = lines.map(\.count).max() ?? 0
        self.width = width
        self.lines = lines.map { $0 + Array(repeating: "", count: width - $0.count) }
    }

    /// The columns of the block when it lands in the field `start`.
    func columns(from start: Field) -> [BlockColumn] { keyed() ?? figures(after: 0, from: start) }

    // MARK: Rows that name themselves

    /// 序号 and 工作任务 in front, or 工作任务 alone: lines copied from a sheet like this program's own.
    private func keyed() -> [BlockColumn]? {
        if width > 1, isNumbers(0), isWords(1) { return [.number, .title] + rest(after: 2) }
        return width > 1 && isWords(0) && !isTicks(0) ? [.title] + rest(after: 1) : nil
    }

    private func rest(after index: Int) -> [BlockColumn] {
        guard index < width else { return [] }
        if isTicks(index) || isBlank(index) {
            return [.field(.tick)] + figures(after: index + 1, from: .quantity)
        }
        return figures(after: index, from: .quantity)
    }

    // MARK: Figures

    /// The columns from `index` on, whose first lands in `start`.
    private func figures(after index: Int, from start: Field) -> [BlockColumn] {
        let count = width - index
        switch start {
        case .tick where isTicks(index):
            return [.field(.tick)] + figures(after: index + 1, from: .quantity)
        case .tick where count >= 5:
            return figures(after: index, from: sumsHold(index) ? .amount(.school) : .quantity)
        case .tick where count == 4:
            return figures(after: index, from: .amount(.school))
        case .tick:
            return filled([.field(.tick)] + Self.fields(from: .quantity), count)
        case .quantity where count >= 6 && isFigures(index + 1):
            return filled([.field(.quantity), .total] + Self.amounts, count)
        case .quantity where count == 5 && sumsHold(index) && !isQuantities(index):
            return [.total] + Self.amounts
        case .quantity:
            return filled(Self.fields(from: .quantity), count)
        case .amount(let source):
            let hasTotal = count >= 5 && (sumsHold(index) || (source == .school && areFigures(index, 5)))
            return filled(hasTotal ? [.total] + Self.amounts : Self.fields(from: start), count)
        }
    }

    private static let amounts = fields(from: .amount(.school))

    private static func fields(from start: Field) -> [BlockColumn] {
        Field.all.drop { $0 != start }.map(BlockColumn.field)
    }

    private func filled(_ columns: [BlockColumn], _ count: Int) -> [BlockColumn] {
        Array(columns.prefix(count)) + Array(repeating: .beyond, count: max(0, count - columns.count))
    }

    // MARK: What stands in a column

    private func texts(_ column: Int) -> [String] {
        guard column < width else { return [] }
        return lines.map { PlainText.trimmed($0[column]) }.filter { !$0.isEmpty }
    }

    private func isBlank(_ column: Int) -> Bool { texts(column).isEmpty }

    private func isTicks(_ column: Int) -> Bool {
        let texts = texts(column)
        return !texts.isEmpty && texts.allSatisfy { TickText.reading($0) != nil }
    }

    /// Whether some rows' numbers stand in a column, and nothing else but the word before a sum.
    private func isNumbers(_ column: Int) -> Bool {
        let texts = texts(column)
        return texts.contains { RowNumber($0).isPrinted }
            && texts.allSatisfy { RowNumber($0).isPrinted || BlockPlan.sumWords.contains($0) }
    }

    /// Whether titles stand in a column: text of several hanzi in most lines.
    private func isWords(_ column: Int) -> Bool {
        let texts = texts(column)
        let words = texts.filter { text in
            text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }.count >= 4
        }
        return !texts.isEmpty && words.count * 2 > texts.count
    }

    private func isFigures(_ column: Int) -> Bool {
        texts(column).allSatisfy { amount($0) != nil }
    }

    private func areFigures(_ first: Int, _ count: Int) -> Bool {
        (first..<(first + count)).allSatisfy(isFigures) && !isBlank(first)
    }

    private func isQuantities(_ column: Int) -> Bool {
        texts(column).allSatisfy { text in
            guard let amount = amount(text) else { return text == "-" }
            return amount.yuan % Amount.yuanPerWanYuan == 0 && amount > .zero
        }
    }

    /// Whether the column is the sum of the four behind it in every line, and not always 0.
    private func sumsHold(_ column: Int) -> Bool {
        guard column + 5 <= width else { return false }
        var hasSum = false
        for line in lines {
            let amounts = line[column..<(column + 5)].map { amount(PlainText.trimmed($0)) ?? .zero }
            let sum = amounts.dropFirst().reduce(.zero, +)
            guard amounts[0] == sum else { return false }
            hasSum = hasSum || sum > .zero
        }
        return hasSum
    }

    private func amount(_ text: String) -> Amount? { CellReading.amount(text) }
}

extension RowNumber {
    /// Whether the text has the form of a printed number: `3` or `3.2`.
    var isPrinted: Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
            }
    }
}
