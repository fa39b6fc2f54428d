import FilingAccess
import FilingModel
import FilingStore

/// The sentences for what was refused: where, what was typed, what is expected, an example.
extension Wording {
    static let faultsGuide = "这些地方改正后才能提交；填写的内容都已保存。输入文字、拼音或首字母缩小范围，回车转到该处。"

    // MARK: Cells

    /// What is wrong with the text kept in a cell.
    static func fault(_ fault: EntryFault, in cell: CellID, text: String, row: TaskRow) -> String {
        "\(cell.row) \(cell.field.label)“\(shortened(text))”\(explained(fault))\(answer(fault))"
    }

    /// The key that takes what is suggested; nothing where nothing is.
    private static func answer(_ fault: EntryFault) -> String {
        fault.suggestion == nil ? "" : "Ctrl+K 采用，不采用就不计入合计"
    }

    static func shortened(_ text: String) -> String {
        text.count > 20 ? text.prefix(18) + ".." : text
    }

    static func explained(_ fault: EntryFault) -> String {
        switch fault {
        case .negative: "不能为负，请填 0 或正数，如 12.5"
        case .notANumber(let character): "里的“\(character)”不是数字，请填如 12.5"
        case .badGrouping: "千分位分组不对，请填如 1,234 或 1234"
        case .tooManyDecimals: "最多四位小数（精确到元），如 0.0001"
        case .amountOverLimit(.some(let meant)): "超过 100 亿元；若是元，应为 \(meant.wanYuanText) 万元。"
        case .amountOverLimit(nil): "超过上限 1000000 万元（100 亿元）"
        case .notWhole: "应为整数，如 2"
        case .quantityOutOfRange: "应在 1 到 99999 之间；不承接请按空格取消勾选"
        case .rowHasNoQuantity: "多余：本行不计承接数量，请按 Del 清空"
        case .invisible(let scalar): "里有看不见的字符 \(codePoint(scalar))，请重新输入"
        case .chineseNumeral(.some(let number)): "请用阿拉伯数字，是 \(number) 吗？"
        case .chineseNumeral(nil): "请用阿拉伯数字，如 30"
        case .unitInQuestion(let meant): "是 \(meant.wanYuanText) 万元 吗？"
        }
    }

    static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A doubt about a row, and what would settle it.
    static func warning(_ fact: FindingFact, _ row: TaskRow) -> String {
        switch fact {
        case .rowAboveUsual(let sum): "\(row.number) 汇总 \(sum.wanYuanText) 万元，超过 10000 万元（1 亿元），是否误填为元？"
        case .probablyInYuan:
            (row.number.text.isEmpty ? "" : "\(row.number) ") + "金额特别大，是否按“元”填写？这里的单位是万元"
        case .filingAboveUsual(let sum): "汇总金额 \(sum.wanYuanText) 万元，超过 100000 万元（10 亿元），请核对单位"
        case .aboveNationalTarget(let target): "\(row.number) 承接数量超过全国目标 \(target)，请核对"
        case .moreThanOneSelf: "\(row.number) 按“所”计数，一所学校通常只填 1"
        case .allAmountsZero: "\(row.number) 四项经费都是 0，请确认确无投入"
        case .copiedAcross(let rows): "有 \(rows) 行四项经费完全相同，请核对是否误复制"
        case .changedHundredfold(let before): "\(row.number) 汇总与退回时的 \(before.wanYuanText) 万元相差百倍以上，请核对"
        case .unusualForKind(let kind): "\(row.number) 通常不适用于\(kind.rawValue)学校，请确认确要承接"
        case .unreadable, .missing, .contact, .nothingTicked, .returnedUnchanged: missing(fact, row)
        }
    }

    private static func missing(_ fact: FindingFact, _ row: TaskRow) -> String {
        switch fact {
        case .unreadable(let fault): explained(fault)
        case .contact(let fault): sentence(fault)
        case .nothingTicked: "还没有勾选任何任务；如确不承接，请声明“本校不承接”"
        case .returnedUnchanged: "\(row.number) 与退回时相同，请修改或写明答复"
        default: "\(row.number) 有空格未填，如无投入请填 0"
        }
    }

    // MARK: Texts

    static func fault(_ fault: TextFault, of part: Contact.Part) -> String {
        if case .writtenAnotherWay(let meant) = fault { return "已按规范改写为 \(meant)，看过后再提交" }
        return part.label + sentence(fault)
    }

    static func sentence(_ fault: TextFault) -> String {
        switch fault {
        case .missing: "没有填写"
        case .tooShort(let minimum): "至少 \(minimum) 个字"
        case .tooLong(let maximum): "最多 \(maximum) 个字"
        case .invisible(let scalar, let position): "第 \(position) 个字符是看不见的 \(codePoint(scalar))，请删去"
        case .stranger(let character, let position): "第 \(position) 个字符“\(character)”不能用，请用汉字、字母、数字或“·”"
        case .onlyDigits: "不能全是数字"
        case .notAPhone: "格式应为区号-号码，如 010-87654321，分机如 0310-8888888-801"
        case .writtenAnotherWay(let meant): "应写作 \(meant)"
        case .notAMobile(let digits): "应为 1 开头、第二位 3—9 的 11 位数字，如 13000000001（现有 \(digits) 位数字）"
        case .notASchoolCode(true): "不是 10 位学校代码，可能被 Excel 改成了数字，请把该列设为文本"
        case .notASchoolCode(false): "不是 10 位学校代码，如 4114000001"
        }
    }

    // MARK: Store

    static func failure(_ failure: StoreFailure) -> String {
        switch failure {
        case .missing(let path): "没有找到数据库 \(path)；先用 filing init 建立，或用 --database 指定"
        case .newer(let path, let found, let known): "数据库 \(path) 的版本（\(found)）比本程序（\(known)）新，请升级程序；数据没有改动"
        case .readOnly(let path): "数据库 \(path) 不可写，刚才的内容没有保存，仍在屏幕上；请联系管理员"
        case .full(let path): "空间不足，刚才的内容没有保存，仍在屏幕上；请管理员清理 \(path) 所在磁盘后按 Ctrl+S"
        case .corrupt(let path, let detail): "文件 \(path) 不是本程序的数据库或已损坏（\(detail)），没有改动它；请从备份恢复"
        case .busy(let path): "数据库 \(path) 正忙，刚才的内容没有保存，仍在屏幕上；请稍后按 Ctrl+S"
        case .failed(let path, let detail): "数据库 \(path) 出错（\(detail)），刚才的内容没有保存，仍在屏幕上"
        }
    }
}
