import Foundation
import Testing

@Suite("Setting up a province")
struct ProvinceTests {
    private let workplace: Workplace
    private let database: String

    init() throws {
        workplace = try Workplace()
        database = workplace.path("province.db")
        let made = try workplace.filing("init", "--province", "14", "--name", "山西省", "--database", database)
        #expect(made.status == 0)
    }

    private func filing(_ arguments: String...) throws -> Command.Result {
        let words = [try Program.path()] + arguments + ["--database", database]
        return try Command(arguments: words, environment: workplace.environment).run()
    }

    /// The desk of this province, at its log-in screen.
    private func desk(_ name: String = "desk") throws -> Tmux {
        let desk = try Tmux(workplace, name: name, running: [try Program.path(), "--database", database])
        try desk.waitFor("用户名", "山西省")
        return desk
    }

    @Test("a list of schools is imported, each school gets a code, and the code opens 修改密码")
    func codes() throws {
        let list = try workplace.write(
            "code,name,type,city\n4114000011,示范学院甲,专科高职,太原市\n3614000012,示范中专乙,中职,大同市\n", to: "schools.csv")
        let result = try filing("schools", "import", list)
        #expect(result.status == 0, "\(result.errors)")
        let slips = result.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        try #require(slips.count == 2 && slips[0].count == 3)
        #expect(slips[0][0] == "4114000011" && slips[0][1] == "示范学院甲")
        #expect(result.errors.contains("新增 2 所"))
        let listed = try filing("schools", "list")
        #expect(listed.text.contains("示范中专乙"))

        let desk = try desk()
        try desk.logIn("4114000011", slips[0][2])
        try desk.waitFor("旧密码", "首次登录")
    }

    @Test("a list in GB18030, as Excel writes it, is read as well")
    func gb18030() throws {
        let header = Array("code,name,type,city\r\n4114000011,".utf8)
        let name: [UInt8] = [0xCA, 0xBE, 0xB7, 0xB6, 0xD1, 0xA7, 0xD4, 0xBA]
        let kind: [UInt8] = [0xD7, 0xA8, 0xBF, 0xC6, 0xB8, 0xDF, 0xD6, 0xB0]
        let city: [UInt8] = [0xCC, 0xAB, 0xD4, 0xAD, 0xCA, 0xD0]
        let bytes = header + name + Array(",".utf8) + kind + Array(",".utf8) + city + Array("\r\n".utf8)
        let list = try workplace.write(Data(bytes), to: "gb.csv")
        let result = try filing("schools", "import", list, "--initial-password", "manual")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try filing("schools", "list").text.contains("4114000011\t示范学院\t专科高职\t太原市"))
    }

    @Test("one bad line and nothing is imported; line and column are named")
    func badList() throws {
        let list = try workplace.write(
            """
            code,name,type,city
            4114000011,示范学院甲,专科高职,太原市
            4.114E+09,示范学院乙,专科高职,太原市
            4114000013,示范学院丙,幼儿园,太原市
            4114000011,,专科高职,太原市

            """, to: "bad.csv")
        let result = try filing("schools", "import", list)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        for place in ["第 3 行 code 列", "第 4 行 type 列", "第 5 行 code 列", "第 5 行 name 列"] {
            #expect(result.errors.contains(place))
        }
        #expect(try filing("schools", "list").output.isEmpty)
    }

    @Test("the round's days and the contacts stand on the school's pages")
    func roundAndContacts() throws {
        let list = try workplace.write("code,name,type,city\n4114000011,示范学院甲,专科高职,太原市\n", to: "list.csv")
        #expect(try filing("schools", "import", list, "--initial-password", "manual").status == 0)
        #expect(
            try filing("round", "set", "--opens", "2020-01-05", "--closes", "2999-12-30", "--offer", "1-3")
                .status == 0)
        #expect(try filing("contacts", "set", "--name", "省厅示范", "--phone", "0351-1234567").status == 0)
        #expect(try filing("round", "set", "--opens", "2020-02-30", "--closes", "2020-03-01").status == 1)
        for (word, value) in [("on", "true"), ("off", "false")] {
            let set = try filing(
                "round", "set", "--opens", "2020-01-05", "--closes", "2999-12-30", "--share-funds", word)
            #expect(set.status == 0)
            let shown = String(decoding: try filing("round", "show", "--json").output, as: UTF8.self)
            #expect(shown.contains("\"shareFunds\" : \(value)"))
        }
        let desk = try desk()
        try desk.logIn("4114000011", "123456")
        try desk.waitFor("旧密码")
        try desk.fill("123456", "ganbei7788", "ganbei7788", "李示范", "0351-7654321", "13900000000")
        let screen = try desk.waitFor("序号", "开始日期 01-05", "结束日期 12-30 24:00")
        #expect(screen.contains("3.3  ") && !screen.contains("\n4.1  "))
        try desk.press("F6", "F6")
        try desk.waitFor("省厅示范", "0351-1234567")
    }

    @Test("a reset account comes in with its new code only")
    func reset() throws {
        let list = try workplace.write("code,name,type,city\n4114000011,示范学院甲,专科高职,太原市\n", to: "list.csv")
        #expect(try filing("schools", "import", list, "--initial-password", "manual").status == 0)
        let result = try filing("account", "reset", "4114000011")
        let slip = result.text.trimmingCharacters(in: .newlines).split(separator: "\t").map(String.init)
        try #require(result.status == 0 && slip.count == 2)
        #expect(try filing("account", "reset", "4114999999").status == 1)
        let desk = try desk()
        try desk.logIn("4114000011", "123456")
        try desk.waitFor("用户名或密码不对", "验证码")
        #expect(try filing("account", "unlock", "4114000011").status == 0)
        let again = try self.desk("again")
        try again.logIn("4114000011", slip[1])
        try again.waitFor("旧密码")
    }
}
