/// A pen on a picture: writes text in roles, clipped to its area, in that area's own coordinates.
///
/// Nothing drawn leaves the area, and no half of a wide character is ever left standing.
public struct Canvas: Sendable {
    /// The picture so far.
    public internal(set) var surface: Surface
    /// The look of the roles.
    public let theme: Theme
    /// The columns that characters take.
    public let widths: TextWidth
    /// Where the local coordinates begin on the surface.
    var origin: Position
    /// What may be drawn on, in the coordinates of the surface.
    var clip: Area
    /// What is known of the picture before, and of this one so far, by row.
    var memos: (last: DrawnMemos, new: DrawnMemos)

    /// A canvas over an empty picture of this size.
    /// - Parameter last: the drawing before. It changes nothing in the picture, and spares `line` its work.
    public init(
        size: Size, theme: Theme = .monochrome, widths: TextWidth = .narrow, after last: Drawing? = nil
    ) {
        surface = Surface(size: size)
        self.theme = theme
        self.widths = widths
        origin = Position(row: 0, column: 0)
        clip = Area(origin: origin, size: size)
        let serves = last?.surface.size == size && last?.theme == theme && last?.widths == widths
        let known = serves ? last?.memos : nil
        memos = (known ?? DrawnMemos(), DrawnMemos(room: known?.count ?? 0))
    }

    /// The picture with what its lines were drawn from.
    public var drawing: Drawing {
        Drawing(surface: surface, theme: theme, widths: widths, memos: memos.new)
    }

    /// The room from the current area's corner to its last visible row and column.
    public var size: Size {
        Size(rows: clip.rows.upperBound - origin.row, columns: clip.columns.upperBound - origin.column)
    }

    /// The current area in its own coordinates.
    public var bounds: Area { Area(origin: Position(row: 0, column: 0), size: size) }

    /// Draws inside a part of the current area; coordinates in `draw` begin at its corner.
    public mutating func inside(_ area: Area, _ draw: (inout Canvas) -> Void) {
        let outer = (origin: origin, clip: clip)
        let absolute = onSurface(area)
        origin = absolute.origin
        clip = absolute.intersection(outer.clip)
        draw(&self)
        (origin, clip) = outer
    }

    /// Blanks the area in this role.
    public mutating func fill(_ area: Area, role: Role = .plain) {
        let target = onSurface(area).intersection(clip)
        if target.isEmpty { return }
        for row in target.rows {
            putBlanks(row: row, columns: target.columns, style: theme[role])
        }
    }

    /// Gives what stands in the area the look of this role.
    public mutating func restyle(_ area: Area, role: Role) {
        let target = onSurface(area).intersection(clip)
        for row in target.rows {
            for column in target.columns {
                surface.restyleCharacter(row: row, column: column, style: theme[role])
            }
        }
    }

    /// Draws a line of "-" over the whole row.
    public mutating func rule(row: Int, role: Role = .muted) {
        line(row, from: Rule(role: role)) { canvas in
            canvas.write(String(repeating: "-", count: canvas.size.columns), row: 0, column: 0, role: role)
        }
    }

    /// Puts the hardware cursor here, or at the nearest place inside the area.
    public mutating func placeCursor(row: Int, column: Int) {
        if clip.isEmpty { return }
        surface.cursor = Position(
            row: min(max(origin.row + row, clip.rows.lowerBound), clip.rows.upperBound - 1),
            column: min(max(origin.column + column, clip.columns.lowerBound), clip.columns.upperBound - 1))
    }

    func onSurface(_ area: Area) -> Area {
        Area(
            origin: Position(row: origin.row + area.origin.row, column: origin.column + area.origin.column),
            size: area.size)
    }
}
