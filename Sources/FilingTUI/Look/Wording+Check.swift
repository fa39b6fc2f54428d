import FilingModel
import FilingStore

/// The sentences of `filing check`.
extension Wording {
    static func finding(_ finding: StoreFinding) -> String {
        switch finding {
        case .foreignSchool(let school): "\(school)：不属于本省"
        case .orphan(let part, let owner): "\(part)：有无主的记录（\(owner)）"
        case .brokenJournal(let school, let number): "\(school)：流水在第 \(number) 行断开"
        case .cellNotFromJournal(let school, let cell): "\(school)：\(cell.row) \(cell.field.label) 与流水不符"
        case .brokenVersion(let school, let number): "\(school)：第 \(number) 版的编号或封印不符"
        case .unreadableRow(let school, let version, let row): "\(school)：第 \(version) 版的 \(row) 读不懂"
        case .unknownVersionInForce(let school, let number): "\(school)：有效的第 \(number) 版不存在"
        case .reviewOfNothing(let school): "\(school)：没有有效版本却已开始审核"
        case .rowOutOfStep(let school, let row): "\(school)：\(row) 与有效版本不一致"
        case .contentMoved(let school, let row): "\(school)：\(row) 的内容与其版本不符"
        case .oddState(let school, let row, let state): "\(school)：\(row) 的状态“\(state.rawValue)”不合规则"
        case .oddRequest(let school): "\(school)：退回请求的记录不合规则"
        case .lineDiffers(let school, let row): "\(school)：\(row) 的列表数据与有效版本不符"
        case .summaryDiffers(let school): "\(school)：合计与各行之和不符"
        case .tallyDiffers(let key):
            "\(key.province) \(key.city) \(key.kind.rawValue)：\(key.row) \(key.state.rawValue) 的总计与各校之和不符"
        case .brokenReport(let province, let number): "\(province)：第 \(number) 次报部的快照或封印不符"
        case .brokenAudit(let number): "审计链在第 \(number) 条断开"
        case .actWithoutEntry(let school, let request): "\(school)：操作 \(request) 没有审计记录"
        case .entryWithoutAct(let number): "审计第 \(number) 条没有对应的操作"
        }
    }
}
