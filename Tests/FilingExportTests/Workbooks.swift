import FilingExport
import FilingTestSupport
import Foundation

/// Real workbooks, and what openpyxl makes of them.
struct Workbooks {
    let scratch: TemporaryFolder
    var exported: String { scratch.file("exported.xlsx") }
    var edited: String { scratch.file("edited.xlsx") }

    /// A folder with the workbook of `report`.
    init(_ report: FilingReport = Reports.report()) throws {
        scratch = try TemporaryFolder()
        try WorkbookWriter.write(WorkbookPlan(report), to: exported)
    }

    /// Opens the export as `wb`, its sheet as `ws`, lets `change` change it, and gives the bytes of what
    /// was saved.
    func edit(_ change: String) throws -> [UInt8] {
        try python("wb = openpyxl.load_workbook(source)\nws = wb['承接任务情况']\n\(change)\nwb.save(target)")
        return try ImportFile.bytes(at: edited)
    }

    /// Copies the export part by part; `change` may set `name` and `data` of a part, or put more into
    /// `zip`.
    func repack(_ change: String, once: String = "") throws -> [UInt8] {
        let body = change.split(separator: "\n", omittingEmptySubsequences: false).map { "        " + $0 }
        try python(
            """
            with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as zip:
                for name in old.namelist():
                    data = old.read(name)
            \(body.joined(separator: "\n"))
                    zip.writestr(name, data)
            \(once.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            """)
        return try ImportFile.bytes(at: edited)
    }

    /// What `script` prints about the export.
    func ask(_ script: String) throws -> String {
        try python("wb = openpyxl.load_workbook(source)\nws = wb['承接任务情况']\n" + script)
    }

    @discardableResult
    private func python(_ script: String) throws -> String {
        let opening = """
            import openpyxl, json, os, sys, zipfile
            source, target = sys.argv[1:3]

            """
        return try Program.python().run(["-c", opening + script, exported, edited])
    }
}

extension Workbooks {
    /// `texts` as Python's json prints them.
    func json(_ texts: [String]) throws -> String {
        let bytes = texts.map { Array($0.utf8).map(String.init).joined(separator: ",") }
        let lists = bytes.map { "bytes([\($0)]).decode()" }.joined(separator: ", ")
        return try Program.python().run(["-c", "import json; print(json.dumps([\(lists)]), end='')"])
    }
}
