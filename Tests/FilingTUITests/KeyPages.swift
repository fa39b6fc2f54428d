import FilingModel
import TUIKitLite

@testable import FilingTUI

/// A page of the program and how one gets there.
struct KeyPage: CustomStringConvertible, Sendable {
    let name: String
    let robot: @Sendable () -> Robot

    var description: String { name }
}

private func school(_ name: String, _ keys: String) -> KeyPage {
    KeyPage(name: name) {
        let robot = Robot.loggedIn()
        manualKeys.forEach(robot.press)
        robot.press("^Home")
        robot.press(keys)
        return robot
    }
}

/// A school with rows to be changed.
private func returned(_ name: String, _ keys: String) -> KeyPage {
    KeyPage(name: name) {
        let office = Office()
        Robot.submitted(at: office).press("^q")
        let due = office.now.adding(seconds: 3 * 86_400)
        for row in ["3.1", "3.2"] {
            let act = Act.sendBack(RowNumber(row), version: 1, comment: "请核对金额", dueAt: due)
            do { try office.province(act) } catch { preconditionFailure("refused: \(error)") }
        }
        let robot = Robot.loggedIn(at: office)
        robot.press(keys)
        return robot
    }
}

/// An office with a school that divides its work.
private func dividedOffice() -> Office {
    let office = Office()
    do {
        try office.addSub(1, .entry, rows: "1-3.2、8", label: "教务处")
        try office.addSub(2, .check)
        try office.addSub(3, .submission, label: "校办")
    } catch { preconditionFailure("refused: \(error)") }
    return office
}

/// The grid of a sub-account.
private func seated(_ name: String, _ number: Int) -> KeyPage {
    KeyPage(name: name) {
        let office = dividedOffice()
        let own = Robot.loggedIn(at: office)
        manualKeys.forEach(own.press)
        let robot = Robot.loggedIn("\(Office.school)-0\(number)", at: office)
        robot.press("^Home")
        return robot
    }
}

/// The page of a school's sub-accounts.
private func divided(_ name: String, _ keys: String) -> KeyPage {
    KeyPage(name: name) {
        let robot = Robot.loggedIn(at: dividedOffice())
        robot.press("F10")
        robot.type("分工")
        robot.press("Enter")
        robot.press(keys)
        return robot
    }
}

/// An office of a province where a school has submitted.
private func province(_ name: String, _ keys: String, as account: String = Office.lead) -> KeyPage {
    KeyPage(name: name) {
        let office = Office()
        do { try office.submit(of: Office.school) } catch { preconditionFailure("refused: \(error)") }
        let robot = Robot.loggedIn(account, at: office)
        robot.press(keys)
        return robot
    }
}

/// A school whose submission the province has begun to review, and which asks for it.
private func underReview() -> Robot {
    let office = Office()
    do {
        try office.submit(of: Office.school)
        try office.province(.beginReview(revision: 1))
        try office.school(.requestReturn("3.2 多填了一个零"))
    } catch { preconditionFailure("refused: \(error)") }
    return Robot.loggedIn(at: office)
}

