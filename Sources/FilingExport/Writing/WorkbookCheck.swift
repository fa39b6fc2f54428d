/// Looks whether every part of a written workbook reaches its end. libxlsxwriter does not notice when
/// the disk of its working files is full: it packs what there is and reports success.
enum WorkbookCheck {
    /// Whether each part of the file at `path` closes the element that it opens with.
    static func isWhole(_ path: String) throws(WorkbookWriteFailure) -> Bool {
        do throws(WorkbookFault) {
            let archive = try Archive(writtenTo: path)
            for name in archive.names {
                let ends = try ends(of: name, in: archive)
                guard isClosed(ends.head, ends.tail) else { return false }
            }
            return !archive.names.isEmpty
        } catch .unavailable(let library) {
            throw .unavailable(library: library)
        } catch {
            return false
        }
    }

    private static let endSize = 512

    /// The first and the last bytes of a part.
    private static func ends(of name: String, in archive: Archive) throws(WorkbookFault) -> (
        head: [UInt8], tail: [UInt8]
    ) {
        var (head, tail): ([UInt8], [UInt8]) = ([], [])
        try archive.read(name) { piece throws(WorkbookFault) in
            if head.count < endSize { head += piece.prefix(endSize - head.count) }
            tail = Array((tail + piece.suffix(endSize)).suffix(endSize))
        }
        return (head, tail)
    }

    private static func isClosed(_ head: [UInt8], _ tail: [UInt8]) -> Bool {
        let start = String(decoding: head, as: UTF8.self)
        let opening = start.split(separator: "<").first { !$0.hasPrefix("?") }
        guard let root = opening?.prefix(while: { !$0.isWhitespace && $0 != ">" && $0 != "/" }) else {
            return false
        }
        let end = String(decoding: tail, as: UTF8.self)
        let isOneElement = start.filter { $0 == "<" }.count == 2 && end.hasSuffix("/>")
        return isOneElement || end.hasSuffix("</\(root)>") || end.hasSuffix("</\(root)>\n")
    }
}
