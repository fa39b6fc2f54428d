/// Reading a version back, without a catalogue.
extension Version {
    /// The content whose `text(of:)` is `text`; nil when no content has that text.
    package static func content(of text: String) -> [RowNumber: Commitment]? {
        var content: [RowNumber: Commitment] = [:]
        let (newLine, tab) = (UInt8(ascii: "\n"), UInt8(ascii: "\t"))
        for line in text.utf8.split(separator: newLine) {
            let parts = line.split(separator: tab, maxSplits: 2, omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            guard parts.count == 3, let field = Field(name: parts[1]) else { return nil }
            content[RowNumber(parts[0]), default: Commitment()][field] = CellContent(
                written: parts[2], in: field)
        }
        return content
    }
}