/// Every page, in the order of docs/keys.md.
let keyPages: [KeyPage] = [
    KeyPage(name: "登录") { Robot() },
    school("承接任务", ""),
    returned("需修改的任务", "F6"),
    returned("需修改的任务：提交", "F6 Space F9"),
    school("省级平台联系人", "F6 F6"),
    school("修改密码", "S-F6"),
    school("平台管理联系人", "F3"),
    school("政策原文", "F4"),
    school("政策原文：目录", "F4 Enter"),
    school("提交", "F9"),
    KeyPage(name: "粘贴预览") {
        let robot = Robot.loggedIn()
        robot.press("Right")
        robot.paste("300000\t200100\n12,34\t5\n")
        return robot
    },
    KeyPage(name: "提交前的差错") {
        let robot = Robot.loggedIn()
        robot.press("Tab 5 F9")
        return robot
    },
    KeyPage(name: "本校任务情况预览") { Robot.submitted() },
    KeyPage(name: "本校任务情况预览：省厅已开始审核") { underReview() },
    KeyPage(name: "请求退回") {
        let robot = underReview()
        robot.press("Del")
        return robot
    },
    KeyPage(name: "撤回") {
        let robot = Robot.submitted()
        robot.press("Del")
        return robot
    },
    KeyPage(name: "导出") {
        let office = Office()
        (office.source, office.policy.sendsFiles) = ("192.0.2.7", true)
        let robot = Robot.submitted(at: office)
        robot.press("^e")
        return robot
    },
    school("明细", "S-F4"),
    divided("分工", ""), divided("子账号", "Enter"), divided("新增子账号", "F2"),
    divided("改分工", "Enter F2"), seated("承接任务：填报账号", 1), seated("承接任务：复核账号", 2),
    KeyPage(name: "版本比较") {
        let robot = Robot.submitted()
        robot.press("F4 F4")
        return robot
    },
    province("省厅：审核列表", ""),
    province("省厅：筛选和排序", "F2"),
    province("省厅：学校", "Down F4"),
    province("省厅：审核", "Down Enter"),
    province("省厅：退回修改", "Down Enter 2"),
    province("省厅：常用短语", "Down Enter 2 F4"),
    province("省厅：任务详情", "Down Enter F4"),
    province("省厅：全部通过", "Down Enter F9"),
    province("省厅：多校一起通过", "Down Space F9"),
    province("省厅：催报名单", "F6"),
    province("省厅：催报名单：联系人", "F6 Enter"),
    province("省厅：汇总", "F6 F6"),
    province("省厅：各校对比", "F6 F6 Enter"),
    province("省厅：报部", "F6 F6 F6"),
    province("省厅：提请报部", "F6 F6 F6 ^a F9"),
    province("省厅：设置", "S-F6"),
    province("省厅：本省申报要求", "S-F6 Enter"),
    province("省厅：开放的任务", "S-F6 Down Enter"),
    KeyPage(name: "省厅：共同申报要求") {
        let robot = Robot.loggedIn("xinjiang", at: officeElsewhere())
        robot.press("S-F6 Down Down Enter")
        return robot
    },
    province("省厅：常用短语设置", "S-F6 Down Down Down Enter"),
    province("市级：审核", "Down Enter", as: Office.city),
    province("省厅：省财政", "F6 F6 F2"),
    province("省厅：省财政，输入时", "F6 F6 F2 1"),
    KeyPage(name: "省厅：分配省财政") {
        let office = Office()
        Robot.submitted(at: office).press("^q")
        do {
            try office.switchShares(true)
            try office.province(.pass([RowNumber("1"): 1]))
        } catch {
            preconditionFailure("row 1 awaits its verdict: \(error)")
        }
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("Down Enter ^Home 7")
        return robot
    },
    province("省厅：账号", "S-F6 Down Down Down Down Down Down Down Enter"),
    province("省厅：一个账号", "S-F6 Down Down Down Down Down Down Down Enter Enter"),
    province("省厅：新增账号", "S-F6 Down Down Down Down Down Down Down Enter F2"),
    province("省厅：在线会话", "S-F6 Down Down Down Down Down Down Down Down Enter"),
    province("省厅：导入学校", "S-F6 Down Down Down Down Down Down Down Down Down Enter"),
    province("省厅：激活码", "S-F6 Down Down Down Down Down Down Down Down Down Down Enter Enter"),
    province("省厅：省级平台联系人", "S-F6 Down Down Enter"),
    province("省厅：常用语：修改", "S-F6 Down Down Down Enter Enter"),
    province("教育部：全国汇总", "", as: Office.nation),
    school("菜单", "F10"),
    school("帮助", "F1"),
    school("终端诊断", "F12"),
    KeyPage(name: "终端编码") {
        let robot = Robot()
        var traits = TerminalTraits(colours: 0, widths: .narrow, name: "robot", encoding: .gb18030)
        traits.answer = .notUTF8
        robot.measure(traits)
        robot.logIn(Office.school, Office.password)
        return robot
    },
]
