import FilingModel
import TUIKitLite

/// 本校任务情况预览: what is in force, read row by row, and the steps that are still possible.
extension PlainDesk {
    private enum Choice: String, CaseIterable {
        case rows = "逐行读出", goOn = "继续修改", withdraw = "撤回或恢复提交", ask = "请求退回"
        case cancel = "取消退回请求", export = "导出承接任务情况"
        case revision = "需修改的任务", contacts = "省级平台联系人", password = "修改密码", leave = "退出登录"
    }

    func ask(_ page: PreviewScreen) throws(LineGone) {
        sayIfNew(Wording.standing(page, in: app.situation))
        let choices = choices(on: page)
        let asked = Wording.whatNext("本校任务情况预览")
        guard let index = try choose(asked, from: choices.map(\.rawValue)) else {
            return say(Wording.leaveByWord)
        }
        switch choices[index] {
        case .rows: Wording.rows(of: page).forEach(say)
        case .goOn: press(.function(2))
        case .withdraw, .ask: press(Key(.delete))
        case .cancel: press(.control("z"))
        case .export: press(.control("e"))
        case .revision: turn(to: RevisionScreen.self)
        case .contacts: turn(to: ContactsScreen.self)
        case .password: turn(to: PasswordScreen.self)
        case .leave: press(.control("q"))
        }
    }

    /// What can be taken back is not asked for, and the other way round.
    private func choices(on page: PreviewScreen) -> [Choice] {
        let isShut = page.isShut(in: app.situation)
        return Choice.allCases.filter { choice in
            switch choice {
            case .withdraw: !isShut
            case .ask: isShut
            case .cancel: isShut && page.record.openRequest != nil
            default: true
            }
        }
    }
}
