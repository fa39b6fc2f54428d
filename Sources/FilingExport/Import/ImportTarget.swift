package import FilingModel

/// What an import is held against: the school's own form as it stands now.
package struct ImportTarget: Sendable {
    /// The identity of the catalogue in use.
    package let catalogue: String
    package let school: SchoolCode
    /// The rows that the round offers.
    package let rows: [TaskRow]
    /// The working copy: text by cell, without empty cells.
    package let texts: [CellID: String]

    /// The revision of the working copy that `texts` are of.
    package let revision: Int

    package init(
        catalogue: String, school: SchoolCode, rows: [TaskRow], texts: [CellID: String], revision: Int = 0
    ) {
        (self.catalogue, self.school, self.rows) = (catalogue, school, rows)
        (self.texts, self.revision) = (texts, revision)
    }

    /// The text of a cell as the model reads it: what an export of it would say.
    func text(of cell: CellID, in row: TaskRow) -> String {
        CellReading(texts[cell] ?? "", field: cell.field, row: row).content.text
    }
}
