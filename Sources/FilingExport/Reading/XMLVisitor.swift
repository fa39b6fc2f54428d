/// Something that is told the elements and texts of a part in their order. Names come without prefixes.
protocol XMLVisitor: AnyObject {
    /// Set by a visitor that has seen enough of a bad part; reading stops.
    var fault: WorkbookFault? { get }
    func begin(_ element: String, _ attributes: [String: String])
    func text(_ text: String)
    func end(_ element: String)
}
