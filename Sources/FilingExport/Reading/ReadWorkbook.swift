/// A workbook that was read: the names of all its sheets, and those sheets that were asked for.
struct ReadWorkbook: Sendable {
    let sheetNames: [String]
    let sheets: [String: ReadSheet]
}
