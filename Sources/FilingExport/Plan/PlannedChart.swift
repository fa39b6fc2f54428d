/// Bars on a sheet, drawn from cells of a sheet before it.
package struct PlannedChart: Hashable, Sendable {
    /// Values of one column, each with the name it has in the legend.
    package struct Series: Hashable, Sendable {
        package let name: String
        /// The column of the values, from 0.
        package let column: Int

        package init(_ name: String, column: Int) { (self.name, self.column) = (name, column) }
    }

    package let title: String
    /// The sheet that has the figures.
    package let source: String
    /// The lines of that sheet, from 0.
    package let lines: Range<Int>
    /// The column of the bars' names, from 0.
    package let names: Int
    package let series: [Series]
    /// The line of its own sheet at which the chart begins, from 0.
    package let line: Int

    package init(
        title: String, source: String, lines: Range<Int>, names: Int, series: [Series], line: Int
    ) {
        (self.title, self.source, self.lines, self.names) = (title, source, lines, names)
        (self.series, self.line) = (series, line)
    }

    /// The lines of a sheet that its picture covers.
    package var height: Int { 5 + lines.count * 2 }
}
