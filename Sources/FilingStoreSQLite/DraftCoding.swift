import FilingModel
import FilingStore

/// A draft as bytes: a mark, the length and checksum of the rest, then the rest. Anything else is no draft.
///
/// Numbers are little-endian; a text is its length in bytes and its UTF-8. Comments of an office stand behind
/// the rest, where there are any.
enum DraftCoding {
    /// More than any cell's text needs.
    static let sizeLimit = 65_536

    private static let mark: UInt32 = 0x3154_4644
    private static let headerSize = 16

    /// Replaces `bytes` by `draft`.
    static func write(_ draft: Draft, into bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: repeatElement(0, count: headerSize))
        bytes.append(number: draft.at.milliseconds)
        bytes.append(number: Int64(draft.changes))
        bytes.append(text: draft.place?.row.text ?? "")
        bytes.append(text: draft.place?.field.name ?? "")
        bytes.append(draft.typed == nil ? 0 : 1)
        bytes.append(text: draft.typed ?? "")
        for remark in draft.remarks { bytes.append(remark) }
        var header: [UInt8] = []
        header.append(number: mark)
        header.append(number: UInt32(bytes.count - headerSize))
        header.append(number: checksum(bytes[headerSize...]))
        bytes.replaceSubrange(0..<headerSize, with: header)
    }

    /// The draft that `bytes` begin with; nil where they hold none, or one written by halves.
    static func draft(in bytes: [UInt8]) -> Draft? {
        var header = ByteReader(bytes[...])
        guard header.number(UInt32.self) == mark, let length = header.number(UInt32.self),
            let sum = header.number(UInt64.self), Int(length) <= header.rest.count
        else { return nil }
        let body = header.rest.prefix(Int(length))
        guard checksum(body) == sum else { return nil }
        return draft(inBody: body)
    }

    private static func draft(inBody body: ArraySlice<UInt8>) -> Draft? {
        var reader = ByteReader(body)
        guard let at = reader.number(Int64.self), let changes = reader.number(Int64.self),
            let row = reader.text(), let field = reader.text(), let isTyped = reader.number(UInt8.self),
            let typed = reader.text(), let remarks = remarks(&reader)
        else { return nil }
        let place = Field(name: field).map { CellID(row: RowNumber(row), field: $0) }
        guard place != nil || field.isEmpty else { return nil }
        return Draft(
            place: place, typed: isTyped == 1 ? typed : nil, changes: Int(changes),
            at: Instant(milliseconds: at), remarks: remarks)
    }

    /// The comments to the end of the body; nil where something else stands there.
    private static func remarks(_ reader: inout ByteReader) -> [UnsentRemark]? {
        var remarks: [UnsentRemark] = []
        while !reader.rest.isEmpty {
            guard let school = reader.text().flatMap({ SchoolCode($0) }), let row = reader.text(),
                let purpose = reader.text().flatMap({ UnsentRemark.Purpose(rawValue: $0) }),
                let text = reader.text()
            else { return nil }
            let subject = UnsentRemark.Subject(
                school: school, row: row.isEmpty ? nil : RowNumber(row), purpose: purpose)
            remarks.append(UnsentRemark(subject: subject, text: text))
        }
        return remarks
    }

    /// FNV-1a: it finds torn writes; nobody forges drafts here.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append<Number: FixedWidthInteger>(number: Number) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    fileprivate mutating func append(_ remark: UnsentRemark) {
        append(text: remark.subject.school.text)
        append(text: remark.subject.row?.text ?? "")
        append(text: remark.subject.purpose.rawValue)
        append(text: remark.text)
    }

    fileprivate mutating func append(text: String) {
        append(number: UInt32(text.utf8.count))
        append(contentsOf: text.utf8)
    }
}
