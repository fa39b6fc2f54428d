import FilingExport
import FilingModel
import FilingStore
import Foundation

/// One export of a school, however it was asked for: to a file or standard output, its size and digest said.
struct ExportRun {
    let school: SchoolCode
    let format: SchoolExport.Format
    let asText: Bool
    /// A path, `-` for standard output; nil for standard output unless that is a terminal.
    let output: String?

    func run(in store: any Store) throws {
        let export = SchoolExport(
            store: store, catalogue: try Wiring.documents.catalogue(), clock: Wiring.clock)
        guard let report = try export.report(of: school) else { throw Refusal("没有学校 \(school)") }
        let bytes = try SchoolExport.bytes(of: report, as: format)
        try deliver(asText ? Self.text(of: bytes) : bytes)
        let digest = ExportDigest(bytes)
        Talk.say("\(digest.byteCount) 字节  sha256 \(digest.sha256)")
    }

    private static func text(of bytes: [UInt8]) -> [UInt8] {
        Array(Data(bytes).base64EncodedString(options: .lineLength76Characters).utf8) + [10]
    }

    private func deliver(_ bytes: [UInt8]) throws {
        if output == "-" || (output == nil && isatty(STDOUT_FILENO) == 0) {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            return
        }
        let path = output ?? "./" + SchoolExport.fileName(of: school, as: format)
        try OutputFile.write(bytes, to: path)
        Talk.say("已写入 \(path)")
    }
}
