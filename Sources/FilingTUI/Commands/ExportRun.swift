import FilingExport
import FilingModel
import FilingStore
import Foundation

/// One export, however it was asked for: to a file or standard output, its size and digest said.
struct ExportRun {
    let asText: Bool
    /// A path, `-` for standard output; nil for standard output unless that is a terminal.
    let output: String?

    /// Exports a school's filing.
    func run(_ school: SchoolCode, as format: SchoolExport.Format, in store: any Store) throws {
        let export = SchoolExport(
            store: store, catalogue: try Wiring.documents.catalogue(), clock: Wiring.clock)
        guard let report = try export.report(of: school) else { throw Refusal("没有学校 \(school)") }
        try deliver(
            try SchoolExport.bytes(of: report, as: format),
            named: SchoolExport.fileName(of: school, as: format))
    }

    /// Exports the workbook of the whole province.
    func runProvince(in store: any Store) throws {
        let catalogue = try Wiring.documents.catalogue()
        let export = ProvinceExport(store: store, catalogue: catalogue, clock: Wiring.clock)
        var line = ProgressLine("", total: 2)
        let reporting: Progress.Listener = { progress in
            line.show(progress)
            return .goOn
        }
        guard case .whole(let report) = try export.report(of: nil, reporting) else {
            throw Refusal("数据库中还没有省份；先用 filing init 建立")
        }
        let bytes = try ProvinceExport.bytes(of: report, reporting)
        line.finish()
        try deliver(bytes, named: ProvinceExport.fileName(of: report))
    }

    /// Exports whom to call: the schools without a submission.
    func runCalls(as format: CallList.Format, in store: any Store) throws {
        let list = CallList(try store.filingLines(changedAfter: nil).lines)
        let bytes =
            switch format {
            case .xlsx: try list.workbook(at: Wiring.clock())
            case .csv: list.commaSeparated
            }
        try deliver(bytes, named: CallList.fileName(as: format))
    }

    /// Exports the province as it was reported.
    func runSnapshot(_ number: Int, in store: any Store) throws {
        guard let province = try store.province() else {
            throw Refusal("数据库中还没有省份；先用 filing init 建立")
        }
        let snapshots = try store.reports(of: province.code)
        guard let snapshot = snapshots.first(where: { $0.number == number }) else {
            throw Refusal(snapshots.isEmpty ? "还没有报部" : "没有第 \(number) 次报部，共 \(snapshots.count) 次")
        }
        let export = ProvinceExport(
            store: store, catalogue: try Wiring.documents.catalogue(), clock: Wiring.clock)
        guard let report = export.report(of: snapshot, named: province.name) else {
            throw StoreFailure.corrupt(path: "report", detail: "snapshot \(number)")
        }
        try deliver(
            try ProvinceExport.bytes(of: report),
            named: ProvinceExport.fileName(of: report, number: number))
    }

    private func deliver(_ bytes: [UInt8], named name: String) throws {
        let content = asText ? Self.text(of: bytes) : bytes
        if output == "-" || (output == nil && isatty(STDOUT_FILENO) == 0) {
            try FileHandle.standardOutput.write(contentsOf: Data(content))
        } else {
            let path = output ?? "./" + name
            try OutputFile.write(content, to: path)
            Talk.say("已写入 \(path)")
        }
        let digest = ExportDigest(bytes)
        Talk.say("\(digest.byteCount) 字节  sha256 \(digest.sha256)")
    }

    private static func text(of bytes: [UInt8]) -> [UInt8] {
        Array(Data(bytes).base64EncodedString(options: .lineLength76Characters).utf8) + [10]
    }
}
