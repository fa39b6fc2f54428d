import FilingExport
import FilingModel

/// The sentences about workbooks that come in and go out.
extension Wording {
    static func failure(_ failure: WorkbookWriteFailure) -> String {
        switch failure {
        case .diskFull(let path): "空间不足，没有写成 \(path)"
        case .notPermitted(let path): "\(path) 不可写"
        case .noFolder(let path): "\(path) 所在的文件夹不存在"
        case .system(let path, let code): "没有写成 \(path)（系统错误 \(code)）"
        case .unwritable(let sheet, let row, let column):
            "工作表 \(sheet) 第 \(row + 1) 行第 \(column + 1) 列写不进 Excel"
        case .unavailable(let library): "这台机器没有安装 \(library)，不能导出工作簿；可用 --format csv"
        case .cutShort: "临时文件夹空间不足，没有写成工作簿"
        case .stopped: "已停止，没有写成工作簿"
        }
    }

    static func exported(_ outcome: Outcome) -> Notice? {
        switch outcome {
        case .exported(let path): Notice(exportedTo(path) + "；再按一次 Ctrl+E 可选其他格式")
        case .slipsOnlyCopied: Notice("远程登录不能写文件到您的电脑；请按 Ctrl+C 复制激活码", .warning)
        case .exportFailed(let failure): Notice(Wording.failure(failure), .error)
        default: nil
        }
    }

    static func fault(_ fault: WorkbookFault) -> String {
        switch fault {
        case .unavailable(let library): "这台机器没有安装 \(library)，不能读工作簿"
        case .unreadable(let code): "文件读不了（系统错误 \(code)）"
        case .tooLarge(let limit): "文件超过 \(limit >> 20) MB"
        case .notAWorkbook(let kind): "不是 .xlsx 工作簿，" + foreign(kind)
        case .passwordProtected: "文件加了密码，请去掉密码后再导入"
        case .macros: "文件带有宏，请另存为不带宏的 .xlsx"
        case .externalLinks: "文件链接到其他文件，请断开链接后再导入"
        case .expandsTooFar(let ratio): "文件解压后超过 \(ratio) 倍，不像正常的工作簿"
        case .tooManyRows(let limit): "工作表超过 \(limit) 行"
        case .incomplete: "文件不完整，可能没有传完，请重新下载或复制一次"
        case .damaged(""): "文件已损坏，请重新导出"
        case .documentType(let part), .damaged(let part): "文件已损坏或不是 Excel 写的（\(part)）"
        case .unsafePath(let name): "文件里有不安全的路径 \(name)"
        }
    }

    private static func foreign(_ kind: ForeignFile) -> String {
        switch kind {
        case .empty: "文件是空的"
        case .xls: "而是旧的 .xls 格式，请在 Excel 里另存为 .xlsx"
        case .openDocument: "而是 .ods 格式，请另存为 .xlsx"
        case .utf8Text, .gbkText, .utf16Text: "而是文本（如 CSV），请导入 filing export 导出的 .xlsx"
        case .other: "请导入 filing export 导出的 .xlsx"
        }
    }

    static func refusal(_ refusal: ImportRefusal) -> String {
        let place = refusal.place.map { $0.column == nil ? "第 \($0.line) 行：" : "\($0.text)：" } ?? ""
        let row = refusal.row.map { "\($0) " } ?? ""
        return place + row + fact(refusal.fact)
    }

    private static func fact(_ fact: ImportFact) -> String {
        switch fact {
        case .file(let fault): Wording.fault(fault)
        case .sheetMissing(let found): "没有工作表“承接任务情况”，现有：" + found.joined(separator: "、")
        case .baselineMissing: "没有隐藏的“基线”表，不是 filing export 导出的工作簿"
        case .baselineDamaged: "隐藏的“基线”表被改过，请重新导出"
        case .otherCatalogue(let found): "是另一份任务清单（\(found)）的导出，请用本期导出的工作簿"
        case .otherSchool(let found): "是学校 \(found) 的导出，不是本校的"
        case .headerMissing: "没有找到表头行"
        case .columnMoved(let expected, let found): "这一列应为“\(expected)”，现为“\(found)”，请不要移动列"
        case .sumLineMissing: "没有找到“合计”行，请不要删除"
        case .mergedCells(let range): "单元格 \(range) 被合并了，请取消合并"
        case .hiddenLine: "这一行被隐藏了，请取消隐藏"
        case .hiddenColumn: "这一列被隐藏了，请取消隐藏"
        case .rowMissing: "这一行不见了，请不要删除行"
        case .rowTwice(_, let line): "与第 \(line) 行重复"
        default: cellFact(fact)
        }
    }

    private static func cellFact(_ fact: ImportFact) -> String {
        switch fact {
        case .rowUnknown(let text): "序号“\(text)”不在导出的行里"
        case .rowNumberIsDate: "序号被 Excel 改成了日期（如 3-1 变成 3月1日），请把该列设为文本"
        case .rowNumberIsNumber(let text): "序号被 Excel 改成了数字（\(text)），请把该列设为文本"
        case .rowNotOffered: "本期已不开放，不能修改"
        case .formula: "是公式，请改成数值"
        case .errorValue(let text): "是错误值 \(text)"
        case .date: "被 Excel 当成了日期，请填数字"
        case .percentage: "是百分数，请填以万元为单位的数字"
        case .notATick(let text): "是否承接应为“是”或空，现为“\(text)”"
        case .entry(let fault, let text): "“\(shortened(text))”" + explainedInSheet(fault)
        case .totalDiffers(let written, let sum): "汇总填的是 \(written)，四项相加是 \(sum.wanYuanText)；汇总不用填"
        default: "不能导入"
        }
    }

    /// What is wrong with a cell of a sheet, where no key answers a question.
    private static func explainedInSheet(_ fault: EntryFault) -> String {
        switch fault {
        case .unitInQuestion(let meant): "不是以万元为单位的数字；如果是 \(meant.wanYuanText) 万元，请填 \(meant.wanYuanText)"
        case .chineseNumeral(.some(let number)): "请用阿拉伯数字，如 \(number)"
        case .rowHasNoQuantity: "多余：本行不计承接数量，请清空"
        case .quantityOutOfRange: "应在 1 到 99999 之间；不承接请把“是否承接”清空"
        default: explained(fault)
        }
    }

    static func conflict(_ conflict: ImportPlan.Conflict) -> String {
        "\(conflict.place.text)：\(conflict.cell.row) \(conflict.cell.field.label) 导出时为“\(conflict.exported)”，"
            + "工作簿改为“\(conflict.sheet)”，平台上已改为“\(conflict.desk)”，请先统一"
    }
}
