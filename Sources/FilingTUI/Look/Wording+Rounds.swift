import FilingModel

/// What the change from a province's own round to the common one says.
extension Wording {
    static let commonRoundGuide = "本省放弃另定的申报要求，改用共同的；此后共同的要求有改动，本省随之改动。各校的屏幕随即显示新的日期，单校延期不变。"
    static let noOwnRound = "本省没有另定申报要求，用的就是共同的"
    static let followsCommonRound = "已改用共同的申报要求，立即生效"
    static let provinceCodeWanted = "请输入本省代码的两位数字"

    /// Line by line, also what stays.
    static func changes(from own: Round, to common: Round) -> [String] {
        [
            change("开始日期", own.opens.text, common.opens.text),
            change("结束时间", own.closesText, common.closesText) + ending(own, common),
            change("平台关闭", own.platformCloses.text, common.platformCloses.text),
            change("市级核查意见", opinions(own), opinions(common)),
            "说明  " + (own.notes == common.notes ? "不变" : "改用共同的说明"),
            "开放的任务  " + offer(own.offered, common.offered),
        ] + shares(own, common)
    }

    /// Only where it changes: hardly a province shares its money out.
    private static func shares(_ own: Round, _ common: Round) -> [String] {
        guard own.sharesFunds != common.sharesFunds else { return [] }
        return [common.sharesFunds ? "省财政分配到校  没有开通 改为 已开通" : "省财政分配到校  已开通 改为 没有开通"]
    }

    private static func change(_ name: String, _ old: String, _ new: String) -> String {
        "\(name)  " + (old == new ? "\(old)，不变" : "\(old) 改为 \(new)")
    }

    private static func ending(_ own: Round, _ common: Round) -> String {
        common.closesAt < own.closesAt ? "，提前" : common.closesAt > own.closesAt ? "，推后" : ""
    }

    private static func opinions(_ round: Round) -> String { round.takesCityOpinions ? "已开通" : "没有开通" }

    private static func offer(_ old: Set<RowNumber>, _ new: Set<RowNumber>) -> String {
        guard old != new else { return "\(old.count) 行，不变" }
        let parts = [("不再开放 ", old.subtracting(new)), ("新开放 ", new.subtracting(old))]
        return "\(old.count) 行改为 \(new.count) 行："
            + parts.filter { !$0.1.isEmpty }
            .map { $0.0 + $0.1.sorted().map(\.text).joined(separator: "、") }.joined(separator: "；")
    }
}
