import ArgumentParser
import FilingExport
import FilingModel
import FilingStore
import Foundation

/// `filing export --school CODE | --province`: a school's workbook, CSV or JSON, or the province's workbook.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出承接任务情况（a school's or the province's workbook）",
        discussion: """
            标准输出不是终端时写到标准输出，否则写到 ./承接任务情况_CODE.xlsx。
            --province 是全省工作簿：汇总、分任务、分学校、全部任务行、数量汇总表、分任务一览表。文件大小和 sha256 写到标准错误，可据以核对是否完整。
            PowerShell 会改坏二进制输出，请用 --base64。
            """)

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp("学校代码", valueName: "CODE"))
    var school: String?
    @Flag(help: "全省工作簿（.xlsx）")
    var province = false
    @Option(help: "格式：xlsx、csv、json")
    var format: SchoolExport.Format = .xlsx
    @Option(help: ArgumentHelp("输出文件，- 为标准输出", valueName: "FILE|-"))
    var output: String?
    @Flag(name: .customLong("base64"), help: "以 base64 文本输出")
    var asText = false

    func validate() throws {
        if province == (school != nil) { throw ValidationError("请给出 --school CODE 或 --province，只给一个") }
        if province, format != .xlsx { throw ValidationError("--province 只有 xlsx 格式") }
    }

    func run() throws {
        let store = try database.store()
        defer { store.close() }
        let (bytes, name) = try school.map { try ofSchool($0, store) } ?? ofProvince(store)
        try deliver(
            asText
                ? Array(Data(bytes).base64EncodedString(options: .lineLength76Characters).utf8) + [10]
                : bytes, named: name)
        let digest = ExportDigest(bytes)
        Talk.say("\(digest.byteCount) 字节  sha256 \(digest.sha256)")
    }

    private func ofSchool(_ text: String, _ store: any Store) throws -> (bytes: [UInt8], name: String) {
        guard let code = SchoolCode(text) else {
            throw Refusal("“\(text)”" + Wording.sentence(.notASchoolCode(fromSpreadsheet: false)))
        }
        let export = SchoolExport(
            store: store, catalogue: try Wiring.documents.catalogue(), clock: Wiring.clock)
        guard let report = try export.report(of: code) else { throw Refusal("没有学校 \(code)") }
        return (
            try SchoolExport.bytes(of: report, as: format), SchoolExport.fileName(of: code, as: format)
        )
    }

    private func ofProvince(_ store: any Store) throws -> (bytes: [UInt8], name: String) {
        let catalogue = try Wiring.documents.catalogue()
        let export = ProvinceExport(store: store, catalogue: catalogue, clock: Wiring.clock)
        var progress = ProgressLine("读取任务", total: catalogue.rowNumbers.count)
        guard let report = try export.report(of: nil, progress: { progress.advance() }) else {
            throw Refusal("数据库中还没有省份；先用 filing init 建立")
        }
        progress.finish()
        return (try ProvinceExport.bytes(of: report), ProvinceExport.fileName(of: report))
    }

    private func deliver(_ bytes: [UInt8], named name: String) throws {
        if output == "-" || (output == nil && isatty(STDOUT_FILENO) == 0) {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            return
        }
        let path = output ?? "./" + name
        try OutputFile.write(bytes, to: path)
        Talk.say("已写入 \(path)")
    }
}

extension SchoolExport.Format: ExpressibleByArgument {}
