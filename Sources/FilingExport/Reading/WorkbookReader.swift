/// Reads workbooks that strangers hand in. What a file is decides, not what it is called; nothing in it
/// is run, fetched or unpacked to a disk.
enum WorkbookReader {
    /// Reads those sheets of the workbook in `bytes` that are called one of `wanted`.
    static func read(_ bytes: [UInt8], sheets wanted: Set<String>) throws(WorkbookFault) -> ReadWorkbook {
        try ForeignFile.refuse(bytes)
        let archive = try Archive(bytes)
        try judge(archive)
        let start = try relations(of: "", in: archive)
        guard let book = start.target("officeDocument").map({ path($0, from: "") }) else {
            throw .notAWorkbook(.other)
        }
        let list = SheetListVisitor()
        try XMLPart.read(book, of: archive, to: list)
        let parts = try relations(of: book, in: archive)
        let strings = StringsVisitor()
        if let target = parts.target("sharedStrings") {
            try XMLPart.read(path(target, from: book), of: archive, to: strings)
        }
        let styles = StylesVisitor()
        if let target = parts.target("styles") {
            try XMLPart.read(path(target, from: book), of: archive, to: styles)
        }
        var sheets: [String: ReadSheet] = [:]
        for (name, id) in list.sheets where wanted.contains(name) {
            guard let relation = parts.relations[id], !relation.isExternal else { throw .damaged(part: name) }
            let visitor = SheetVisitor(strings: strings.strings, forms: styles.forms)
            try XMLPart.read(path(relation.target, from: book), of: archive, to: visitor)
            sheets[name] = visitor.sheet
        }
        return ReadWorkbook(sheetNames: list.sheets.map(\.name), sheets: sheets)
    }

    /// Refuses what carries programs or fetches from elsewhere, and what only looks like a workbook from
    /// outside.
    private static func judge(_ archive: Archive) throws(WorkbookFault) {
        for name in archive.names.map({ $0.lowercased() }) {
            if name.hasSuffix("vbaproject.bin") || name.hasPrefix("xl/macrosheets/") { throw .macros }
            if name.hasPrefix("xl/externallinks/") || name == "xl/connections.xml" { throw .externalLinks }
        }
        guard archive.has("[Content_Types].xml") else {
            throw .notAWorkbook(archive.has("content.xml") ? .openDocument : .other)
        }
        let types = ContentTypesVisitor()
        try XMLPart.read("[Content_Types].xml", of: archive, to: types)
        if types.hasMacros { throw .macros }
    }

    /// The relations of a part, which stand beside it in a folder of their own; none where there is no
    /// such part.
    private static func relations(
        of part: String, in archive: Archive
    ) throws(WorkbookFault) -> RelationsVisitor {
        let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let name = part[..<slash] + "_rels/" + part[slash...] + ".rels"
        let visitor = RelationsVisitor()
        if archive.has(String(name)) { try XMLPart.read(String(name), of: archive, to: visitor) }
        return visitor
    }

    /// The name of the part that `target` means, seen from the part `base`.
    static func path(_ target: String, from base: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = base.split(separator: "/").dropLast()
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
