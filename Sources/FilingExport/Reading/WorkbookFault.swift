/// Why a file is not read at all. Facts only; the sentences are the screen's.
package enum WorkbookFault: Error, Hashable, Sendable {
    /// The file could not be opened or read; the system's error number says why.
    case unreadable(code: Int32)
    /// More than `limit` bytes.
    case tooLarge(limit: Int)
    /// Not an .xlsx file.
    case notAWorkbook(ForeignFile)
    /// Encrypted with a password.
    case passwordProtected
    /// It carries macros.
    case macros
    /// It fetches from elsewhere: linked workbooks, connections to databases.
    case externalLinks
    /// It unpacks to more than `ratio` times its size, or to more than any workbook of ours needs.
    case expandsTooFar(ratio: Int)
    /// A sheet of more than `limit` rows.
    case tooManyRows(limit: Int)
    /// Its parts define entities or a document type, which no spreadsheet program writes.
    case documentType(part: String)
    /// A part's name leads out of the file.
    case unsafePath(String)
    /// Its end is missing: it did not come whole.
    case incomplete
    /// A part is missing or broken; without a name, the file itself.
    case damaged(part: String)
    /// The library in the file of this name, which reads workbooks, is not installed.
    case unavailable(library: String)
}

/// What a file is that is not an .xlsx workbook.
package enum ForeignFile: Hashable, Sendable {
    case empty
    /// The binary format of Excel up to 2003.
    case xls
    /// OpenDocument, .ods.
    case openDocument
    /// Text such as CSV, in UTF-8.
    case utf8Text
    /// Text such as CSV, in GBK or GB18030, as Excel writes it in China.
    case gbkText
    /// Text in UTF-16, Excel's "Unicode text".
    case utf16Text
    case other
}
