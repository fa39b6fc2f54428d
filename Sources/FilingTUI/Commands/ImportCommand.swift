import ArgumentParser
import FilingExport
import FilingModel
import FilingStore

/// `filing import --school CODE FILE`: the edited workbook, read back.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入在 Excel 中改过的承接任务情况（the edited workbook）",
        discussion: "先整体核对：有一处不对就什么都不改。--dry-run 只核对，与正式导入完全相同。")

    @OptionGroup var database: DatabaseOption
    @Option(help: ArgumentHelp("学校代码", valueName: "CODE"))
    var school: String
    @Argument(help: ArgumentHelp("filing export 导出的 .xlsx 文件", valueName: "FILE"))
    var file: String
    @Flag(help: "只核对，不改动（look, change nothing）")
    var dryRun = false

    func run() throws {
        let code = try SchoolCode(argument: school)
        let store = try database.store()
        defer { store.close() }
        try ImportRun(school: code, account: AccountName(code), isRehearsal: dryRun, source: "")
            .run(in: store, reading: file) { () throws(WorkbookFault) in try ImportFile.bytes(at: file) }
    }
}
