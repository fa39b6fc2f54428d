/// A finished picture with what its lines were drawn from: the next canvas takes over those that stay as they
/// are.
public struct Drawing: Sendable {
    /// The picture.
    public let surface: Surface
    let theme: Theme
    let widths: TextWidth
    let memos: DrawnMemos
}

/// What was drawn from what, by the first row. A page has a dozen: looking through them is faster than a
/// place for each row.
struct DrawnMemos: Sendable {
    private var rows: [Int] = []
    private var memos: [DrawnMemo] = []

    /// Nothing yet, with room for so many.
    init(room: Int = 0) {
        rows.reserveCapacity(room)
        memos.reserveCapacity(room)
    }

    var count: Int { rows.count }

    subscript(row: Int) -> DrawnMemo? { rows.firstIndex(of: row).map { memos[$0] } }

    /// Keeps it for this row, in place of what was kept before.
    mutating func keep(_ memo: DrawnMemo, at row: Int) {
        if let index = rows.firstIndex(of: row) {
            memos[index] = memo
        } else {
            rows.append(row)
            memos.append(memo)
        }
    }
}

/// Rows as they were drawn, and what from; kept with the first of them. The descendants keep what can be told
/// apart by its type.
class DrawnMemo: @unchecked Sendable {}

/// A row as `Canvas.line` left it.
final class DrawnLine<Source: Equatable & Sendable>: DrawnMemo, @unchecked Sendable {
    let source: Source
    let cells: [Cell]

    init(_ source: Source, _ cells: [Cell]) { (self.source, self.cells) = (source, cells) }
}

/// Rows as `Canvas.lines` left them.
final class DrawnLines<Common: Equatable & Sendable, Source: Equatable & Sendable>: DrawnMemo,
    @unchecked Sendable
{
    let common: Common
    /// The place of the first row in the list that the rows are a part of.
    let place: Int
    let sources: [Source]
    let rows: [[Cell]]

    init(_ common: Common, place: Int, _ sources: [Source], _ rows: [[Cell]]) {
        (self.common, self.place, self.sources, self.rows) = (common, place, sources, rows)
    }
}
