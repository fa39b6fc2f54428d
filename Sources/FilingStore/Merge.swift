package import FilingModel

/// What a request does to a working copy that other sessions may have changed meanwhile. Every store merges
/// by it.
package struct Merge: Sendable {
    /// One line for the journal and the working copy.
    package struct Write: Hashable, Sendable {
        package let cell: CellID
        package let before: String
        package let after: String
    }

    /// What is to be written, in the request's order; a change that changes nothing is left out.
    package private(set) var writes: [Write] = []
    /// The text that other sessions gave cells since the request's revision.
    package private(set) var others: [CellID: String]
    /// Cells of the request that keep another session's text, each named once.
    package private(set) var conflicts: [CellID] = []

    /// Merges `request` into `cells`, which hold at least the cells of the request and all that others
    /// changed since.
    package init(_ request: CommitRequest, into cells: [CellID: KeptCell]) {
        others = cells.filter { $0.value.isNews(to: request) }.mapValues(\.text)
        var written: [CellID: String] = [:]
        for change in request.changes {
            let (cell, after) = (change.cell, change.after.text)
            let before = written[cell] ?? cells[cell]?.text ?? ""
            if before == after { continue }
            if others[cell] == nil {
                writes.append(Write(cell: cell, before: before, after: after))
                written[cell] = after
            } else if !conflicts.contains(cell) {
                conflicts.append(cell)
            }
        }
    }
}

extension KeptCell {
    /// Whether another session wrote the text after the request's session last looked.
    fileprivate func isNews(to request: CommitRequest) -> Bool {
        number > request.revision && session != request.session
    }
}
