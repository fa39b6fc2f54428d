/// What a column of a pasted block holds.
package enum BlockColumn: Hashable, Sendable {
    /// 序号
    case number
    /// 工作任务
    case title
    /// A column that takes input.
    case field(Field)
    /// 汇总: checked against the four sources, never written.
    case total
    /// Something that has no place here, for example 省厅审核情况; passed over.
    case other
    /// To the right of the last column.
    case beyond

    /// The column with this label in a sheet's header, as printed or shortened, with or without a unit in
    /// brackets; nil for any other text.
    init?(label: String) {
        let bare = String(label.prefix { $0 != "（" && $0 != "(" }.filter { !$0.isWhitespace })
        guard let column = Self.labels[bare] else { return nil }
        self = column
    }

    private static let labels: [String: BlockColumn] = {
        var labels: [String: BlockColumn] = [
            "序号": .number, "工作任务": .title, "任务": .title, "汇总": .total, "承接": .field(.tick),
            "数量": .field(.quantity), "自筹": .field(.amount(.school)), "省厅审核情况": .other,
            "预计投入经费": .other, "地市级投入": .field(.amount(.local)),
        ]
        for field in Field.all { labels[field.label] = .field(field) }
        for source in FundingSource.allCases { labels[source.shortLabel] = .field(.amount(source)) }
        return labels
    }()
}
