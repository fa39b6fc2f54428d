import ArgumentParser
import FilingModel
import FilingStore

/// `filing export --school CODE | --province`: a school's workbook, CSV or JSON, or the province's workbook.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出承接任务情况（a school's or the province's workbook）",
        discussion: """
            标准输出不是终端时写到标准输出，否则写到 ./承接任务情况_CODE.xlsx。
            --province 是全省工作簿：汇总、图表、分任务、分学校、全部任务行、数量汇总表、分任务一览表。文件大小和 sha256 写到标准错误，可据以核对是否完整。
            PowerShell 会改坏二进制输出，请用 --base64。
            """)

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp("学校代码", valueName: "CODE"))
    var school: String?
    @Flag(help: "全省工作簿（.xlsx）")
    var province = false
    @Option(help: ArgumentHelp("与 --province 一起：第几次报部的快照，每次得到同样的字节", valueName: "N"))
    var snapshot: Int?
    @Flag(help: "催报名单：没有提交的学校和电话（.xlsx 或 .csv）")
    var calls = false
    @Option(help: "格式：xlsx、csv、json")
    var format: SchoolExport.Format = .xlsx
    @Option(help: ArgumentHelp("输出文件，- 为标准输出", valueName: "FILE|-"))
    var output: String?
    @Flag(name: .customLong("base64"), help: "以 base64 文本输出")
    var asText = false

    func validate() throws {
        if [province, calls, school != nil].count(where: \.self) != 1 {
            throw ValidationError("请给出 --school CODE、--province 或 --calls，只给一个")
        }
        if calls, format == .json { throw ValidationError("--calls 只有 xlsx 和 csv 格式") }
        if snapshot != nil, !province { throw ValidationError("--snapshot 只和 --province 一起用") }
        if province, format != .xlsx { throw ValidationError("--province 只有 xlsx 格式") }
    }

    func run() throws {
        let code = try school.map { try SchoolCode(argument: $0) }
        let store = try database.store()
        defer { store.close() }
        let run = ExportRun(asText: asText, output: output)
        if let snapshot { return try run.runSnapshot(snapshot, in: store) }
        if calls { return try run.runCalls(as: format == .csv ? .csv : .xlsx, in: store) }
        guard let code else { return try run.runProvince(in: store) }
        try run.run(code, as: format, in: store)
    }
}

extension SchoolExport.Format: ExpressibleByArgument {}
