/// Reading a version back, without a catalogue.
extension Version {
    /// The content whose `text(of:)` is `text`; nil when no content has that text.
    package static func content(of text: String) -> [RowNumber: Commitment]? {
        var content: [RowNumber: Commitment] = [:]
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, let field = Field(name: String(parts[1])) else { return nil }
            content[RowNumber(String(parts[0])), default: Commitment()][field] =
                CellContent(written: String(parts[2]), in: field)
        }
        return content
    }
}
