/// Horizontal bars of whole cells, one a row: a name, the bar, and its figure.
///
/// Bars are made of full blocks; where such a character takes two columns on the terminal, of "#". The
/// longest bar takes all the room, and anything above zero takes at least one column.
public struct BarChart: Hashable, Sendable {
    /// One bar.
    public struct Bar: Hashable, Sendable {
        /// What stands before it.
        public let label: String
        /// Its length; 0 or more.
        public let value: Int64
        /// What stands behind it.
        public let figure: String

        /// A bar of this length.
        public init(label: String, value: Int64, figure: String) {
            self.label = label
            self.value = max(0, value)
            self.figure = figure
        }
    }

    /// The bars from top to bottom.
    public var bars: [Bar]
    /// Columns for the labels.
    public var labelColumns: Int
    /// Columns for the figures.
    public var figureColumns: Int

    /// A chart of these bars.
    public init(_ bars: [Bar], labelColumns: Int, figureColumns: Int) {
        self.bars = bars
        self.labelColumns = max(0, labelColumns)
        self.figureColumns = max(0, figureColumns)
    }

    /// A bar for `value` where `longest` takes all `columns`: empty for 0.
    public static func bar(_ value: Int64, of longest: Int64, columns: Int, widths: TextWidth) -> String {
        guard value > 0, longest > 0, columns > 0 else { return "" }
        let share = Double(min(value, longest)) / Double(longest)
        let cells = max(1, Int((share * Double(columns)).rounded()))
        return String(repeating: mark(widths), count: cells)
    }

    /// A full block, or "#" where that would take two columns.
    private static func mark(_ widths: TextWidth) -> String {
        widths.columns(of: "█") == 1 ? "█" : "#"
    }

    /// Draws as many bars as the canvas has rows.
    public func draw(on canvas: inout Canvas) {
        let longest = bars.map(\.value).max() ?? 0
        let room = max(0, canvas.size.columns - labelColumns - figureColumns - 2)
        for (row, bar) in bars.prefix(canvas.size.rows).enumerated() {
            let label = canvas.widths.clipped(bar.label, to: labelColumns)
            canvas.write(label, row: row, column: 0, columns: labelColumns)
            canvas.write(
                BarChart.bar(bar.value, of: longest, columns: room, widths: canvas.widths), row: row,
                column: labelColumns + 1, role: .computed)
            canvas.write(
                bar.figure, row: row, column: labelColumns + room + 2, columns: figureColumns,
                alignment: .right)
        }
    }
}
