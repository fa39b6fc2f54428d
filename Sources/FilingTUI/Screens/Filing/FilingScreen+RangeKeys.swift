import FilingModel
import TUIKitLite

/// The keys for ranges of cells, blocks, suggestions and control totals.
extension FilingScreen {
    /// Where the cursor's corner of a range goes.
    enum Way: Hashable, Sendable {
        case up, down, left, right, pageUp, pageDown, rowStart, rowEnd

        /// The move without Shift.
        var action: Action {
            switch self {
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

    static let rangeKeys: [Binding<Action>] = [
        Binding([.function(8)], .range, help: "开始选择一片格，用方向键扩大；再按结束"),
        Binding([.control("c")], .copy, help: "复制本格或选中的格（也放到您电脑的剪贴板）"),
        Binding([.control("x")], .cut, help: "剪切本格或选中的格"),
        Binding([.control("v")], .paste, help: "粘贴在本页复制的格；Excel 里复制的请用终端自己的粘贴"),
        Binding([.control("d")], .fillDown, help: "向下填充：照上面一行填；选中多行时照第一行填"),
        Binding([.control("r")], .fillRight, help: "向右填充：照左边一格填；选中多列时照第一列填"),
        Binding([.control("k")], .suggestion, help: "采用建议的数字；金额疑似按元填写时，看除以 10000 的结果"),
        Binding([.control("t")], .controlTotal, help: "先输入纸面上的合计（控制合计），之后在金额格按 = 填入差额"),
        Binding([Key(.up, .shift)], .extend(.up), help: "向上选择"),
        Binding([Key(.down, .shift)], .extend(.down), help: "向下选择"),
        Binding([Key(.left, .shift)], .extend(.left), help: "向左选择"),
        Binding([Key(.right, .shift)], .extend(.right), help: "向右选择"),
        Binding([Key(.home, .shift)], .extend(.rowStart), help: "选择到本行第一格"),
        Binding([Key(.end, .shift)], .extend(.rowEnd), help: "选择到本行最后一格"),
        Binding([Key(.pageUp, .shift)], .extend(.pageUp), help: "向上选择一屏"),
        Binding([Key(.pageDown, .shift)], .extend(.pageDown), help: "向下选择一屏"),
    ]
}
