package import FilingModel

/// Why an import does not take something. Facts only; the sentences are the screen's.
package enum ImportFact: Hashable, Sendable {
    /// The file is not read at all.
    case file(WorkbookFault)

    // The workbook

    /// There is no 承接任务情况; these sheets there are.
    case sheetMissing(found: [String])
    /// There is no 基线: not an export of this program, or a sheet copied out of one.
    case baselineMissing
    /// 基线 was changed and cannot be understood.
    case baselineDamaged
    /// The export of another catalogue, for example last year's.
    case otherCatalogue(found: String)
    /// The export of another school.
    case otherSchool(found: String)

    // The sheet

    /// No line with the columns' labels was found.
    case headerMissing
    /// Another label stands where a column's own belongs.
    case columnMoved(expected: String, found: String)
    /// The line 合计 is gone; below it no row is looked for.
    case sumLineMissing
    case mergedCells(range: String)
    case hiddenLine
    case hiddenColumn
    /// The line of a row is gone.
    case rowMissing(RowNumber)
    /// A row has two lines.
    case rowTwice(RowNumber, firstLine: Int)
    /// 序号 names no row of the export.
    case rowUnknown(String)
    /// 序号 was turned into a date: 3-1 became 3月1日.
    case rowNumberIsDate
    /// 序号 was turned into a number: 3.10 became 3.1.
    case rowNumberIsNumber(String)
    /// The row was changed, and the round does not offer it any more.
    case rowNotOffered(RowNumber)

    // A cell

    /// A formula where a value belongs.
    case formula
    /// An error value such as `#REF!`.
    case errorValue(String)
    /// A date where a figure belongs.
    case date
    /// A percentage where a figure belongs.
    case percentage
    /// Neither 是 nor empty in 是否承接.
    case notATick(String)
    /// The text does not fit the cell.
    case entry(EntryFault, text: String)
    /// 汇总 was changed to `written`, but the four amounts add up to `sum`.
    case totalDiffers(written: String, sum: Amount)
}

/// Something that an import does not take, and where it stands.
package struct ImportRefusal: Hashable, Sendable {
    /// Nil where the file as a whole is meant.
    package let place: SheetPlace?
    /// The row of the catalogue, where it is known.
    package let row: RowNumber?
    package let fact: ImportFact

    package init(_ fact: ImportFact, at place: SheetPlace? = nil, row: RowNumber? = nil) {
        (self.fact, self.place, self.row) = (fact, place, row)
    }
}
