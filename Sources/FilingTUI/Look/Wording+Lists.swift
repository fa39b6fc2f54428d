import FilingModel
import FilingStore
import TUIKitLite

/// The sentences of the province's lists and totals.
extension Wording {
    static let listGuide = """
        一行是一所学校。直接输入代码、校名或地市即可查找，F2 按待办、状态、类型、地市筛选和排序；最下面的合计随筛选变化。\
        回车打开一所学校的提交，看完按 Esc 回到原来的位置。空格勾选几所，F9 看清单后一起通过没有疑点的行。
        """
    static let filterGuide = "用箭头选一项，回车或空格选中；可以一项一项地选。F2 或 Esc 回到列表。"
    static let boardGuide = """
        还没有提交的学校：撤回未再交、未登录、未填报、未提交。回车看名单和电话，Ctrl+E 导出成表格。请求退回的学校也列在最上面，\
        回车看是哪几所。
        """
    static let totalsGuide = """
        有效提交的合计。意向承接：不予通过和已放弃的不计；已通过：只计已通过的行。Tab 换分类，空格换金额列，在按任务的分类里回车看各校，\
        F2 填写本省的省财政投入。
        """
    static let taskGuide = "同一任务在各校的情况，按每单位万元从高到低；“!”表示汇总比同类学校的中位数高十倍以上，或不到十分之一。"
    static let nationGuide = "各省学校的状态和五个来源的经费（含省财政），只能查看。回车看一个省的汇总。"

    static let bulkSchoolsGuide = "勾选的学校里没有疑点的待审行一起通过，或都不通过；有疑点的行、未改动即重交的行不在内，请打开学校逐行看。"
    static let noSchoolChosen = "没有勾选任何一所学校"
    static let nothingMarked = "先用空格勾选学校；Ctrl+A 勾选列表里全部有待审行的学校"
    static let nothingPassedTogether = "没有可以撤销的多校通过"
    static let nothingPendingThere = "勾选的学校里没有待审的行"
    static let bulkRead = "看过清单再按回车；空格可以去掉某一所"
    static let bulkMoved = "名单里的学校刚刚有变化，已重新读取；请看清后再确认"
    static let notAReviewer = "这个账号只能查看，不能审核"
    static let notForCities = "市级账号不能导出全省工作簿"

    static func marked(_ count: Int) -> String { "已勾选 \(count) 所；F9 看一起通过的清单" }

    static func bulk(_ picked: [BulkEntry], of all: [BulkEntry]) -> String {
        let sum = picked.reduce(into: Amount.zero) { $0 += $1.sum }
        let rows = picked.reduce(0) { $0 + $1.rows.count }
        let out = all.reduce(0) { $0 + $1.leftOut.count }
        return "\(all.count) 所，勾选 \(picked.count) 所：通过 \(rows) 行，合计 \(sum.wanYuanText) 万元；有疑点不在内 \(out) 行"
    }

    static func bulkLine(_ entry: BulkEntry) -> String {
        let name = "\(entry.school.code) \(entry.school.name)  "
        let passed = entry.rows.isEmpty ? "没有可以通过的行" : "通过 \(entry.rows.count) 行 \(entry.sum.wanYuanText) 万元"
        guard !entry.leftOut.isEmpty else { return name + passed }
        let rows = entry.leftOut.prefix(5).map(\.text).joined(separator: "、")
        return name + passed + "  不在内 \(entry.leftOut.count) 行：\(rows)"
            + (entry.leftOut.count > 5 ? " 等" : "")
    }

    static func allDoubtful(_ school: School) -> String { "\(school.name)待审的行都有疑点，请打开逐行看" }

    static func passedTogether(schools: Int, rows: Int) -> String {
        "已通过 \(schools) 所 \(rows) 行；Ctrl+Z 全部撤销"
    }

    static func undoneTogether(schools: Int, rows: Int) -> String { "已撤销 \(schools) 所 \(rows) 行的通过" }

    static func nothingPassed(_ school: School, _ act: Act, _ refusal: WorkflowRefusal) -> String {
        "\(school.name)：\(Wording.refusal(refusal, of: act))；全部没有改动"
    }

    static let nothingFits = "没有符合条件的学校；Esc 取消查找和筛选"
    static let chosenAlready = "这一项已经选中；F2 或 Esc 回到列表"
    static let filterOff = "已取消查找和筛选"
    static let backFirst = "这是从汇总打开的名单；按 Esc 返回，再换页"

    static func exportedTo(_ path: String) -> String { "已导出到 \(path)" }

    // MARK: A line

    /// The state in at most eight columns.
    static func short(_ state: FilingState) -> String {
        switch state {
        case .submittedWithChanges: "已提交*"
        case .overdue: "逾期未交"
        case .awaitingSchool: "待改"
        default: state.rawValue
        }
    }

