import FilingModel
import FilingTestSupport
import Testing

/// Who may do what, when: every act by every role in every state at every bound, against tables that are
/// written down here and not taken from the rules. What no table allows is refused.
@Suite("The table of the workflow")
struct WorkflowTableTests {
    /// `+` where the state allows the act, while the window is open and by the right person.
    static let byState: [(act: String, states: String)] = [
        //           none submitted withdrawn claimed passed returned rejected again dropped reported unlocked
        ("提交", "        +    +         +         -       -      -        -        -     -       -        -"),
        ("撤回", "        -    +         -         -       -      -        -        -     -       -        -"),
        ("恢复提交", "    -    -         +         -       -      -        -        -     -       -        -"),
        ("开始审核", "    -    +         -         -       -      -        -        -     -       -        -"),
        ("放回", "        -    -         -         +       -      -        -        -     -       -        -"),
        ("通过", "        -    +         -         +       -      -        -        +     -       -        -"),
        ("退回修改", "    -    +         -         +       -      -        -        +     -       -        -"),
        ("不予通过", "    -    +         -         +       -      o        -        +     -       -        o"),
        ("撤销结论", "    -    -         -         -       +      +        +        -     -       -        +"),
        ("重新提交", "    -    -         -         -       -      +        -        -     -       -        +"),
        ("放弃承接", "    -    -         -         -       -      +        -        -     -       -        +"),
        ("整体退回", "    -    +         -         +       +      +        +        +     +       -        -"),
        ("延期", "        +    +         +         -       -      -        -        -     -       -        -"),
        ("代为恢复", "    -    -         +         -       -      -        -        -     -       -        -"),
        ("撤销通过", "    -    -         -         -       +      -        -        -     -       -        -"),
        ("确认放弃", "    -    -         -         -       -      -        -        -     +       -        -"),
        ("延长期限", "    -    -         -         -       -      +        -        -     -       -        +"),
        ("解锁", "        -    -         -         -       -      -        -        -     -       +        -"),
        ("核查意见", "    -    +         -         +       -      -        -        +     -       -        -"),
        ("复核", "        +    +         +         -       -      +        -        -     -       -        +"),
        ("取消复核", "    +    +         +         -       -      +        -        -     -       -        +"),
        ("关闭意见", "    -    -         -         -       -      -        -        +     -       -        -"),
        ("请求退回", "    -    +         -         +       +      +        +        +     +       -        -"),
        ("取消请求", "    -    +         -         +       +      +        +        +     +       -        -"),
        ("答复请求", "    -    +         -         +       +      +        +        +     +       -        -"),
        ("分配省财政", "   -    -         -         -       +      -        -        -     -       -        -"),
    ]

