import FilingModel
import TUIKitLite

/// 设置: the round, the rows it offers, contacts, 省财政, accounts, schools, and one's own password.
struct SettingsScreen: Screen {
    private var opened: OpenedSettings
    private var list: ListView<Item>
    /// What a second Enter switches on or off.
    private var switching: Item?
    /// Whether a second Enter gives out new codes.
    private var isIssuing = false

    private enum Item: CaseIterable {
        case round, offer, common, contacts, phrases, cities, shares, funds, accounts, sessions, enrolment
        case codes, password
    }

    init(_ opened: OpenedSettings) {
        self.opened = opened
        list = ListView(Self.items(opened))
    }

    /// Only a province with a round of its own has a way back to the common one.
    private static func items(_ opened: OpenedSettings) -> [ListItem<Item>] {
        let shown = Item.allCases.filter { $0 != .common || opened.common != nil }
        return shown.map { ListItem(id: $0, text: "") }
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "打开", help: "打开这一项", reason: nil), OfficePage.next,
            .backToList,
        ]
    }

    var opensOnClick: Bool { true }
    var guide: [String] { ["设置", Wording.settingsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.roundRefused(let refusal))): return .say(Wording.refusal(refusal), .error)
        case .outcome(.province(.settings(let opened))), .outcome(.province(.settingsSaved(let opened))):
            let isSwitched = Self.switches(self.opened.round) != Self.switches(opened.round)
            self.opened = opened
            list.items = Self.items(opened)
            return isSwitched ? .say(Wording.settingsSaved) : .stay
        case .outcome(.province(.funds(let funds))): return .open(FundsScreen(funds))
        case .outcome(.province(.people(let outcome))): return take(outcome)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private func take(_ outcome: PeopleOutcome) -> Step {
        switch outcome {
        case .accounts(let opened): return .open(AccountsScreen(opened))
        case .sessions(let sessions): return .open(SessionsScreen(sessions))
        case .enrolled(let plan, let slips):
            let notice = Notice(Wording.enrolled(plan))
            return slips.isEmpty
                ? Step(notice: notice) : Step(move: .open(SlipsScreen(slips)), notice: notice)
        case .codesIssued(let slips, let left):
            let notice = Notice(Wording.codesIssued(slips.count, left: left))
            if slips.isEmpty { return .say(left == 0 ? Wording.noSlips : notice.text) }
            return Step(move: .open(SlipsScreen(slips)), notice: notice)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if let step = OfficePage.leading(key, from: .settings) { return step }
        if key == Key(.enter), let item = list.selected { return open(item) }
        (switching, isIssuing) = (nil, false)
        return list.handle(key, height: 12) ? .stay : .unused(key)
    }

    private mutating func open(_ item: Item) -> Step {
        if item == .password { return .open(PasswordScreen(nil, reason: .officeChoice)) }
        if item == .funds, opened.viewer.role == .provincialReviewer, opened.home != nil {
            return .run(.province(.funds))
        }
        guard opened.viewer.role == .provincialLead else { return .say(Wording.settingsForLead, .warning) }
        switch item {
        case .round: return .open(RoundScreen(opened.round))
        case .offer: return .open(OfferScreen(opened.round, opened.catalogue))
        case .common:
            guard let screen = CommonRoundScreen(opened) else { return .say(Wording.noOwnRound) }
            return .open(screen)
        case .contacts: return .open(ContactsSettingScreen(opened.contacts))
        case .phrases: return .open(PhrasesSettingScreen(opened.phrases))
        case .cities:
            return turn(
                item, \.takesCityOpinions, asking: Wording.confirmCities(opened.round.takesCityOpinions))
        case .shares:
            return turn(item, \.sharesFunds, asking: Wording.confirmShares(opened.round.sharesFunds))
        case .funds:
            return opened.home == nil ? .say(Wording.noHomeProvince, .warning) : .run(.province(.funds))
        case .accounts: return .run(.province(.people(.accounts)))
        case .sessions: return .run(.province(.people(.sessions)))
        case .enrolment: return .open(EnrolScreen())
        case .codes:
            isIssuing.toggle()
            return isIssuing
                ? .say(Wording.confirmIssuing, .warning) : .run(.province(.people(.issueCodes)))
        case .password: return .stay
        }
    }

    /// The pages of others follow at once, so it is asked for twice.
    private mutating func turn(
        _ item: Item, _ setting: WritableKeyPath<Round, Bool>, asking question: String
    ) -> Step {
        guard switching == item else {
            switching = item
            return .say(question, .warning)
        }
        switching = nil
        var round = opened.round
        round[keyPath: setting].toggle()
        return .run(.province(.setRound(round)))
    }

    private static func switches(_ round: Round) -> [Bool] { [round.takesCityOpinions, round.sharesFunds] }

    private func text(_ item: Item) -> String {
        let round = opened.round
        switch item {
        case .round:
            return "本省申报要求    开始 \(round.opens.text)  结束 \(round.closes.text) 24:00  平台关闭 "
                + round.platformCloses.text
        case .offer:
            let tasks = Set(round.offered.map(\.task)).count
            return "开放的任务      \(tasks) 项，\(round.offered.count) 行"
        case .common:
            return "共同申报要求    本省另定了申报要求，可以改回共同的"
        case .contacts:
            let names = opened.contacts.map { "\($0.name) \($0.phone)" }.joined(separator: "；")
            return "省级平台联系人  \(names.isEmpty ? "（未填）" : names)"
        case .phrases: return "常用短语        \(opened.phrases.count) 条，审核意见里按 F4 插入"
        case .cities:
            return "市级核查意见    \(round.takesCityOpinions ? "已开通" : "没有开通")"
        case .shares:
            return "省财政分配到校  \(round.sharesFunds ? "已开通" : "没有开通")"
        case .funds: return "省财政投入      本省对各项任务的投入"
        case .accounts: return "账号            省厅、市级账号的建立、重置、停用"
        case .sessions: return "在线会话        现在登录着的会话，可以结束"
        case .enrolment: return "导入学校        从 CSV 导入学校和账号"
        case .codes: return "重发激活码      给尚未激活的学校重发，打印纸条"
        case .password: return "修改密码        \(opened.viewer.account)"
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        OfficePage.drawTabs(.settings, right: opened.viewer.account.text, on: &canvas)
        Chrome.paragraphs([Wording.settingsGuide], row: 2, on: &canvas, role: .label)
        var shown = list
        shown.items = list.items.map { ListItem(id: $0.id, text: text($0.id)) }
        canvas.inside(Area(row: 5, column: 1, rows: 12, columns: canvas.size.columns - 2)) {
            shown.draw(on: &$0)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
