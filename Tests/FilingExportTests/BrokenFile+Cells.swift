import FilingExport
import FilingModel

extension BrokenFile {
    /// What people put into cells.
    static let cells: [BrokenFile] = [
        BrokenFile("a formula", .edit("ws['F8'] = '=1+1'"), at: ["F8"], .formula),
        BrokenFile(
            "formulas all over", .edit("ws['A8'], ws['C9'], ws['D10'] = '=1', '=1', '=1'"),
            at: ["A8", "C9", "D10"], .formula, .formula, .formula),
        BrokenFile(
            "2000万 as text", .edit("ws['F8'] = '2000万'"), at: ["F8"],
            .entry(.unitInQuestion(meant: Amount(wanYuan: 2_000)), text: "2000万")),
        BrokenFile(
            "2.5亿 as text", .edit("ws['F8'] = '2.5亿'"), at: ["F8"],
            .entry(.unitInQuestion(meant: Amount(wanYuan: 25_000)), text: "2.5亿")),
        BrokenFile(
            "a wrong grouping", .edit("ws['F8'] = '12,34'"), at: ["F8"], .entry(.badGrouping, text: "12,34")),
        BrokenFile(
            "an invisible character", .edit("ws['F8'] = '12\\u200b3'"), at: ["F8"],
            .entry(.invisible("\u{200B}"), text: "12\u{200B}3")),
        BrokenFile("half of a thing", .edit("ws['D10'] = 1.5"), at: ["D10"], .entry(.notWhole, text: "1.5")),
        BrokenFile(
            "a quantity where none is counted", .edit("ws['D8'] = 2"), at: ["D8"],
            .entry(.rowHasNoQuantity, text: "2")),
        BrokenFile(
            "a date for a figure",
            .edit(
                """
                import datetime
                ws['F8'] = datetime.date(2026, 3, 1)
                """), at: ["F8"], .date),
        BrokenFile(
            "a percentage for a figure", .edit("ws['F8'] = 0.5; ws['F8'].number_format = '0%'"), at: ["F8"],
            .percentage),
        BrokenFile("an error value", .edit("ws['F8'] = '#REF!'"), at: ["F8"], .errorValue("#REF!")),
        BrokenFile("a truth", .edit("ws['F8'] = True"), at: ["F8"], .entry(.notANumber("T"), text: "TRUE")),
        BrokenFile("half a tick", .edit("ws['C8'] = '可能'"), at: ["C8"], .notATick("可能")),
        BrokenFile(
            "汇总 that does not add up", .edit("ws['E8'] = 99"), at: ["E8"],
            .totalDiffers(written: "99", sum: Amount(wanYuan: 10))),
        BrokenFile(
            "汇总 as wrong text", .edit("ws['E8'] = '约十万'"), at: ["E8"],
            .totalDiffers(written: "约十万", sum: Amount(wanYuan: 10))),
    ]
}
