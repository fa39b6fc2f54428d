import FilingModel
import TUIKitLite

/// A block of cells from a client without bracketed paste: it arrives as keys, many in one burst. A Tab leads
/// to the next cell and Enter to the next line, as if somebody typed; two things cannot be left to that.
struct TypedBlock {
    /// The keys that land, in order.
    private(set) var events: [TerminalEvent] = []
    /// The lines that have no row, and so were taken out: the last row would get them all.
    private(set) var linesBeyond = 0

    /// Nobody types so many keys between two looks at the keyboard.
    static let fewestKeys = 8

    /// Reads a burst; nil where it is no block. `rowsBelow` rows stand below the current one.
    init?(_ burst: [TerminalEvent], rowsBelow: Int) {
        let keys = burst.compactMap(Self.cellKey)
        guard keys.count == burst.count, keys.count >= Self.fewestKeys,
            let firstEnd = keys.firstIndex(where: Self.endsCell),
            keys[firstEnd...].contains(where: Self.isFigure)
        else { return nil }
        var line = 0
        for (index, key) in keys.enumerated() {
            if line <= rowsBelow, !Self.isBlankBeforeFigure(index, in: keys) { events.append(.key(key)) }
            if line > rowsBelow, Self.endsLine(index, in: keys) { linesBeyond += 1 }
            if key == Key(.enter) { line += 1 }
        }
    }

    private static func cellKey(_ event: TerminalEvent) -> Key? {
        guard case .key(let key) = event, key.typedScalar != nil || endsCell(key) else { return nil }
        return key
    }

    private static func endsCell(_ key: Key) -> Bool { key == Key(.tab) || key == Key(.enter) }

    private static func isFigure(_ key: Key) -> Bool {
        key.asciiTwin.typedScalar.map { ("0"..."9").contains($0) } ?? false
    }

    /// A blank at a cell's beginning with a figure behind it belongs to the cell, as `" 12.00"` of a
    /// bookkeeper's format; any other is the key that ticks.
    private static func isBlankBeforeFigure(_ index: Int, in keys: [Key]) -> Bool {
        guard isBlank(keys[index]) else { return false }
        let before = keys[..<index].last { !isBlank($0) }
        let behind = keys[index...].first { !isBlank($0) }
        return before.map(endsCell) != false && behind.map(isFigure) == true
    }

    private static func isBlank(_ key: Key) -> Bool { key.asciiTwin == .space }

    /// Whether a line with something in it ends behind this key.
    private static func endsLine(_ index: Int, in keys: [Key]) -> Bool {
        keys[index] != Key(.enter) && (index + 1 == keys.count || keys[index + 1] == Key(.enter))
    }
}

extension App {
    /// The block that a burst of keys turns out to be, on a page that takes blocks; nil for any other burst.
    func typedBlock(in burst: [TerminalEvent]) -> TypedBlock? {
        guard burst.count >= TypedBlock.fewestKeys, let page = stack.last as? any CellPage, page.isIdle else {
            return nil
        }
        let rows = page.shownRows
        let here = rows.firstIndex(of: page.editor.place.row) ?? 0
        return TypedBlock(burst, rowsBelow: max(0, rows.count - 1 - here))
    }
}
