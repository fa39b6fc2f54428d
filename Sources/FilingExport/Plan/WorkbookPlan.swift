package import FilingModel

/// A workbook that is to be written: a value that tests can look at without a file.
package struct WorkbookPlan: Sendable {
    package let title: String
    /// The date that the file says it was made at: the same content gives the same bytes.
    package let time: Instant
    package let sheets: [SheetPlan]

    package init(title: String, time: Instant, sheets: [SheetPlan]) {
        (self.title, self.time, self.sheets) = (title, time, sheets)
    }
}
