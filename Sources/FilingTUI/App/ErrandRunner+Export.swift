import FilingExport
import FilingModel
import FilingStore

/// Ctrl+E: a school's workbook.
extension ErrandRunner {
    /// On a local terminal the file goes into the current folder. A session over a network has no folder of
    /// the person's; there the export is fetched by a command.
    func export(of school: SchoolCode) throws(StoreFailure) -> Outcome? {
        guard source.isEmpty else {
            return .exportByCommand(policy.fetching?.school == school ? policy.fetching?.text : nil)
        }
        let export = SchoolExport(
            store: store, catalogue: try published(documents.catalogue), clock: clock)
        guard let report = try export.report(of: school) else { return nil }
        let path = "./" + SchoolExport.fileName(of: school, as: .xlsx)
        do throws(WorkbookWriteFailure) {
            try OutputFile.write(try SchoolExport.bytes(of: report, as: .xlsx), to: path)
            return .exported(path: path)
        } catch {
            return .exportFailed(error)
        }
    }
}
