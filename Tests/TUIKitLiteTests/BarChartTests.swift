import TUIKitLite
import Testing

@Suite("Bar charts")
struct BarChartTests {
    @Test(
        "bars of whole cells; the longest takes all the room, anything above zero one column",
        arguments: [
            // value  longest  columns  bar
            (0, 100, 10, ""), (1, 100, 10, "█"), (50, 100, 10, "█████"), (100, 100, 10, "██████████"),
            (200, 100, 10, "██████████"), (5, 0, 10, ""), (5, 10, 0, ""),
        ] as [(Int64, Int64, Int, String)])
    func bars(value: Int64, longest: Int64, columns: Int, bar: String) {
        #expect(BarChart.bar(value, of: longest, columns: columns, widths: .narrow) == bar)
    }

    @Test("where a block takes two columns, bars are made of #")
    func wide() {
        #expect(BarChart.bar(5, of: 10, columns: 4, widths: .wide) == "##")
    }

    @Test("label, bar and figure stand side by side")
    func chart() {
        let chart = BarChart(
            [
                BarChart.Bar(label: "太原市", value: 40, figure: "40"),
                BarChart.Bar(label: "大同市", value: 10, figure: "10"),
            ], labelColumns: 6, figureColumns: 4)
        var canvas = Canvas(size: Size(rows: 2, columns: 20))
        chart.draw(on: &canvas)
        #expect(canvas.surface.text(row: 0) == "太原市 ████████   40")
        #expect(canvas.surface.text(row: 1) == "大同市 ██         10")
    }
}
