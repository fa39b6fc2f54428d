/// A part of the plan's text: one of the 27 measures, or one of the parts around them.
package struct PlanPart: Sendable, Decodable {
    /// The measure's number; nil for a part that is not a measure.
    package let number: Int?
    package let section: String
    package let title: String
    /// The text, its paragraphs separated by new lines.
    package let text: String

    package init(number: Int?, section: String, title: String, text: String) {
        (self.number, self.section, self.title, self.text) = (number, section, title, text)
    }

    /// Whether `reference` means this part.
    package func answers(_ reference: PlanReference) -> Bool {
        switch reference {
        case .measure(let wanted): number == wanted
        case .part(let wanted): number == nil && title == wanted
        }
    }
}
