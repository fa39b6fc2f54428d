/// The characters a text is drawn with, in order, each with the columns it takes.
///
/// This is the one place where foreign text becomes something to draw: controls become pictures, invisible
/// and direction characters vanish, a mark joins the character before it, and at most four marks are kept.
struct GlyphSequence: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var pending: Cell?
    private let widths: TextWidth
    private let style: Style

    init(_ text: String, widths: TextWidth, style: Style = .standard) {
        scalars = text.unicodeScalars.makeIterator()
        self.widths = widths
        self.style = style
    }

    mutating func next() -> Cell? {
        while let scalar = scalars.next() {
            let kind = TextWidth.kind(of: scalar)
            switch kind {
            case .invisible: continue
            case .mark: join(scalar)
            case .control: if let done = begin(TextWidth.picture(of: scalar), kind) { return done }
            case .unassigned: if let done = begin(TextWidth.replacement, kind) { return done }
            case .narrow, .wide, .ambiguous: if let done = begin(scalar, kind) { return done }
            }
        }
        defer { pending = nil }
        return pending
    }

    /// A mark with nothing to stand on is shown as a replacement character.
    private mutating func join(_ mark: Unicode.Scalar) {
        pending = pending?.marked(with: mark.value) ?? cell(TextWidth.replacement, .ambiguous)
    }

    /// Starts the next character and hands out the one before.
    private mutating func begin(_ scalar: Unicode.Scalar, _ kind: ScalarKind) -> Cell? {
        defer { pending = cell(scalar, kind) }
        return pending
    }

    private func cell(_ scalar: Unicode.Scalar, _ kind: ScalarKind) -> Cell {
        Cell(base: scalar.value, width: UInt8(truncatingIfNeeded: widths.columns(of: kind)), style: style)
    }
}
