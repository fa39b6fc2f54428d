import CXlsxWriter
import CZip

/// The libraries that are loaded when the first workbook is written or read.
package enum ExportLibraries {
    /// The file names of those that are not installed.
    package static func missing() -> [String] {
        [lazy_xlsxwriter_missing(), lazy_zip_missing()].compactMap { $0.map { String(cString: $0) } }
    }
}