    /// The state of a row in at most six columns.
    static func short(_ state: RowState) -> String {
        switch state {
        case .pending: "待审"
        case .pendingAgain: "待复审"
        case .passed: "通过"
        case .returned: "退回"
        case .rejected: "不予"
        case .dropped: "放弃"
        }
    }

    /// How long the school has waited, or that its own time is over.
    static func waiting(_ line: FilingLine, at now: Instant) -> String {
        if line.askedAt != nil { return "请求" }
        if line.isPastDue(at: now) { return "逾期" }
        guard let since = line.waitingSince else { return "" }
        let minutes = max(0, now.milliseconds(since: since)) / 60_000
        if minutes >= 24 * 60 { return "\(minutes / 1_440)天" }
        return minutes >= 60 ? "\(minutes / 60)小时" : "\(minutes)分"
    }

    /// Everything the columns have no room for.
    static func about(_ line: FilingLine, _ state: FilingState, at now: Instant) -> String {
        let school = line.school
        let people = [line.contact.name, line.contact.phone, line.contact.mobile].filter { !$0.isEmpty }
        let asked = line.askedAt.map { "请求退回 \(monthDay($0))" } ?? ""
        let parts: [String] = [
            state.rawValue, asked, school.name,
            school.kind.rawValue, school.city,
            people.joined(separator: " "), line.submittedAt.map { "提交 \(CivilTime($0).text)" } ?? "",
            line.review.map { "\($0.by) 审核" } ?? "",
            line.nextDueAt.map { "修改期限 \(CivilTime($0).text)" } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    static func totals(_ totals: WorklistTotals, of all: Int) -> String {
        let schools = totals.schools == all ? "共 \(all) 所" : "\(totals.schools) 所（共 \(all) 所）"
        let rows = RowState.allCases.compactMap { state in
            let count = totals.rowsByState[state]
            return count > 0 ? "\(short(state)) \(count)" : nil
        }.joined(separator: " ")
        return "\(schools)  任务 \(totals.tasks)  汇总 \(totals.total.wanYuanText) 万元  \(rows)"
    }

    static func filter(_ filter: Worklist.Filter, _ sorting: Worklist.Sorting) -> String {
        let parts = [
            filter.queue == .all ? nil : "待办 \(filter.queue.rawValue)",
            filter.state.map { "状态 \($0.rawValue)" },
            filter.kind.map { "类型 \($0.rawValue)" }, filter.city.map { "地市 \($0)" },
        ].compactMap { $0 }
        return (parts.isEmpty ? ["全部学校"] : parts).joined(separator: "  ") + "  按\(sorting.rawValue)"
    }

    // MARK: Totals

    /// The sums of all lines; without what is shared out of 省财政 where they have to fit into `columns`.
    static func totalsLine(_ sum: TotalsBook.Entry, columns: Int, _ widths: TextWidth) -> String {
        let whole = totalsLine(sum)
        guard sum.share > .zero, widths.columns(of: whole) > columns else { return whole }
        var plain = sum
        plain.share = .zero
        return totalsLine(plain)
    }

    static func totalsLine(_ sum: TotalsBook.Entry) -> String {
        let scopes = TotalsBook.Scope.allCases.map { scope in
            "\(scope.rawValue) \(sum.rows[scope] ?? 0) 行 \(sum.amount(scope).wanYuanText) 万元"
        }
        let share = sum.share == .zero ? "" : "，已分配 \(sum.share.wanYuanText) 万元"
        let fund = sum.fund.map { "省财政 \($0.wanYuanText) 万元\(share)" }
        return (scopes + [fund].compactMap(\.self)).joined(separator: "   ")
    }

    static func medians(_ task: OpenedTask) -> String {
        let target = task.row.quantity.map(nationalTarget) ?? noQuantity
        let medians = SchoolKind.allCases.compactMap { kind in
            task.medians[kind].map { "\(kind.rawValue) \($0.wanYuanText)" }
        }
        return "\(target)   中位数（万元）\(medians.joined(separator: "  "))"
    }

    /// The name of a province by its two digits; the digits themselves for an unknown one.
    static func provinceName(_ code: String) -> String { provinceNames[code] ?? code }

    private static let provinceNames = [
        "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区", "21": "辽宁省", "22": "吉林省",
        "23": "黑龙江省", "31": "上海市", "32": "江苏省", "33": "浙江省", "34": "安徽省", "35": "福建省", "36": "江西省",
        "37": "山东省", "41": "河南省", "42": "湖北省", "43": "湖南省", "44": "广东省", "45": "广西壮族自治区", "46": "海南省",
        "50": "重庆市", "51": "四川省", "52": "贵州省", "53": "云南省", "54": "西藏自治区", "61": "陕西省", "62": "甘肃省",
        "63": "青海省", "64": "宁夏回族自治区", "65": "新疆维吾尔自治区", "66": "新疆生产建设兵团",
    ]
}
