import FilingModel
import FilingStore

/// The sentences about the province's round and its report.
extension Wording {
    static func refusal(_ refusal: RoundRefusal) -> String {
        switch refusal {
        case .notForRole: "只有省级管理员可以调整申报要求"
        case .datesReversed: "开始日期晚于结束日期，没有改动"
        case .platformTooEarly: "平台关闭日期早于结束时间，没有改动"
        case .alreadyOpen(let day): "填报已于 \(day.text) 开始，开始日期不能再推后，没有改动"
        case .closesTooSoon(let earliest):
            "结束时间提前，至少要给学校留 24 小时（不早于 \(CivilTime(earliest).text)），没有改动"
        case .otherProvince: "这是别省的申报要求，没有改动"
        case .movedMeanwhile: "申报要求刚有改动，已重新读取，请再看一遍"
        case .badDelay: "顺延应为 1 小时到 14 天，没有改动"
        case .badReason(let fault): "原因" + sentence(fault)
        }
    }

    static func refusal(_ refusal: ReportRefusal) -> String {
        switch refusal {
        case .notForRole: "只有省级管理员可以报部"
        case .otherProvince: "这个账号不属于该省"
        case .obstacles(let rows):
            "还有 \(rows.count) 行没有结论（如 \(rows.prefix(3).map(place).joined(separator: "、"))），不能报部"
        case .badReason(let fault): "例外的理由" + sentence(fault)
        case .nothingProposed: "还没有人提请报部，请先由一位省级管理员提请"
        case .sameAccount: "提请与确认应是两个账号，请另一位省级管理员确认"
        case .changedSince: "提请之后又有变化，请核对后重新提请"
        }
    }

    private static func place(_ obstacle: ReportObstacle) -> String {
        "\(obstacle.school) \(obstacle.row) \(obstacle.state.rawValue)"
    }
}
