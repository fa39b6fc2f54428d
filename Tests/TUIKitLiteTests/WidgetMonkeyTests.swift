import Testing

@testable import TUIKitLite

/// Random keys on single widgets, in windows that keep changing.
struct WidgetMonkeyTests {
    private static let keys: [Key] =
        [
            Key(.up), Key(.down), Key(.left), Key(.right), Key(.home), Key(.end), Key(.pageUp),
            Key(.pageDown),
            Key(.home, .control), Key(.end, .control), Key(.backspace), Key(.delete), .control("u"), .space,
        ] + "a中“𱍐\u{301}9\u{200B}１".unicodeScalars.map { Key.scalar($0) }

    private static let sizes = [
        Size(rows: 1, columns: 1), Size(rows: 2, columns: 3), Size(rows: 5, columns: 20),
        Size(rows: 24, columns: 80),
    ]

    @Test("a text field draws its caret inside, and keeps within its length", arguments: 1...20)
    func field(seed: UInt64) {
        var random = Numbers(state: seed)
        var field = TextField("开始", maximumCharacters: 12)
        for _ in 0..<300 {
            _ = field.handle(Self.keys.randomElement(using: &random) ?? .space)
            #expect(field.text.count <= 12)
            let size = Self.sizes.randomElement(using: &random) ?? Self.sizes[0]
            for widths in [TextWidth.narrow, .wide] {
                var canvas = Canvas(size: size, widths: widths)
                field.draw(on: &canvas, row: 0, column: 0, columns: size.columns, focused: true)
                #expect(canvas.surface.cursor?.row == 0)
            }
        }
    }

    @Test(
        "a list has its selected line in sight and under the cursor, whatever its length", arguments: 1...20)
    func list(seed: UInt64) {
        var random = Numbers(state: seed)
        var list = ListView((0..<30).map { ListItem(id: $0, text: "第 \($0) 行") })
        for _ in 0..<300 {
            let size = Self.sizes.randomElement(using: &random) ?? Self.sizes[0]
            _ = list.handle(Self.keys.randomElement(using: &random) ?? .space, height: size.rows)
            if Int.random(in: 0..<20, using: &random) == 0 {
                list.items = list.items.filter { _ in Bool.random(using: &random) || list.items.count < 5 }
            }
            var canvas = Canvas(size: size)
            list.draw(on: &canvas)
            guard let cursor = canvas.surface.cursor else { continue }
            #expect(list.line(atRow: cursor.row, height: size.rows) == list.selected)
        }
        #expect(list.selected != nil)
    }

    @Test("a grid tells of each place which cell is drawn there", arguments: 1...20)
    func grid(seed: UInt64) {
        var random = Numbers(state: seed)
        let columns = [4, 10, 6].map { GridColumn(title: "列", columns: $0) }
        var grid = Grid(columns: columns, lines: [.heading("一")] + (0..<40).map { GridLine.row($0) })
        let moves: [(inout Grid<Int>) -> Void] = [
            { $0.moveUp() }, { $0.moveDown() }, { $0.moveLeft() }, { $0.moveRight() },
            { $0.pageUp(height: 8) }, { $0.pageDown(height: 8) }, { $0.toTop() }, { $0.toBottom() },
        ]
        for _ in 0..<300 {
            moves.randomElement(using: &random)?(&grid)
            let size = Self.sizes.randomElement(using: &random) ?? Self.sizes[0]
            guard let selection = grid.selection,
                let area = grid.area(row: selection.row, column: selection.column, in: size)
            else { continue }
            #expect(grid.cell(at: area.origin, in: size) == selection)
        }
        #expect(grid.selection != nil)
    }
}

/// Numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
