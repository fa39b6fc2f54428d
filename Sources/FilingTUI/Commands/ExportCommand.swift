import ArgumentParser
import FilingModel
import FilingStore

/// `filing export --school CODE`: a school's workbook, CSV or JSON.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出承接任务情况（a school's workbook）",
        discussion: """
            标准输出不是终端时写到标准输出，否则写到 ./承接任务情况_CODE.xlsx。文件大小和 sha256 写到标准错误，可据以核对是否完整。
            PowerShell 会改坏二进制输出，请用 --base64。
            """)

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp("学校代码", valueName: "CODE"))
    var school: String
    @Option(help: "格式：xlsx、csv、json")
    var format: SchoolExport.Format = .xlsx
    @Option(help: ArgumentHelp("输出文件，- 为标准输出", valueName: "FILE|-"))
    var output: String?
    @Flag(name: .customLong("base64"), help: "以 base64 文本输出")
    var asText = false

    func run() throws {
        let code = try SchoolCode(argument: school)
        let store = try database.store()
        defer { store.close() }
        try ExportRun(school: code, format: format, asText: asText, output: output).run(in: store)
    }
}

extension SchoolExport.Format: ExpressibleByArgument {}
