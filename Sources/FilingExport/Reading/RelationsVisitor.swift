/// Reads a part's relations: where the parts that it names stand.
final class RelationsVisitor: XMLVisitor {
    struct Relation {
        /// The last word of the relation's type: `worksheet`, `sharedStrings`.
        let kind: String
        let target: String
        let isExternal: Bool
    }

    private(set) var relations: [String: Relation] = [:]
    let fault: WorkbookFault? = nil

    func begin(_ element: String, _ attributes: [String: String]) {
        guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"] else {
            return
        }
        relations[id] = Relation(
            kind: type.split(separator: "/").last.map(String.init) ?? "", target: attributes["Target"] ?? "",
            isExternal: attributes["TargetMode"] == "External")
    }

    func text(_ text: String) {}
    func end(_ element: String) {}

    /// The target of the only relation of `kind`.
    func target(_ kind: String) -> String? { relations.values.first { $0.kind == kind }?.target }
}
