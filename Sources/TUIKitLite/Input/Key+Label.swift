extension Key {
    /// The key's name as a key bar shows it: `F2`, `^S`, `空格`, `回车`, `Esc`, `Shift+F6`.
    public var label: String {
        if case .scalar(let scalar) = code, modifiers == .control {
            return scalar == " " ? "Ctrl+空格" : "^" + String(scalar).uppercased()
        }
        return prefix + name
    }

    private var prefix: String {
        let names: [(Modifiers, String)] = [(.control, "Ctrl+"), (.alt, "Alt+"), (.shift, "Shift+")]
        return names.filter { modifiers.contains($0.0) }.map(\.1).joined()
    }

    private var name: String {
        switch code {
        case .scalar(" "): "空格"
        case .scalar(let scalar): String(scalar)
        case .function(let number): "F\(number)"
        case .enter: "回车"
        case .tab: "Tab"
        case .escape: "Esc"
        case .backspace: "退格"
        case .delete: "Del"
        case .insert: "Ins"
        default: movementName
        }
    }

    private var movementName: String {
        switch code {
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .up: "上"
        case .down: "下"
        case .left: "左"
        default: "右"
        }
    }
}
