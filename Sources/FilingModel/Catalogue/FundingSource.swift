/// The four sources of a school's budget, in the order of the grid's columns (manual §3).
package enum FundingSource: Int, CaseIterable, Hashable, Sendable {
    /// 学校自筹
    case school
    /// 行业企业投入
    case enterprise
    /// 举办方投入: funds of an organiser that is not financed by the state.
    case organiser
    /// 地市县投入: funds of the city's and county's budgets at every level.
    case local

    /// The label exactly as the manual prints it.
    package var label: String {
        switch self {
        case .school: "学校自筹"
        case .enterprise: "行业企业投入"
        case .organiser: "举办方投入"
        case .local: "地市县投入"
        }
    }

    /// The label for a narrow column.
    package var shortLabel: String {
        switch self {
        case .school: "自筹"
        case .enterprise: "行业企业"
        case .organiser: "举办方"
        case .local: "地市县"
        }
    }
}
