import FilingModel
import FilingStore
import TUIKitLite

/// Every sentence the pages say, in one place; errors carry facts, and here they become words.
enum Wording {
    static let platformName = "职业教育提质培优行动计划任务（项目）管理平台"

    // MARK: Window and keys

    static func windowTooSmall(_ size: Size, wanted: Size) -> String {
        "窗口太小（\(size.columns)x\(size.rows)），请放大到至少 \(wanted.columns)x\(wanted.rows)；已填内容都在。"
    }

    static let escapeOnFirstPage = "这里已是首页；要退出请按 Ctrl+Q"
    static let nothingToType = "本页不用输入；按 F6 换页，Esc 返回承接任务"
    static let listTooLarge = "粘贴的名单超过 2 MiB，没有采用；请分几次粘贴，或在本机用文件导入"
    static let pasteTooLarge = "粘贴的内容超过 64 KiB，没有采用；原有内容不变"
    static let pasteOneCell = "粘贴的是多格内容，这里一次只能粘贴一格，没有采用；原有内容不变"

    static let fieldFull = "这一栏已满，多出的字没有采用"

    /// A character that a field does not take: bytes that were no text, or something nobody could see.
    static func refusedCharacter(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\u{FFFD}" { return "收到无法识别的字节，已略去；请检查客户端编码是否为 UTF-8" }
        let isHidden = PlainText.hidden(in: String(scalar)) != nil
        return isHidden ? "看不见的字符 \(codePoint(scalar)) 不能输入，已略去" : fieldFull
    }

    static func hiddenInPaste(_ scalar: Unicode.Scalar, _ position: Int) -> String {
        "粘贴内容的第 \(position) 个字符是看不见的 \(codePoint(scalar))，没有采用；请删去后再粘贴"
    }

    // MARK: State

    /// `extendedUntil` is a school's own later end.
    static func window(_ round: Round, extendedUntil: Instant? = nil, at now: Instant) -> String {
        let opens = "开始日期 \(round.opens.monthDayText)"
        if let until = laterEnd(extendedUntil, round) {
            return "\(opens)  延期至 \(monthDay(until))  \(left(until: until, at: now))"
        }
        return "\(opens)  结束日期 \(round.closesShortText)  \(timeLeft(round, at: now))"
    }

    /// Without the opening day, where there is no room for it.
    static func shortWindow(_ round: Round, extendedUntil: Instant? = nil, at now: Instant) -> String {
        if let until = laterEnd(extendedUntil, round) {
            return "延期至 \(monthDay(until))  \(left(until: until, at: now))"
        }
        return "结束 \(round.closesShortText)  \(timeLeft(round, at: now))"
    }

    /// The end and the time left, and the time left alone, for where there is room.
    static func timeLeft(_ round: Round, extendedUntil: Instant?, at now: Instant) -> [String] {
        let alone = laterEnd(extendedUntil, round).map { left(until: $0, at: now) }
        return [
            shortWindow(round, extendedUntil: extendedUntil, at: now), alone ?? timeLeft(round, at: now),
        ]
    }

    private static func laterEnd(_ extendedUntil: Instant?, _ round: Round) -> Instant? {
        extendedUntil.flatMap { $0 > round.closesAt ? $0 : nil }
    }

    private static func left(until end: Instant, at now: Instant) -> String {
        now < end ? "剩 " + duration(end.milliseconds(since: now)) : "已截止"
    }

    private static func timeLeft(_ round: Round, at now: Instant) -> String {
        switch round.phase(at: now) {
        case .notOpen: "距开放 " + duration(round.opensAt.milliseconds(since: now))
        case .open: "剩 " + duration(round.closesAt.milliseconds(since: now))
        case .closed: "已截止"
        }
    }

    /// `9 天 3 小时`, `3 小时 5 分`, `5 分`, `不到 1 分钟`
    static func duration(_ milliseconds: Int64) -> String {
        let minutes = milliseconds / 60_000
        if minutes >= 24 * 60 { return "\(minutes / 1_440) 天 \(minutes / 60 % 24) 小时" }
        if minutes >= 60 { return "\(minutes / 60) 小时 \(minutes % 60) 分" }
        return minutes > 0 ? "\(minutes) 分" : "不到 1 分钟"
    }

    static func hostClock(_ time: String) -> String { "现在 \(time)" }
    static func autosaved(_ moment: Instant) -> String { "已自动保存 \(CivilTime(moment).clockText)" }
    static func saved(_ moment: Instant) -> String { "已保存 \(CivilTime(moment).clockText)，可以继续填写" }
    static func unsaved(_ count: Int) -> String { "未保存 \(count) 处" }
    static func unsavedAtTheEnd(_ count: Int) -> String {
        "还有 \(count) 处没有保存；再按一次 Ctrl+Q 就放弃它们并退出，按 Ctrl+S 可再试一次保存"
    }
    static func refusedAtTheEnd(_ count: Int) -> String {
        "有 \(count) 处没有采用，原样留在明细（Shift+F4）里，不会丢；再按一次 Ctrl+Q 退出"
    }
    static let notFilledIn = "（未填，F3）"

