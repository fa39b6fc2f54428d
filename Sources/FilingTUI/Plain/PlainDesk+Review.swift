import FilingModel
import FilingStore
import TUIKitLite

/// 审核, line by line: the schools with rows that wait, and of each its rows, one after the other.
extension PlainDesk {
    private enum ListChoice: String, CaseIterable {
        case waiting = "有待审行的学校", all = "全部学校", asked = "请求退回的学校"
        case others = "本页的其他命令", leave = "退出登录"
    }

    func ask(_ page: SubmissionsScreen) throws(LineGone) {
        let worklist = page.worklist
        sayIfNew([Wording.spoken(Wording.totals(worklist.totals, of: worklist.lines.count))])
        let options = ListChoice.allCases.map(\.rawValue)
        guard let index = try choose(Wording.whatNext("审核列表"), from: options) else {
            return page.drill == nil ? say(Wording.leaveByWord) : press(Key(.escape))
        }
        let shown = worklist.shown.compactMap { worklist.line($0) }
        switch ListChoice.allCases[index] {
        case .waiting: try open(shown.filter { $0.pendingCount > 0 })
        case .all: try open(shown)
        case .asked: try open(shown.filter { $0.askedAt != nil }, otherwise: Wording.nobodyAsks)
        case .others: try askAnyPage()
        case .leave: press(.control("q"))
        }
    }

    /// Has the person name one of the schools and opens it.
    private func open(
        _ lines: [FilingLine], otherwise nobody: String = Wording.nothingPendingAnywhere
    ) throws(LineGone) {
        guard !lines.isEmpty else { return say(nobody) }
        let names = lines.map(Wording.spokenSchool)
        guard let index = try choose(Wording.whichSchool(lines.count), from: names) else { return }
        tell(.outcome(.province(.stoodOn(lines[index].school.code))))
        press(Key(.enter))
    }

    /// Puts a phrase of the phrase book into the comment, behind what stands there.
    func insertPhrase(of page: RemarkScreen) throws(LineGone) {
        guard !page.phrases.isEmpty else { return say(Wording.noPhrasesHere) }
        guard let index = try choose(Wording.whichPhrase, from: page.phrases) else { return }
        press(Key(.end))
        tell(.outcome(.province(.phrase(page.phrases[index]))))
    }

    /// The first three have the numbers that the same steps have as keys.
    private enum RowChoice: String, CaseIterable {
        case pass = "通过", sendBack = "退回修改", reject = "不予通过", next = "下一个待审的行"
        case close = "关闭意见", undo = "撤销结论", previous = "上一个待审的行", all = "通过全部待审的行"
        case claim = "开始审核或放回", answer = "答复退回请求", share = "分配省财政"
        case others = "本页的其他命令", back = "返回审核列表"

        var key: Key? {
            switch self {
            case .pass: .scalar("1")
            case .sendBack: .scalar("2")
            case .reject: .scalar("3")
            case .next: .function(3)
            case .close: .scalar("5")
            case .undo: .scalar("0")
            case .previous: Key(.function(3), .shift)
            case .all: .function(9)
            case .claim: .function(2)
            case .answer: .scalar("6")
            case .share: .scalar("7")
            case .back: Key(.escape)
            case .others: nil
            }
        }
    }

    func ask(_ page: ReviewScreen) throws(LineGone) {
        sayIfNew(Wording.spokenReview(page, in: app.situation))
        let options = RowChoice.allCases.map(\.rawValue)
        let question = Wording.whatNext(page.row.map { "第 \($0) 行" } ?? "审核")
        guard let index = try choose(question, from: options) else { return press(Key(.escape)) }
        guard let key = RowChoice.allCases[index].key else { return try askAnyPage() }
        press(key)
    }
}
