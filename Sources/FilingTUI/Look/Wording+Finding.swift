import FilingModel
import TUIKitLite

/// What is said about finding, filters, commands and keys.
extension Wording {
    // MARK: Keys

    static func keyWithoutUse(_ key: Key) -> String {
        "\(key.label) 在这里没有作用；F1 看帮助，F10 看全部命令"
    }

    /// A key that has a use on a page below this one.
    static func keyOfPageBelow(_ key: Key, _ line: KeyLine, of page: String, by way: String) -> String {
        "\(key.label)（\(line.label ?? line.help)）在“\(page)”页才有用，请先按 \(way) 到那一页；F1 看这里的键"
    }

    static let menuGuide = "本页的全部命令；输入文字、拼音或首字母缩小范围，回车执行。"
    static let typeToFind = "直接输入序号、文字、拼音或首字母，只留下相符的"
    static let narrowPrompt = "输入文字或拼音缩小范围："
    static let readingGuide = "PgUp、PgDn 翻页；F7 按文字、拼音或首字母查找，再按找下一处。"
    static let nothingToTypeInText = "这里是正文，不用输入；要查找请先按 F7"

    // MARK: The plan

    static let policyGuide = "《职业教育提质培优行动计划（2020—2023年）》中与本任务对应的原文；回车看目录，左右键换篇，F7 查找。"
    static let noPlan = "本程序没有附行动计划的原文。"

    static func planPosition(_ number: Int, of count: Int, own: Int) -> String {
        let others = own > 1 ? "，本任务对应 \(own) 篇，目录中以 * 标出" : ""
        return "《职业教育提质培优行动计划》第 \(number)/\(max(1, count)) 篇\(others)"
    }

    static let wholeText = "（F4 看全文）"

    // MARK: Finding

    static let findPrompt = "查找（序号、文字、拼音、首字母）："
    static let findInTextPrompt = "查找（文字、拼音、首字母）："
    static let goToPrompt = "转到序号："

    static func notFound(_ query: String) -> String { "没有找到“\(query)”" }
    static func noSuchRow(_ number: String) -> String { "没有序号为“\(number)”的行" }

    /// Which hit of how many, beside the words that are being typed.
    static func hitCount(_ number: Int?, of count: Int) -> String {
        number.map { "第 \($0) 处，共 \(count) 处" } ?? "没有找到"
    }

    static func hitsOutside(_ count: Int) -> String { "筛选以外有 \(count) 处" }

    static func hit(_ number: Int, of count: Int, query: String) -> String {
        "“\(query)”第 \(number) 处，共 \(count) 处；F7 下一处，Shift+F7 上一处，Ctrl+F 另找"
    }

    /// Rows that fit, none of them among those that a filter shows.
    static func foundOutside(_ count: Int, query: String) -> String {
        "筛选出的行里没有“\(query)”，其他行里有 \(count) 处；按 Esc 取消筛选后再找"
    }

    // MARK: Filters

    static func name(of filter: RowFilter) -> String {
        switch filter {
        case .ticked: "已勾选承接"
        case .incomplete: "未填完"
        case .doubtful: "有差错或疑问"
        case .returned: "被退回修改"
        case .section(let title): title
        }
    }

    static func filterNote(_ name: String, shown: Int, of count: Int) -> String {
        "只看\(name) \(shown)/\(count) 行 Esc全部"
    }

    static func filterCommand(_ filter: RowFilter, rows: Int) -> String {
        "只看：\(name(of: filter))（\(rows) 行）"
    }

    static func allRowsCommand(_ rows: Int) -> String { "看全部 \(rows) 行（取消筛选）" }
    static func goToSection(_ title: String) -> String { "转到：\(title)" }

    static func filtered(_ filter: RowFilter, rows: Int) -> String {
        "只显示“\(name(of: filter))”的 \(rows) 行；合计仍是全部任务的，按 Esc 看全部"
    }

    static func nothingFits(_ filter: RowFilter) -> String { "没有“\(name(of: filter))”的行，仍显示原来的行" }
    static func allShown(_ count: Int) -> String { "已取消筛选，显示全部 \(count) 行" }
    static let noFilter = "没有筛选，行都在"
    static let noSuchRows = "没有这样的行"
}
