import TUIKitLite

/// What all pages that show a long text have in common.
enum Reading {
    /// The room of the text in a window of `size`.
    static func area(_ size: Size) -> Area {
        Area(row: 2, column: 1, rows: max(1, size.rows - 5), columns: max(1, size.columns - 2))
    }

    static func press(_ key: Key, pager: inout Pager, in context: Context) -> Step {
        let isHandled = pager.handle(key, size: area(context.size).size, widths: context.widths)
        return isHandled ? .stay : leave(key)
    }

    /// What a key does that moves nothing: it leads back, or nowhere.
    static func leave(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        return key == Key(.escape) || key == Key(.enter) ? .close : .unused(key)
    }
}

extension KeyLine {
    static let backFromText = KeyLine(
        keys: [Key(.escape), Key(.enter)], label: "返回", help: "返回", reason: nil)
}