    /// `+` for those who may; the reviewer is the one who claimed and judged, the colleague another one; then
    /// the school's sub-accounts: 填报, 复核, 提交, one without a duty, and 提交 of another school.
    static let byPerson: [(act: String, people: String)] = [
        //               school other lead reviewer colleague city national entry check submit none else
        ("提交", "        +      -     -    -        -         -    -        -     -     +      -    -"),
        ("撤回", "        +      -     -    -        -         -    -        -     -     +      -    -"),
        ("恢复提交", "    +      -     -    -        -         -    -        -     -     +      -    -"),
        ("开始审核", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("放回", "        -      -     +    +        -         -    -        -     -     -      -    -"),
        ("通过", "        -      -     +    +        +         -    -        -     -     -      -    -"),
        ("退回修改", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("不予通过", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("撤销结论", "    -      -     +    +        -         -    -        -     -     -      -    -"),
        ("重新提交", "    +      -     -    -        -         -    -        -     -     +      -    -"),
        ("放弃承接", "    +      -     -    -        -         -    -        -     -     +      -    -"),
        ("整体退回", "    -      -     +    -        -         -    -        -     -     -      -    -"),
        ("延期", "        -      -     +    -        -         -    -        -     -     -      -    -"),
        ("代为恢复", "    -      -     +    -        -         -    -        -     -     -      -    -"),
        ("撤销通过", "    -      -     +    +        -         -    -        -     -     -      -    -"),
        ("确认放弃", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("延长期限", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("解锁", "        -      -     -    -        -         -    +        -     -     -      -    -"),
        ("核查意见", "    -      -     -    -        -         +    -        -     -     -      -    -"),
        ("复核", "        +      -     -    -        -         -    -        -     +     -      -    -"),
        ("取消复核", "    +      -     -    -        -         -    -        -     +     -      -    -"),
        ("关闭意见", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("请求退回", "    +      -     -    -        -         -    -        -     -     +      -    -"),
        ("取消请求", "    +      -     -    -        -         -    -        -     -     +      -    -"),
        ("答复请求", "    -      -     +    +        +         -    -        -     -     -      -    -"),
        ("分配省财政", "   -      -     +    +        +         -    -        -     -     -      -    -"),
    ]

    /// `+` where the moment allows it: `x` only with the extension, `n` only without.
    static let byMoment: [(act: String, moments: String)] = [
        //               open-1 open close-1 close extended-1 extended due-1 due
        ("提交", "        -      +    +       x     x          -        -     -"),
        ("撤回", "        -      +    +       x     x          -        -     -"),
        ("恢复提交", "    -      +    +       x     x          -        -     -"),
        ("重新提交", "    +      +    +       +     +          +        +     -"),
        ("放弃承接", "    +      +    +       +     +          +        +     -"),
        ("代为恢复", "    -      -    -       n     n          +        +     +"),
    ]

    /// `w` as the window allows, `d` until the row is due.
    static let editing: [(row: String, states: String)] = [
        //         none submitted withdrawn claimed passed returned rejected again dropped reported unlocked
        ("1", "     w    w         w         -       -      d        -        -     -       -        d"),
        ("2", "     w    w         w         -       -      -        -        -     -       -        -"),
        ("56", "    w    w         w         -       -      -        -        -     -       -        -"),
    ]

    static let states = Array(Situation.State.allCases.enumerated())
    static let window = "        -      +    +       x     x          -        -     -"
    static let untilDue = "      +      +    +       +     +          +        +     -"

    @Test("names every act in every table")
    func complete() {
        let names = Situation.acts(version: 1).map(\.name)
        #expect(Self.byState.map(\.act) == names)
        #expect(Self.byPerson.map(\.act) == names)
    }

    @Test("allows what is written down and nothing else", arguments: states)
    func acts(index: Int, state: Situation.State) {
        var (wrong, count) = ([String](), 0)
        for extended in [false, true] {
            let record = state.record(extended: extended)
            for (number, moment) in Situation.moments.enumerated() {
                for (place, person) in Situation.people.enumerated() {
                    for act in Situation.acts(version: state == .again ? 2 : 1) {
                        let expected =
                            Self.isMarked(
                                act.name, in: Self.byState.map { ($0.act, $0.states) }, index,
                                isOverdue: number == 7)
                            && Self.isMarked(act.name, in: Self.byPerson.map { ($0.act, $0.people) }, place)
                            && Self.isTime(for: act.name, index, number, extended)
                        let found = Situation.isTaken(act, by: person, at: moment, on: record)
                        if found != expected { wrong.append("\(act.name) \(number) \(person) \(extended)") }
                        count += 1
                    }
                }
            }
        }
        #expect(wrong == [])
        #expect(count == 2 * 8 * 12 * 26)
    }

    @Test("lets rows be written where it says and nowhere else", arguments: states)
    func edits(index: Int, state: Situation.State) {
        var wrong: [String] = []
        for extended in [false, true] {
            let record = state.record(extended: extended)
            for (number, moment) in Situation.moments.enumerated() {
                for (row, states) in Self.editing {
                    let expected =
                        switch Self.marks(states)[index] {
                        case "w": Self.isOn(Self.window, number, extended)
                        case "d": Self.isOn(Self.untilDue, number, extended)
                        default: false
                        }
                    let refusal = record.refusalToEdit(RowNumber(row), at: moment, in: Situation.round)
                    if (refusal == nil) != expected { wrong.append("\(row) \(number) \(extended)") }
                }
            }
        }
        #expect(wrong == [])
    }

    private static func marks(_ line: String) -> [Substring] { line.split(separator: " ") }

    private static func isMarked(
        _ act: String, in table: [(String, String)], _ column: Int, isOverdue: Bool = false
    ) -> Bool {
        guard let line = table.first(where: { $0.0 == act }) else { return false }
        let mark = marks(line.1)[column]
        return mark == "+" || (mark == "o" && isOverdue)
    }

    /// Rows are found right as long as they can be written; a school asks for what it cannot take back.
    private static func isTime(
        for act: String, _ state: Int, _ moment: Int, _ extended: Bool
    ) -> Bool {
        if act.hasSuffix("复核") {
            return isOn(marks(editing[0].states)[state] == "w" ? window : untilDue, moment, extended)
        }
        if act == "请求退回", states[state].element == .submitted { return !isOn(window, moment, extended) }
        return byMoment.first { $0.act == act }.map { isOn($0.moments, moment, extended) } ?? true
    }

    private static func isOn(_ line: String, _ moment: Int, _ extended: Bool) -> Bool {
        ["+", extended ? "x" : "n"].contains(marks(line)[moment])
    }
}
