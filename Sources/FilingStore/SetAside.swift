package import FilingModel

/// A cell's text that was typed and could not be taken: the round had closed, the review had begun, the
/// row was somebody else's, or another session had changed the cell. It counts nowhere; it is kept so that
/// nothing typed is ever lost.
package struct SetAside: Hashable, Sendable {
    /// From 1, without gaps within a school.
    package let number: Int
    package let at: Instant
    package let session: SessionID
    /// Who typed it.
    package let account: AccountName
    package let cell: CellID
    package let text: String

    package init(
        number: Int, at: Instant, session: SessionID, by account: AccountName, cell: CellID, text: String
    ) {
        (self.number, self.at, self.session, self.account) = (number, at, session, account)
        (self.cell, self.text) = (cell, text)
    }
}

extension CommitRequest {
    /// What of the request is to be set aside where `cells` were not taken: of each cell the last text, in
    /// the request's order, unless it is the one that `last` says the session set aside before.
    package func textsToSetAside(
        of cells: Set<CellID>, unless last: (CellID) -> SetAside?
    ) -> [(cell: CellID, text: String)] {
        var texts: [CellID: String] = [:]
        for change in changes { texts[change.cell] = change.after.text }
        var named: Set<CellID> = []
        return changes.map(\.cell).filter { cells.contains($0) && named.insert($0).inserted }
            .compactMap { cell in
                guard let text = texts[cell] else { return nil }
                let kept = last(cell)
                return kept?.session == session && kept?.text == text ? nil : (cell, text)
            }
    }
}
