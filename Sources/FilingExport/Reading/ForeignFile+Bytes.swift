extension ForeignFile {
    private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Throws unless `bytes` begin as a zip archive does: what a file is, not what its name says.
    static func refuse(_ bytes: [UInt8]) throws(WorkbookFault) {
        guard bytes.count <= ImportLimits.fileBytes else { throw .tooLarge(limit: ImportLimits.fileBytes) }
        if bytes.starts(with: zipMark) { return }
        if bytes.starts(with: compoundMark) {
            // An encrypted .xlsx is a compound file that has a stream of this name, in UTF-16.
            throw holds(bytes, wide("EncryptedPackage")) ? .passwordProtected : .notAWorkbook(.xls)
        }
        throw .notAWorkbook(kindOfText(bytes))
    }

    private static func kindOfText(_ bytes: [UInt8]) -> ForeignFile {
        if bytes.isEmpty { return .empty }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16Text }
        guard !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) else {
            return .other
        }
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8Text }
        return isGBK(bytes) ? .gbkText : .other
    }

    /// Whether the bytes above ASCII come in GB18030's pairs and quadruples.
    private static func isGBK(_ bytes: [UInt8]) -> Bool {
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
            } else if at + 1 < bytes.count, (0x81...0xFE).contains(bytes[at]),
                (0x40...0xFE).contains(bytes[at + 1])
            {
                at += 2
            } else if at + 3 < bytes.count, (0x30...0x39).contains(bytes[at + 1]),
                (0x30...0x39).contains(bytes[at + 3])
            {
                at += 4
            } else {
                return false
            }
        }
        return true
    }

    private static func wide(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count, let first = wanted.first else { return false }
        return (0...(bytes.count - wanted.count)).contains { at in
            bytes[at] == first && bytes[at..<(at + wanted.count)].elementsEqual(wanted)
        }
    }
}
