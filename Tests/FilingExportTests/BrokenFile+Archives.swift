import FilingExport

extension BrokenFile {
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let wideName: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    /// 序号,工作任务 in GBK.
    private static let gbk: [UInt8] = [
        0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xB9, 0xA4, 0xD7, 0xF7, 0xC8, 0xCE, 0xCE, 0xF1,
    ]

    private static func file(_ fault: WorkbookFault) -> ImportFact { .file(fault) }

    private static func sheetWith(_ entity: String) -> Making {
        .repack(
            """
            if name == 'xl/worksheets/sheet1.xml':
                data = data.replace(b'<worksheet', b'<!DOCTYPE x [\(entity)]><worksheet', 1)
            """)
    }

    /// Files that are something else, and files that mean harm (security rule sX2).
    static let archives: [BrokenFile] = [
        BrokenFile(
            "an .xls", .bytes(compoundFile + [UInt8](repeating: 0, count: 4_096)), file(.notAWorkbook(.xls))),
        BrokenFile(
            "protected by a password", .bytes(compoundFile + [UInt8](repeating: 0, count: 512) + wideName),
            file(.passwordProtected)),
        BrokenFile("CSV in UTF-8", .bytes(Array("序号,工作任务\r\n".utf8)), file(.notAWorkbook(.utf8Text))),
        BrokenFile("CSV in GBK", .bytes(gbk), file(.notAWorkbook(.gbkText))),
        BrokenFile("text in UTF-16", .bytes([0xFF, 0xFE, 0x8F, 0x5E]), file(.notAWorkbook(.utf16Text))),
        BrokenFile("nothing", .bytes([]), file(.notAWorkbook(.empty))),
        BrokenFile(
            "a picture", .bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]),
            file(.notAWorkbook(.other))),
        BrokenFile(
            "an archive cut short", .bytes([0x50, 0x4B, 0x03, 0x04, 0x14, 0]), file(.incomplete)),
        BrokenFile("a download that stopped half-way", .cut(0.5), file(.incomplete)),
        BrokenFile("a download that lacks its last bytes", .cut(0.9995), file(.incomplete)),
        BrokenFile(
            "100 MB", .bytes([UInt8](repeating: 0x50, count: 100_000_000)),
            file(.tooLarge(limit: ImportLimits.fileBytes))),
        BrokenFile("macros", .repack("", once: "zip.writestr('xl/vbaProject.bin', b'x')"), file(.macros)),
        BrokenFile(
            "a workbook that calls itself one with macros",
            .repack(
                """
                if name == '[Content_Types].xml':
                    plain = b'openxmlformats-officedocument.spreadsheetml.sheet.main'
                    data = data.replace(plain, b'ms-excel.sheet.macroEnabled.main')
                """), file(.macros)),
        BrokenFile(
            "links to other workbooks",
            .repack("", once: "zip.writestr('xl/externalLinks/externalLink1.xml', '<x/>')"),
            file(.externalLinks)),
        BrokenFile(
            "a connection to a database", .repack("", once: "zip.writestr('xl/connections.xml', '<x/>')"),
            file(.externalLinks)),
        BrokenFile(
            "a zip bomb", .repack("", once: "zip.writestr('xl/media/x.xml', b' ' * 40_000_000)"),
            file(.expandsTooFar(ratio: ImportLimits.ratio))),
        BrokenFile(
            "a sheet that is a zip bomb",
            .repack(
                """
                if name == 'xl/worksheets/sheet1.xml': data = data + b' ' * 5_000_000
                """), file(.expandsTooFar(ratio: ImportLimits.ratio))),
        BrokenFile(
            "too many rows", .edit("for line in range(90, 2100): ws.cell(line, 20, line * 7919 % 1000003)"),
            file(.tooManyRows(limit: ImportLimits.rows))),
        BrokenFile(
            "too many parts", .repack("", once: "for n in range(1100): zip.writestr(f'x{n}', b'x')"),
            file(.expandsTooFar(ratio: ImportLimits.ratio))),
        BrokenFile(
            "a path out of the file", .repack("", once: "zip.writestr('../../etc/cron.d/x', b'x')"),
            file(.unsafePath("../../etc/cron.d/x"))),
        BrokenFile(
            "an absolute path", .repack("", once: "zip.writestr('/etc/passwd', b'x')"),
            file(.unsafePath("/etc/passwd"))),
        BrokenFile(
            "an external entity", sheetWith("<!ENTITY e SYSTEM \"file:///etc/passwd\">"),
            file(.documentType(part: "xl/worksheets/sheet1.xml"))),
        BrokenFile(
            "entities within entities", sheetWith("<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">"),
            file(.documentType(part: "xl/worksheets/sheet1.xml"))),
        BrokenFile(
            "broken XML", .repack("if name == 'xl/worksheets/sheet1.xml': data = data[:len(data) // 2]"),
            file(.damaged(part: "xl/worksheets/sheet1.xml"))),
        BrokenFile(
            "a sheet without its texts",
            .repack(
                """
                if name == 'xl/sharedStrings.xml': data = b'<sst/>'
                """), file(.damaged(part: "sheet"))),
        BrokenFile(
            "a part that is missing", .repack("if name == 'xl/worksheets/sheet1.xml': continue"),
            file(.damaged(part: "xl/worksheets/sheet1.xml"))),
        BrokenFile(
            "a document of a text program",
            .repack(
                """
                name = name.replace('[Content_Types]', 'content')
                """), file(.notAWorkbook(.openDocument))),
    ]
}
