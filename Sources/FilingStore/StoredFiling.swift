package import FilingModel

/// A school's working copy as the store keeps it: text by cell, without empty cells.
package struct StoredFiling: Hashable, Sendable {
    package var cells: [CellID: String]
    /// The number of the last journal entry of this school; 0 before the first.
    package var revision: Int
    /// Where the school's own account stopped working.
    package var place: CellID?

    package init(cells: [CellID: String] = [:], revision: Int = 0, place: CellID? = nil) {
        (self.cells, self.revision, self.place) = (cells, revision, place)
    }
}

extension StoredFiling {
    /// The ticked rows: what would be submitted.
    package var tickedContent: [RowNumber: Commitment] { Self.tickedContent(of: cells) }

    /// The ticked rows of a working copy given as text.
    package static func tickedContent(of cells: [CellID: String]) -> [RowNumber: Commitment] {
        var content: [RowNumber: Commitment] = [:]
        for (cell, text) in cells {
            content[cell.row, default: Commitment()][cell.field] = CellContent(written: text, in: cell.field)
        }
        return content.filter(\.value.isTicked)
    }

    /// Whether a working copy says something else than the version in force; never without one.
    package static func differ(_ cells: [CellID: String], from version: Version?) -> Bool {
        version.map { tickedContent(of: cells) != $0.content } ?? false
    }
}

/// One session of one person: sixteen lower-case hexadecimal digits.
package struct SessionID: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// A session's identity made from a random number.
    package init(_ number: UInt64) {
        let digits = String(number, radix: 16)
        text = String(repeating: "0", count: 16 - digits.count) + digits
    }
}
