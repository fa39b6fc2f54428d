import FilingModel
import FilingStore

/// The sentences of 请求退回: the school's, and the province's.
extension Wording {
    // MARK: The school

    static let askingGuide = """
        写明哪一行、错在哪里、想怎么改。省厅在审核列表里会看到，放回、退回修改或整体退回以后才可以修改；也可能答复后不退回。\
        数字和状态不因请求而变。没有发出就返回的文字会留着。
        """
    static let askedAgain = "上次请求的文字在下面：改好再发，就代替上次的"

    /// What the page of a request says above its field.
    static func askingLead(_ request: ReturnRequest?) -> [String] {
        [askingGuide] + (request.map { [asked($0), askedAgain] } ?? [])
    }

    /// Why nothing can be changed, and that it can be asked for; `refusal` says it for a school that cannot
    /// ask.
    static func askInstead(
        of refusal: WorkflowRefusal, calling contacts: [ProvincialContact]
    ) -> String {
        let whom = contacts.first.map { " \($0.name) \($0.phone)" } ?? "省级平台联系人（F6）"
        let why = refusal == .reviewBegun ? "省厅已开始审核" : "填报已截止"
        return "\(why)；要改请按 Del 请求退回，或联系\(whom)"
    }

    static let requestStanding = "已请求退回，等待省厅答复；按 Del 改写，按 Ctrl+Z 取消请求"

    /// `请求退回 11-22 09:50（分账号 03）：3.1 的金额填错了`
    static func asked(_ request: ReturnRequest) -> String {
        let by = request.by.isSub ? "（\(name(of: request.by))）" : ""
        return "请求退回 \(monthDay(request.at))\(by)：\(oneLine(request.text))"
    }

    /// What became of a request, as the school reads it.
    static func becameOf(_ request: ReturnRequest, isReported: Bool = false) -> String {
        guard let end = request.end else { return isReported ? "省厅已报部，没有答复" : "等待省厅答复" }
        let when = monthDay(end.at)
        return switch end.way {
        case .answered: "\(when) 省厅答复：\(oneLine(end.answer))"
        case .released, .passesUndone: "\(when) 省厅已放回"
        case .extended: "\(when) 省厅已延期"
        case .sentBack, .sentAllBack: "\(when) 省厅已退回，请按 F6 到“需修改的任务”"
        case .cancelled: "\(when) 本校已取消"
        case .withdrawn, .submitted: "\(when) 本校已自行\(end.way.rawValue)"
        }
    }

    /// What the school is told when the record moved: how its request ended, where that is the news.
    static func moved(of school: SchoolCode, from old: FilingRecord, to new: FilingRecord) -> String {
        guard let request = new.returnRequest, let end = request.end, old.returnRequest?.end != end else {
            return movedMeanwhile
        }
        return switch end.way {
        case .answered: "省厅答复了退回请求：\(oneLine(end.answer))"
        case .released, .passesUndone: "省厅已按请求放回：按 F2 继续修改，或按 Del 撤回"
        case .extended: "省厅已按请求延期：按 F2 继续修改，或按 Del 撤回"
        case .sentBack, .sentAllBack: "省厅已按请求退回 \(new.returnedRows.count) 行：请按 F6 到“需修改的任务”"
        case .cancelled, .withdrawn, .submitted: movedMeanwhile
        }
    }

    static func requestSent(at moment: Instant) -> String {
        "请求已送省厅（\(CivilTime(moment).text)）；省厅处理以后这里会说明"
    }
    static let requestCancelled = "已取消请求；文字还在，再按 Del 可以重新请求"

    static func unsentRequest(_ remarks: [UnsentRemark]) -> String? {
        remarks.contains { $0.subject.purpose == .request } ? "写了没有发出的退回请求还在：到本校任务情况预览按 Del 接着写" : nil
    }

    // MARK: The province

    /// The same as the province reads it, with the account.
    static func asks(_ request: ReturnRequest) -> String {
        "学校请求退回 \(monthDay(request.at)) \(request.by)：\(oneLine(request.text))"
    }

    static let answerGuide = "答复后不退回，学校原样看到答复，请求即办结；要退回的，请放回（F2）、退回修改（2）或整体退回（Del）。"
    /// What can be done about a request, once the review may or may not be released.
    static func requestToDo(_ record: FilingRecord) -> String {
        let releasing = record.review != nil && record.isUndecided ? "，F2 放回" : ""
        return "学校请求退回：按 2 退回本行，Del 整体退回\(releasing)；不退回的按 6 答复"
    }
    static let stillShut = "已放回，但填报已截止，学校仍不能修改；请退回修改，或给本校延期（列表按 F4）"

    /// What others did about a request since the page was read; nil for nothing that is told of it.
    static func asked(from old: ReturnRequest?, to new: ReturnRequest?) -> String? {
        guard let new, new != old else { return nil }
        guard let end = new.end else { return "学校刚刚请求退回：\(oneLine(new.text))" }
        return switch end.way {
        case .answered: "\(end.by) 刚刚答复了退回请求"
        case .cancelled: "学校刚刚取消了退回请求"
        default: nil
        }
    }

    static let nobodyAsks = "没有请求退回的学校"

    static func asking(_ lines: [FilingLine]) -> String {
        let names = lines.prefix(2).map(\.school.name).joined(separator: "、")
        return "\(names)\(lines.count > 2 ? " 等 \(lines.count) 所" : "")请求退回；F2 可筛选“请求退回”"
    }
}
