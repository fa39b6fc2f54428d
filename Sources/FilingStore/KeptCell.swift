/// A cell of a working copy with the line of the journal that gave it its text.
package struct KeptCell: Hashable, Sendable {
    /// Empty for a cell that was cleared.
    package let text: String
    /// The number of the journal entry that wrote `text`.
    package let number: Int
    /// The session that wrote it.
    package let session: SessionID

    package init(text: String, number: Int, session: SessionID) {
        (self.text, self.number, self.session) = (text, number, session)
    }
}
