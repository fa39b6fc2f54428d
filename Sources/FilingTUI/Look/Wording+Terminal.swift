import TUIKitLite

/// What the page 终端诊断 and `filing doctor --terminal` say, so that one can be read out to the help desk.
extension Wording {
    /// A line for each thing known: its name and what was found.
    static func facts(of terminal: TerminalTraits, _ size: Size) -> [(name: String, finding: String)] {
        [
            ("终端类型", terminalName(terminal)),
            ("窗口", "\(size.columns) 列 x \(size.rows) 行"),
            ("颜色", terminal.colours == 0 ? "单色" : "\(terminal.colours) 色"),
            ("编码", encoding(terminal.encoding)),
            ("引号、横线等字符", terminal.widths.ambiguousIsWide ? "占两列" : "占一列"),
            ("生僻字", rareHanzi(terminal)),
            ("测量结果", answer(terminal.answer)),
            ("线路往返", roundTrip(terminal.roundTripMilliseconds)),
            ("单按 Esc 等待", "\(terminal.keyPatienceMilliseconds) 毫秒"),
        ]
    }

    static func encoding(_ encoding: TextEncoding) -> String {
        switch encoding {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .gbk: "GBK（没有的字显示为 ?）"
        }
    }

    private static func terminalName(_ terminal: TerminalTraits) -> String {
        let asked = terminal.askedName.isEmpty ? "没有说明" : terminal.askedName
        return terminal.name == terminal.askedName ? asked : "\(asked)，按 \(terminal.name) 使用"
    }

    private static func roundTrip(_ milliseconds: Int?) -> String {
        switch milliseconds {
        case nil: "未测得"
        case 0: "不到 1 毫秒"
        case .some(let milliseconds): "\(milliseconds) 毫秒"
        }
    }

    private static func rareHanzi(_ terminal: TerminalTraits) -> String {
        switch terminal.rareHanziColumns {
        case nil: "未测得"
        case 2: "占两列，可以显示"
        case .some(let columns): "占 \(columns) 列，可能显示不出"
        }
    }

    private static func answer(_ answer: TerminalProbe.Profile?) -> String {
        switch answer {
        case nil: "终端没有回答，按窄字符使用"
        case .narrow: "UTF-8，引号、横线占一列"
        case .wide: "UTF-8，引号、横线占两列"
        case .notUTF8: "不是 UTF-8，按 GB18030 使用"
        case .silent: "终端的回答无法理解，按窄字符使用"
        }
    }

    /// Characters that a wrong width or a wrong font shows at once; each line ends in the same column.
    static let comparison = [
        "|12345678901234567890|", "|职业教育提质培优行动|", "|“承接”——共 3 项…|", "|①②★√×·°─━■|", "|𠮷𰻝㐂䶮龘驫麤爨|",
    ]

    static let comparisonTitle = "各行右端的竖线应当对齐；不齐、有方框或乱码时，请把本页读给技术支持。"
    static let readableInGB18030 = "1: 看得懂这一行，请按回车键（Enter）"
    /// Two hanzi are six bytes: three pairs, each of which is a character for a client that reads pairs.
    static let readableInUTF8 = "如果看懂文字请按空格"

    static func mouse(_ choice: MouseChoice) -> String {
        switch choice {
        case .program: "鼠标已开：点击格子或列表，滚轮翻动；要选中复制文字请先关"
        case .terminal: "鼠标已关：可以用鼠标选中并复制文字"
        }
    }

    static let measuring = "已重新询问终端，回答到了就更新本页"

    static func encodingChosen(_ encoding: TextEncoding) -> String {
        "已改用 \(self.encoding(encoding))；看不懂时再按 F2 换回"
    }
}
