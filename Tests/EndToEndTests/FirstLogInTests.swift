import Testing

@Suite("Coming in")
struct FirstLogInTests {
    @Test("a wrong password and an unknown user get the same sentence, and nothing else changes")
    func wrongPassword() throws {
        let desk = try Tmux.demo(Workplace())
        for (user, password) in [("4114000002", "demo2021"), ("4199999999", "demo2020"), ("没有这个人", "x")] {
            try desk.logIn(user, password)
            try desk.waitFor("用户名或密码不对，请重新输入")
            try desk.press("Up")
            for _ in user { try desk.press("BSpace") }
            try desk.waitForEnd(of: "用户名   \(user)")
        }
    }

    @Test("at the first log-in nothing can be reached before the password is changed")
    func nothingBefore() throws {
        let desk = try Tmux.demo(Workplace())
        try desk.logIn("4114000001", "123456")
        try desk.waitFor("修改密码", "旧密码", "新密码", "重新输入", "办公电话", "手机号")
        for key in ["F6", "S-F6", "Escape", "F3", "F4", "F9", "C-g", "C-f", "C-e", "F2"] {
            try desk.press(key)
            try desk.press("C-l")
            let screen = try desk.waitFor("旧密码")
            #expect(!screen.contains("序号") && !screen.contains("任务数量"), "\(key)")
        }
        try desk.press("F10")
        let menu = try desk.waitFor("菜单")
        #expect(!menu.contains("承接任务") && !menu.contains("查找"))
        try desk.press("Escape")
        try desk.waitFor("旧密码")
        try desk.press("C-q")
        try desk.waitForExit(0)
    }

    @Test("after the change the old password is refused, the new one leads to the cell that was left")
    func changing() throws {
        let workplace = try Workplace()
        let first = try Tmux.demo(workplace)
        try first.logIn("4114000001", "123456")
        try first.waitFor("旧密码")
        try first.fill("123456", "shifan2026", "shifan2027", "王示范", "0351-8888888", "13000000001")
        try first.waitFor("两次输入的新密码不一样")
        for _ in "shifan2027" { try first.press("BSpace") }
        try first.fill("shifan2026")
        for _ in 0..<3 { try first.press("Enter") }
        try first.waitFor("序号", "示范职业技术学院", "平台管理联系人 王示范", "手机号 13000000001")
        try first.go(to: "3.2")
        try first.press("Tab", "2", "C-q")
        try first.waitForExit(0)

        let second = try Tmux.demo(workplace, name: "second")
        try second.logIn("4114000001", "123456")
        try second.waitFor("用户名或密码不对")
        try second.fill("shifan2026")
        try second.waitFor("序号", "\n 3.2 ", "承接数量", "任务数量 1 个")
        #expect(try second.gridLine("3.2").contains("2个"))
    }
}
