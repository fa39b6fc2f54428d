/// Why a workbook could not be written. Facts only; nothing of it is left behind.
package enum WorkbookWriteFailure: Error, Hashable, Sendable {
    /// The disk of `path` is full.
    case diskFull(path: String)
    /// `path` may not be written: permission or a read-only file system.
    case notPermitted(path: String)
    /// The folder of `path` does not exist.
    case noFolder(path: String)
    /// The system refused for the reason with this number.
    case system(path: String, code: Int32)
    /// The plan holds something that no workbook can hold; both places counted from 0.
    case unwritable(sheet: String, row: Int, column: Int)
    /// The working files of the writer were cut short: no room in the folder for temporary files.
    case cutShort
    /// The library in the file of this name, which writes or checks workbooks, is not installed.
    case unavailable(library: String)
    /// It was given up.
    case stopped
}
