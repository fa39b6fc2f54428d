import FilingModel
import TUIKitLite

/// 本校任务情况预览: what is in force, read row by row, and the steps that are still possible.
extension PlainDesk {
    private enum Choice: String, CaseIterable {
        case rows = "逐行读出", goOn = "继续修改", withdraw = "撤回或恢复提交", export = "导出承接任务情况"
        case revision = "需修改的任务", contacts = "省级平台联系人", password = "修改密码", leave = "退出登录"
    }

    func ask(_ page: PreviewScreen) throws(LineGone) {
        sayIfNew(Wording.standing(page, in: app.situation))
        let options = Choice.allCases.map(\.rawValue)
        guard let index = try choose(Wording.whatNext("本校任务情况预览"), from: options) else {
            return say(Wording.leaveByWord)
        }
        switch Choice.allCases[index] {
        case .rows: Wording.rows(of: page).forEach(say)
        case .goOn: press(.function(2))
        case .withdraw: press(Key(.delete))
        case .export: press(.control("e"))
        case .revision: turn(to: RevisionScreen.self)
        case .contacts: turn(to: ContactsScreen.self)
        case .password: turn(to: PasswordScreen.self)
        case .leave: press(.control("q"))
        }
    }
}
