import FilingModel
import TUIKitLite

/// The sentences of the desk line by line.
extension Wording {
    // MARK: Questions

    static func whatNext(_ page: String) -> String { "\(page)，请选择（序号或词，回车列出）：" }
    static let leaveByWord = "这里已是首页；要退出请选“退出登录”"

    static func numbered(_ options: [String]) -> String {
        options.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "\n")
    }

    static func noSuchChoice(_ text: String) -> String { "没有“\(text)”这一项；回车列出全部" }

    /// A field of a form, with its hint and what stands in it.
    static func question(_ field: Form.Field) -> String {
        let hint = field.hint.isEmpty ? "" : "（\(oneLine(field.hint))）"
        let present = field.field.isSecret || field.field.text.isEmpty ? "" : presentText(field.field.text)
        return "\(field.label)\(hint)\(present)："
    }

    static func presentText(_ text: String) -> String { "，现为 \(text)，回车不变" }

    /// A figure of a row, with what stands in it.
    static func question(_ field: Field, _ row: TaskRow, _ content: CellContent) -> String {
        let unit = field == .quantity ? row.quantity?.unit ?? "" : "万元"
        let present = content == .empty ? "空" : content.isKept ? "“\(content.text)”（看不懂）" : content.text
        return "\(field.label)，\(unit)，现为 \(present)："
    }

    static let tickChoices = ["承接", "不承接"]
    static func tickQuestion(_ isTicked: Bool) -> String {
        "是否承接，现为 \(isTicked ? "承接" : "不承接")（1 承接，2 不承接，回车不变）："
    }
    static let tickHelp = "输入 1 承接本行并接着填写数字，2 不承接（已有的数字保留，不计入合计），回车不变，. 返回。输入“原文”读政策原文。"

    static func whichRow(_ next: RowNumber?) -> String {
        "哪一行（序号、文字或拼音\(next.map { "，回车为 \($0)" } ?? "，回车返回")，. 返回）："
    }
    static let whichRowHelp = "输入序号如 3.1，或任务名称里的几个字、拼音、首字母；回车继续，. 返回。"
    static let whichSection = "列出哪一部分（序号或词，回车列出）："
    static let allRows = "全部任务"
    static func listName(_ filter: RowFilter) -> String {
        filter == .ticked ? "已承接的任务" : name(of: filter)
    }
    static func listChoice(_ name: String, rows: Int) -> String { "\(name)（\(rows) 行）" }
    static func emptyList(_ name: String) -> String { "“\(name)”里没有任务" }

    static let phraseWord = "短语"
    static let whichPhrase = "插入哪一条短语（序号、词或拼音，回车列出，. 返回）："
    static let policyWord = "原文"
    static let whichPart = "还要读哪一篇（序号、词、拼音或首字母，回车列出，. 返回）："

    static func more(_ count: Int) -> String {
        count > 0 ? "还有 \(count) 行（回车继续，输入序号填写，. 返回）：" : "已是最后一行（回车返回，输入序号填写）："
    }

    static let clearWord = "清空"
    static let figureHelp = "回车保留现在的值；输入“清空”清空；. 返回。可以填 12、12.5、１２．５、1,234、30万元。"
    static let adoptChoices = ["采用", "重新输入"]
    static func adoptQuestion(_ text: String) -> String { "填 \(text) 万元 吗（1 采用，2 重新输入）：" }

    static func unfinished(_ cell: CellID, typed: String, _ row: TaskRow) -> String {
        "\(cell.row) \(row.title) \(cell.field.label)，断线前正在输入“\(typed)”（回车采用，. 恢复原值，或重新输入）："
    }

    static let whichFault = "改哪一处（序号，. 返回）："
    static func faultsFound(_ count: Int) -> String { "提交前有 \(count) 处要改正：" }

    static func whichReturned(_ titles: [String]) -> String {
        titles.count == 1 ? "哪一行（1 为 \(titles[0])）：" : "哪一行（1 到 \(titles.count)，回车列出）："
    }

    // MARK: Lines

    static let lineTooLong = "这一行太长，没有采用；请分开输入"
    static let lineGivenUp = "这一行没有采用。要返回请输入 . ；再按一次 Ctrl+C 退出，已填内容都已保存"
    static let idleTooLong = "长时间没有输入，已退出登录；已填内容都已保存"

    static func lineRefused(_ fault: TextFault) -> String {
        if case .invisible(let scalar, let position) = fault {
            return "第 \(position) 个字符是看不见的 \(codePoint(scalar))，没有采用；请重新输入"
        }
        return sentence(fault)
    }

    /// 验证码 in words, for people who hear it.
    static func captchaAloud(_ digits: [Int]) -> String {
        let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return "验证码是：" + digits.map { names[$0 % 10] }.joined(separator: " ")
    }

    static func squeezed(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }
    static func currentLine(_ line: String) -> String { "当前行：\(line)" }
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
