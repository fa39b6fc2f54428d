import CExpat

/// Reads one part of a workbook as XML. The only file that knows expat.
///
/// No entity is ever resolved: a part that so much as begins a document type is refused.
enum XMLPart {
    /// Reads the part `name` of `archive` to its end, telling `visitor`.
    static func read(_ name: String, of archive: Archive, to visitor: some XMLVisitor) throws(WorkbookFault) {
        let reading = Reading(part: name, visitor: visitor)
        guard let parser = XML_ParserCreateNS(nil, XML_Char(Reading.separator)) else {
            throw .damaged(part: name)
        }
        defer { XML_ParserFree(parser) }
        reading.attach(to: parser)
        try archive.read(name) { piece throws(WorkbookFault) in
            let bytes = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
            try reading.check(XML_Parse(parser, bytes, Int32(piece.count), 0))
        }
        try reading.check(XML_Parse(parser, nil, 0, 1))
    }

    /// What the parser's callbacks come back to.
    private final class Reading {
        static let separator = UInt8(ascii: "|")

        private let part: String
        private let visitor: any XMLVisitor
        private var parser: XML_Parser?
        private var fault: WorkbookFault?

        init(part: String, visitor: any XMLVisitor) { (self.part, self.visitor) = (part, visitor) }

        func attach(to parser: XML_Parser) {
            self.parser = parser
            XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
            XML_SetElementHandler(
                parser, { Reading.of($0)?.begin($1, $2) }, { Reading.of($0)?.end($1) })
            XML_SetCharacterDataHandler(parser) { Reading.of($0)?.text($1, count: Int($2)) }
            XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
                Reading.of(data)?.refuseDocumentType()
            }
        }

        func check(_ status: XML_Status) throws(WorkbookFault) {
            if let fault = fault ?? visitor.fault { throw fault }
            guard status == XML_STATUS_OK else { throw .damaged(part: part) }
        }

        private static func of(_ data: UnsafeMutableRawPointer?) -> Reading? {
            data.map { Unmanaged<Reading>.fromOpaque($0).takeUnretainedValue() }
        }

        private func begin(
            _ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
        ) {
            guard let name, !isStopped else { return }
            var attributes: [String: String] = [:]
            var at = 0
            while let key = pairs?[at], let value = pairs?[at + 1] {
                attributes[Self.localName(key)] = String(cString: value)
                at += 2
            }
            visitor.begin(Self.localName(name), attributes)
            stopIfFaulty()
        }

        private func end(_ name: UnsafePointer<XML_Char>?) {
            guard let name, !isStopped else { return }
            visitor.end(Self.localName(name))
            stopIfFaulty()
        }

        private func text(_ bytes: UnsafePointer<XML_Char>?, count: Int) {
            guard let bytes, !isStopped else { return }
            let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
            visitor.text(String(decoding: buffer, as: UTF8.self))
            stopIfFaulty()
        }

        private func refuseDocumentType() {
            fault = .documentType(part: part)
            stopIfFaulty()
        }

        private var isStopped: Bool { fault != nil || visitor.fault != nil }

        private func stopIfFaulty() {
            if isStopped { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
        }

        private static func localName(_ name: UnsafePointer<XML_Char>) -> String {
            let whole = String(cString: name)
            guard let bar = whole.utf8.lastIndex(of: separator) else { return whole }
            return String(whole[whole.utf8.index(after: bar)...])
        }
    }
}
