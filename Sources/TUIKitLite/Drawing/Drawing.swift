/// A finished picture with what its lines were drawn from: the next canvas takes over those that stay as they
/// are.
public struct Drawing: Sendable {
    /// The picture.
    public let surface: Surface
    let theme: Theme
    let widths: TextWidth
    let lines: [DrawnLine?]
}

/// A row as `Canvas.line` left it, and what it was drawn from.
struct DrawnLine: Sendable {
    let source: any Equatable & Sendable
    let cells: [Cell]
}
