/// Reads the types of the parts: whether the workbook calls itself one with macros.
final class ContentTypesVisitor: XMLVisitor {
    private(set) var hasMacros = false
    let fault: WorkbookFault? = nil

    func begin(_ element: String, _ attributes: [String: String]) {
        let type = attributes["ContentType"]?.lowercased() ?? ""
        if type.contains("macroenabled") || type.contains("vbaproject") { hasMacros = true }
    }

    func text(_ text: String) {}
    func end(_ element: String) {}
}
