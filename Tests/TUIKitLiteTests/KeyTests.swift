import TUIKitLite
import Testing

struct KeyTests {
    @Test(
        "a key has the name a key bar shows",
        arguments: [
            (Key.function(2), "F2"), (.control("s"), "^S"), (.space, "空格"), (Key(.enter), "回车"),
            (Key(.escape), "Esc"), (Key(.function(6), .shift), "Shift+F6"), (Key(.tab), "Tab"),
            (Key(.tab, .shift), "Shift+Tab"), (Key(.home, .control), "Ctrl+Home"), (.control(" "), "Ctrl+空格"),
            (Key(.delete), "Del"), (Key(.backspace), "退格"), (Key(.pageDown), "PgDn"), (Key(.up), "上"),
            (Key(.right), "右"), (.scalar("="), "="), (Key(.scalar("5"), .alt), "Alt+5"),
        ])
    func labels(key: Key, label: String) {
        #expect(key.label == label)
    }

    @Test(
        "a full-width character has its ASCII twin",
        arguments: [
            ("１", "1"), ("９", "9"), ("．", "."), ("－", "-"), ("＝", "="), ("ａ", "a"), ("Ｚ", "Z"),
            ("\u{3000}", " "),
            ("～", "~"), ("中", "中"), ("￥", "￥"), ("5", "5"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func twins(typed: Unicode.Scalar, twin: Unicode.Scalar) {
        #expect(Key.scalar(typed).asciiTwin == .scalar(twin))
    }

    @Test("a map gives a key its first action, also by its full-width twin, and shows bindings in order")
    func keyMap() {
        let map = KeyMap([
            Binding([.function(9)], "submit", label: "提交", help: "Submits."),
            Binding([.space], "tick", label: "承接", help: "Ticks."),
            Binding([.function(7), .control("f")], "find", help: "Finds."),
            Binding([.function(9)], "never", help: "Contested."),
        ])
        #expect(map.action(for: .function(9)) == "submit")
        #expect(map.action(for: .scalar("\u{3000}")) == "tick")
        #expect(map.action(for: .control("f")) == "find")
        #expect(map.action(for: Key(.enter)) == nil)
        #expect(map.binding(of: "find")?.keys.first == .function(7))
        #expect(map.contestedKeys == [.function(9)])
        #expect(KeyBar(map).items.map(\.label) == ["提交", "承接"])
    }
}
