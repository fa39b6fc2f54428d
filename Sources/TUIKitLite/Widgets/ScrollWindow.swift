/// Which part of a long list is on the screen.
public struct ScrollWindow: Hashable, Sendable {
    /// The first visible line, at least 0.
    public private(set) var first: Int

    /// A window that begins at this line.
    public init(first: Int = 0) {
        self.first = max(0, first)
    }

    /// Moves as little as needed for line `index` of `count` to be among `height` visible ones, without
    /// leaving lines empty at the end that could be filled.
    public mutating func reveal(_ index: Int, height: Int, count: Int) {
        self = revealed(index, height: height, count: count)
    }

    /// The window after `reveal`.
    public func revealed(_ index: Int, height: Int, count: Int) -> ScrollWindow {
        let height = max(1, height)
        var first = min(first, max(0, count - height))
        first = min(first, index)
        first = max(first, index - height + 1)
        return ScrollWindow(first: first)
    }

    /// Moves by so many lines, stopping at both ends.
    public mutating func scroll(by lines: Int, height: Int, count: Int) {
        first = min(max(0, first + lines), max(0, count - max(1, height)))
    }

    /// The lines that are visible.
    public func visible(height: Int, count: Int) -> Range<Int> {
        let start = min(first, max(0, count))
        return start..<min(count, start + max(0, height))
    }
}
