/// Reads the workbook's part: which sheets there are, and the relation that leads to each.
final class SheetListVisitor: XMLVisitor {
    private(set) var sheets: [(name: String, relation: String)] = []
    let fault: WorkbookFault? = nil

    func begin(_ element: String, _ attributes: [String: String]) {
        guard element == "sheet", let name = attributes["name"], let id = attributes["id"] else { return }
        sheets.append((name, id))
    }

    func text(_ text: String) {}
    func end(_ element: String) {}
}
