/// The characters a text is drawn with, in order, each with the columns it takes.
///
/// This is the one place where foreign text becomes something to draw: controls become pictures, invisible and
/// direction characters vanish, a mark joins the character before it, and at most four marks are kept.
struct GlyphSequence: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var pending: Cell?
    private let widths: TextWidth

    init(_ text: String, widths: TextWidth) {
        scalars = text.unicodeScalars.makeIterator()
        self.widths = widths
    }

    mutating func next() -> Cell? {
        while let scalar = scalars.next() {
            switch TextWidth.kind(of: scalar) {
            case .invisible: continue
            case .mark: join(scalar)
            case .control: if let done = begin(TextWidth.picture(of: scalar)) { return done }
            case .unassigned: if let done = begin(TextWidth.replacement) { return done }
            case .narrow, .wide, .ambiguous: if let done = begin(scalar) { return done }
            }
        }
        defer { pending = nil }
        return pending
    }

    /// A mark with nothing to stand on is shown as a replacement character.
    private mutating func join(_ mark: Unicode.Scalar) {
        pending = pending?.marked(with: mark.value) ?? cell(TextWidth.replacement)
    }

    /// Starts the next character and hands out the one before.
    private mutating func begin(_ scalar: Unicode.Scalar) -> Cell? {
        defer { pending = cell(scalar) }
        return pending
    }

    private func cell(_ scalar: Unicode.Scalar) -> Cell {
        Cell(base: scalar.value, width: UInt8(widths.columns(of: scalar)))
    }
}
