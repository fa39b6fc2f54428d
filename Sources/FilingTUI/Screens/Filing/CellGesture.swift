import TUIKitLite

/// What every page with cells does with ranges of them: choosing, copying, filling, putting down.
enum CellGesture: Hashable, Sendable {
    /// F8 begins a range at the cursor, or ends it.
    case range
    case extend(RangeWay)
    case copy, cut, paste, fillDown, fillRight

    /// The gestures as a page binds them to its own actions.
    static func bindings<Action>(_ action: (CellGesture) -> Action) -> [Binding<Action>] {
        list.map { Binding([$0.key], action($0.gesture), help: $0.help) }
    }

    private static let list: [(key: Key, gesture: CellGesture, help: String)] = [
        (.function(8), .range, "开始选择一片格，用方向键扩大；再按结束"),
        (.control("c"), .copy, "复制本格或选中的格（也放到您电脑的剪贴板）"),
        (.control("x"), .cut, "剪切本格或选中的格"),
        (.control("v"), .paste, "粘贴在本页复制的格；Excel 里复制的请用终端自己的粘贴"),
        (.control("d"), .fillDown, "向下填充：照上面一行填；选中多行时照第一行填"),
        (.control("r"), .fillRight, "向右填充：照左边一格填；选中多列时照第一列填"),
        (Key(.up, .shift), .extend(.up), "向上选择"),
        (Key(.down, .shift), .extend(.down), "向下选择"),
        (Key(.left, .shift), .extend(.left), "向左选择"),
        (Key(.right, .shift), .extend(.right), "向右选择"),
        (Key(.home, .shift), .extend(.rowStart), "选择到本行第一格"),
        (Key(.end, .shift), .extend(.rowEnd), "选择到本行最后一格"),
        (Key(.pageUp, .shift), .extend(.pageUp), "向上选择一屏"),
        (Key(.pageDown, .shift), .extend(.pageDown), "向下选择一屏"),
    ]
}

/// Where the cursor's corner of a range goes.
enum RangeWay: Hashable, Sendable {
    case up, down, left, right, pageUp, pageDown, rowStart, rowEnd
}

/// The actions of a page that takes ranges: without Shift each way is one of its moves.
protocol PlainMoves {
    static var up: Self { get }
    static var down: Self { get }
    static var left: Self { get }
    static var right: Self { get }
    static var pageUp: Self { get }
    static var pageDown: Self { get }
    static var rowStart: Self { get }
    static var rowEnd: Self { get }
}

extension PlainMoves {
    /// The move that goes this way.
    init(_ way: RangeWay) {
        self =
            switch way {
            case .up: .up
            case .down: .down
            case .left: .left
            case .right: .right
            case .pageUp: .pageUp
            case .pageDown: .pageDown
            case .rowStart: .rowStart
            case .rowEnd: .rowEnd
            }
    }
}

/// What becomes of the range after a command.
enum RangeAfter {
    /// F8 or Shift with an arrow: the range is what was meant.
    case grows
    /// A move drops the range unless F8 holds it.
    case moved
    /// A command on the range leaves it there for the next one; plain arrows drop it then.
    case used
    case dropped
}
