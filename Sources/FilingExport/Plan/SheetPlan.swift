/// A sheet that is to be written.
package struct SheetPlan: Sendable {
    package let name: String
    /// In characters of the sheet's font, from the first column on.
    package let columnWidths: [Double]
    package let rows: PlannedRows
    /// How the sheet goes onto paper; nil for a hidden sheet.
    package let print: PrintPlan?
    package let charts: [PlannedChart]

    package init(
        name: String, columnWidths: [Double], rows: PlannedRows, print: PrintPlan?,
        charts: [PlannedChart] = []
    ) {
        (self.name, self.columnWidths, self.rows, self.print) = (name, columnWidths, rows, print)
        self.charts = charts
    }

    /// Whether the sheet is only for the import.
    package var isHidden: Bool { print == nil }
}

/// How a sheet goes onto paper: A4, one page wide, everything on the sheet.
package struct PrintPlan: Hashable, Sendable {
    package enum Paper: Hashable, Sendable {
        /// Landscape, as many pages as it takes.
        case pages
        /// All of it on one upright page.
        case onePage
    }

    /// The line, counted from 0, that every page repeats at its top and that stays in view on the screen.
    package let repeatedRow: Int
    /// What stands at the top of every page.
    package let header: String
    /// What stands at the bottom of every page, left of the page numbers.
    package let footer: String
    package let paper: Paper

    package init(repeatedRow: Int, header: String, footer: String, paper: Paper = .pages) {
        (self.repeatedRow, self.header, self.footer) = (repeatedRow, header, footer)
        self.paper = paper
    }
}
