import Testing

@testable import TUIKitLite

struct FormTests {
    private var form: Form {
        Form([
            Form.Field(id: "user", label: "用户名", hint: "学校代码"),
            Form.Field(id: "password", label: "密码", field: TextField(isSecret: true)),
            Form.Field(id: "code", label: "验证码"),
        ])
    }

    @Test(
        "keys move the focus, and Enter in the last field confirms",
        arguments: [
            ([Key(.tab)], "password", FormOutcome.handled),
            ([Key(.tab, .shift)], "code", .handled),
            ([Key(.down), Key(.down), Key(.down)], "code", .handled),
            ([Key(.up)], "user", .handled),
            ([Key(.enter), Key(.enter)], "code", .handled),
            ([Key(.enter), Key(.enter), Key(.enter)], "code", .confirmed),
            ([.function(9)], "user", .ignored),
        ])
    func focus(keys: [Key], focused: String, last: FormOutcome) {
        var form = form
        let outcomes = keys.map { form.handle($0) }
        #expect(outcomes.last == last)
        #expect(form.focusedID == focused)
    }

    @Test("it is drawn with its hint, its faults and the cursor in the field")
    func picture() {
        var form = form
        for scalar in "9001".unicodeScalars { _ = form.handle(.scalar(scalar)) }
        form["password"] = "密码"
        form.setFault("密码不对", of: "password")
        let surface = drawn(rows: 6, columns: 40) {
            #expect(form.draw(on: &$0, row: 1, column: 2, labelColumns: 6, fieldColumns: 12) == 4)
        }
        #expect(
            surface.text == """

                  用户名 9001         学校代码
                  密码   **
                         密码不对
                  验证码

                """)
        #expect(surface.cursor == Position(row: 1, column: 13))
        form.clearFaults()
        #expect(form.fields.allSatisfy { $0.fault == nil })
        #expect(form["user"] == "9001" && form["nobody"] == "")
    }

    @Test("where there is too little room, the field with the focus is in sight")
    func littleRoom() {
        var form = form
        form.focus(on: "code")
        let surface = drawn(rows: 2, columns: 30) {
            form.draw(on: &$0, row: 0, column: 0, labelColumns: 6, fieldColumns: 8)
        }
        #expect(surface.text == "密码\n验证码")
        #expect(surface.cursor == Position(row: 1, column: 7))
    }

    @Test("a form without fields does nothing")
    func empty() {
        var form = Form([])
        #expect(form.handle(Key(.enter)) == .ignored)
        #expect(form.insert("x") == false)
        #expect(
            drawn(rows: 1, columns: 5) {
                form.draw(on: &$0, row: 0, column: 0, labelColumns: 1, fieldColumns: 1)
            }.text == "")
    }
}
