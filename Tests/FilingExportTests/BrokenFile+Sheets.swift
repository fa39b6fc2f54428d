import FilingExport
import FilingModel

extension BrokenFile {
    /// What people do to a sheet.
    static let sheets: [BrokenFile] = [
        BrokenFile("sheet renamed", .edit("ws.title = 'Sheet1'"), .sheetMissing(found: ["Sheet1", "基线"])),
        BrokenFile("sheet copied into another workbook", .edit("del wb['基线']"), .baselineMissing),
        BrokenFile("hidden sheet written over", .edit("wb['基线']['A1'] = 'x'"), .baselineDamaged),
        BrokenFile(
            "last year's export", .edit("wb['基线']['B2'] = 'tizhipeiyou-2017'"),
            .otherCatalogue(found: "tizhipeiyou-2017")),
        BrokenFile(
            "another school's export", .edit("wb['基线']['B3'] = '4114000004'"),
            .otherSchool(found: "4114000004")),
        BrokenFile("header deleted", .edit("ws.delete_rows(7)"), .headerMissing),
        BrokenFile(
            "columns swapped", .edit("ws['F7'], ws['G7'] = '行业企业投入', '学校自筹'"), at: ["F7"],
            .columnMoved(expected: "学校自筹", found: "行业企业投入")),
        BrokenFile(
            "column inserted", .edit("ws.insert_cols(4)"), at: ["D7"],
            .columnMoved(expected: "承接数量", found: "")),
        BrokenFile(
            "column deleted", .edit("ws.delete_cols(5)"), at: ["E7"],
            .columnMoved(expected: "汇总", found: "学校自筹")),
        BrokenFile("row deleted", .edit("ws.delete_rows(9)"), .rowMissing(RowNumber("2"))),
        BrokenFile(
            "row duplicated",
            .edit(
                """
                ws.insert_rows(10)
                for c in range(1, 11): ws.cell(10, c, ws.cell(9, c).value)
                """), at: ["A10"], .rowTwice(RowNumber("2"), firstLine: 9)),
        BrokenFile(
            "row invented",
            .edit(
                """
                ws.insert_rows(10)
                ws['A10'], ws['C10'] = '99', '是'
                """), at: ["A10"], .rowUnknown("99")),
        BrokenFile(
            "figures in a line without a number", .edit("ws.insert_rows(10); ws['F10'] = 5"), at: ["A10"],
            .rowUnknown("")),
        BrokenFile("合计 deleted", .edit("ws.delete_rows(79)"), .sumLineMissing),
        BrokenFile("merged cells", .edit("ws.merge_cells('F8:G8')"), at: ["8"], .mergedCells(range: "F8:G8")),
        BrokenFile("hidden row", .edit("ws.row_dimensions[9].hidden = True"), at: ["9"], .hiddenLine),
        BrokenFile(
            "hidden column", .edit("ws.column_dimensions['G'].hidden = True"), at: ["G7"], .hiddenColumn),
        BrokenFile(
            "a date in 序号",
            .edit(
                """
                import datetime
                ws['A10'] = datetime.date(2026, 3, 1)
                ws['A10'].number_format = 'm"月"d"日"'
                """), at: ["A10"], .rowNumberIsDate),
        BrokenFile("a date as text in 序号", .edit("ws['A10'] = '3月1日'"), at: ["A10"], .rowNumberIsDate),
        BrokenFile(
            "3.10 as a number in 序号", .edit("ws['A10'] = 3.10"), at: ["A10"], .rowNumberIsNumber("3.1")),
    ]
}