    static func restored(_ draft: Draft) -> String {
        let moment = CivilTime(draft.at).clockText
        let changes = draft.changes > 0 ? "已恢复 \(moment) 断线前的 \(draft.changes) 处修改" : "已回到 \(moment) 断线的地方"
        let place = draft.place.map { "，光标在 \($0.row) \($0.field.label)" } ?? ""
        let typed = draft.typed.map { "，正在输入的“\($0)”还在" } ?? ""
        return "\(changes)\(place)\(typed)"
    }

    // MARK: Grid

    static let tickWithSpace = "是否承接请用空格勾选；数字请在右边的列里输入"
    static let oldValueBack = "已恢复原值"
    static let figuresKept = "已取消承接；本行的数字保留为灰色，不计入合计，再勾选即恢复"
    static let noEmptyAmount = "本行经费没有空格，不用填 0"
    static let nothingToUndo = "没有可以撤销的操作"
    static let nothingToRedo = "没有可以重做的操作"
    static let switchInputMethod = "这里只填数字，请切换到英文输入"
    static let nothingOffered = "本省没有开放可承接的任务，请联系省级平台联系人（F6）"
    static let noQuantity = "本行不计承接数量"

    static func nationalTarget(_ rule: QuantityRule) -> String {
        guard let target = rule.nationalTarget else { return "承接数量按“\(rule.unit)”计，全国目标未列数字" }
        return "全国目标 \(target) \(rule.unit)\(rule.approximate ? "左右" : "")"
    }

    static func parentTask(_ task: CatalogueTask) -> String { "所属任务 \(task.number) \(task.title)" }
    static func sectionOf(_ section: CatalogueSection) -> String { "所属部分 \(section.title)" }

    /// What the current column means, and how the figure in it reads.
    static func meaning(of field: Field, content: CellContent, row: TaskRow) -> String {
        switch field {
        case .tick: "是否承接：空格勾选或取消；在本行直接输入数字也会自动勾选"
        case .quantity: row.quantity.map { "承接数量：整数，单位 \($0.unit)" } ?? "承接数量：本行不计数量，不用填"
        case .amount(let source): meaning(of: source, content: content)
        }
    }

    /// An empty cell's sentence is the same in all four columns up to the label, so that little is sent when
    /// the cursor moves along them; a figure is read back.
    private static func meaning(of source: FundingSource, content: CellContent) -> String {
        guard case .amount(let amount) = content, amount > .zero else {
            return "如无投入请填 0；举办方限非财政供养，地市县含各级财政   \(source.label)"
        }
        return "\(source.label)\(definition(source))   \(amount.wanYuanText) 万元 = \(amount.readBackText)"
    }

    private static func definition(_ source: FundingSource) -> String {
        switch source {
        case .school, .enterprise: ""
        case .organiser: "：指非财政供养的举办方投入资金"
        case .local: "：包括地市县各级财政投入资金"
        }
    }

    // MARK: Two sessions

    /// `count` cells of one act met somebody else's change; the first is told whole.
    static func conflict(_ cell: CellID, mine: String, theirs: String, count: Int) -> String {
        let others = count > 1 ? "（共 \(count) 格）" : ""
        return
            "\(cell.row) \(cell.field.label) 已被另一会话改为“\(shown(theirs))”，您输入的“\(shown(mine))”没有覆盖它\(others)；"
            + "要用您的值请再输入一次"
    }

    /// Where the others are; nil while there are none.
    static func peers(_ peers: [Peer], among colleagues: [AccountName: Assignment] = [:]) -> String? {
        let places = peers.map { peer in
            let place = peer.place.map { (peer.isTyping ? "正在编辑 " : "在 ") + $0.row.text } ?? "已登录"
            guard let account = peer.account else { return place }
            return name(of: account, among: colleagues) + (account.isSub ? " " : "") + place
        }
        guard let first = places.first else { return nil }
        if places.count > 1 { return "另 \(places.count) 个会话：" + places.joined(separator: "，") }
        return peers[0].account == nil ? "另一会话\(first)" : first
    }

    static func tooManySessions(_ limit: Int) -> String {
        "此账号已有 \(limit) 个会话在线，最多 \(limit) 个；请先在别处按 Ctrl+Q 退出一个，刚断线的请等一分钟再登录"
    }

    private static func shown(_ text: String) -> String { text.isEmpty ? "空" : text }
}

extension Amount {
    /// The sum in 元 in groups of three digits, and in 亿元 from one 亿元 on: `250,000,000 元（2.5 亿元）`.
    var readBackText: String {
        let yuanText = Self.grouped(yuan) + " 元"
        guard yuan >= 100_000_000 else { return yuanText }
        let hundredths = yuan / 1_000_000
        let fraction = hundredths % 100
        let decimals =
            fraction == 0
            ? "" : fraction % 10 == 0 ? ".\(fraction / 10)" : "." + (fraction < 10 ? "0" : "") + "\(fraction)"
        let about = yuan % 1_000_000 == 0 ? "" : "约 "
        return "\(yuanText)（\(about)\(hundredths / 100)\(decimals) 亿元）"
    }

    private static func grouped(_ yuan: Int64) -> String {
        let digits = String(yuan).utf8
        return String(unsafeUninitializedCapacity: 2 * digits.count) { room in
            var count = 0
            for (index, digit) in digits.enumerated() {
                if index > 0, (digits.count - index) % 3 == 0 {
                    room[count] = UInt8(ascii: ",")
                    count += 1
                }
                room[count] = digit
                count += 1
            }
            return count
        }
    }
}
