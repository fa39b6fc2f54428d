package import FilingModel

extension WorkbookPlan {
    /// A workbook of one sheet of texts: the columns with their widths in characters, and the lines.
    package init(
        list name: String, title: String, time: Instant, columns: [(String, Double)], lines: [[String]]
    ) {
        let footer = "导出时间 \(CivilTime(time).text)"
        self.init(
            title: title, time: time,
            sheets: [
                SheetPlan(list: name, title: title, footer: footer, columns: columns, lines: lines)
            ])
    }
}
