import FilingExport
import FilingModel
import FilingStore

/// Ctrl+E, and the page with the further ways.
extension ErrandRunner {
    /// What an export that was just written says, and of which moment.
    struct Written: Equatable {
        let what: Exported
        let commits: Int
        let revision: Int
        let record: RecordMark
    }

    /// On a local terminal a school's workbook goes into the current folder. A session over a network has no
    /// folder of the person's; there, and where the same was just written, the other ways are offered.
    func export(of school: SchoolCode) throws(StoreFailure) -> Outcome? {
        let wanted = Written(
            what: .filing(school), commits: commits, revision: revision, record: recordMark)
        guard source.isEmpty, written != wanted else { return offer(wanted.what) }
        let outcome = try deliver(.file(wanted.what, .xlsx))
        if case .exported = outcome { written = wanted }
        return outcome
    }

    /// The page on which one chooses how an export comes to the person.
    func offer(_ what: Exported) -> Outcome {
        let fetching = policy.fetching.flatMap { what == .filing($0.school) ? $0.text : nil }
        return .exportOffered(
            ExportOffer(
                what: what, isLocal: source.isEmpty, command: fetching, sendsFiles: policy.sendsFiles,
                copiesOut: policy.copiesOut))
    }

    /// Makes an export, and writes it or packs it up for the line.
    func deliver(
        _ delivery: Delivery, _ reporting: Progress.Listener = { _ in .goOn }
    ) throws(StoreFailure) -> Outcome? {
        switch delivery {
        case .file(let what, let format):
            try make(what, as: format, reporting) { name, bytes throws(WorkbookWriteFailure) in
                .exported(path: try write(bytes, as: name))
            }
        case .line(let what, let format):
            try make(what, as: format, reporting) { _, bytes in
                .packed(Parcel(name: what.plainName(as: format, at: clock()), bytes: bytes))
            }
        case .clipboard(let code):
            try report(of: code).map { .pasteable(CSVWriter.pasteableText(of: $0)) }
        }
    }

    /// Makes a file of an export and hands it on, with its name.
    private func make(
        _ what: Exported, as format: SchoolExport.Format, _ reporting: Progress.Listener,
        _ handOn: (String, [UInt8]) throws(WorkbookWriteFailure) -> Outcome
    ) throws(StoreFailure) -> Outcome? {
        guard let (name, bytes) = try content(of: what, as: format, reporting) else { return nil }
        do throws(WorkbookWriteFailure) { return try handOn(name, try bytes(reporting)) } catch {
            return .exportFailed(error)
        }
    }

    /// The report of a school that the account may read; nil for any other.
    private func report(of code: SchoolCode) throws(StoreFailure) -> FilingReport? {
        guard try code == school ? true : isOurs(code) else { return nil }
        let catalogue = try published(documents.catalogue)
        return try SchoolExport(store: store, catalogue: catalogue, clock: clock).report(of: code)
    }

    /// Writes a file into the folder for exports, and gives its path.
    func write(_ bytes: [UInt8], as name: String) throws(WorkbookWriteFailure) -> String {
        let path = policy.exportFolder + "/" + name
        try OutputFile.write(bytes, to: path)
        return path
    }

    private typealias Content = (
        name: String, bytes: (Progress.Listener) throws(WorkbookWriteFailure) -> [UInt8]
    )

    private func content(
        of what: Exported, as format: SchoolExport.Format, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> Content? {
        if watch.jurisdiction.city != nil && what.isOfProvince { return nil }
        let catalogue = try published(documents.catalogue)
        switch what {
        case .filing(let code):
            return try report(of: code).map { report in
                (
                    SchoolExport.fileName(of: code, as: format),
                    { _ throws(WorkbookWriteFailure) in try SchoolExport.bytes(of: report, as: format) }
                )
            }
        case .province(let province):
            let export = ProvinceExport(store: store, catalogue: catalogue, clock: clock)
            let code = watch.jurisdiction.province ?? province
            return try export.report(of: code, reporting).map { workbook($0, number: nil) }
        case .report(let number):
            return try reported(number).map { workbook(.whole($0), number: number) }
        case .callList(let list):
            let moment = clock()
            return (
                CallList.fileName(as: .xlsx),
                { _ throws(WorkbookWriteFailure) in try list.workbook(at: moment) }
            )
        }
    }

    private func workbook(
        _ reading: ProvinceExport.Reading, number: Int?
    ) -> Content {
        guard case .whole(let report) = reading else {
            return ("", { _ throws(WorkbookWriteFailure) in throw .stopped })
        }
        return (
            number.map { ProvinceExport.fileName(of: report, number: $0) }
                ?? ProvinceExport.fileName(of: report),
            { reporting throws(WorkbookWriteFailure) in try ProvinceExport.bytes(of: report, reporting) }
        )
    }
}
