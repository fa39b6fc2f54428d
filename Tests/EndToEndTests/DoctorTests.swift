import Foundation
import Testing

@Suite("filing doctor")
struct DoctorTests {
    private struct Line: Decodable { let item, state, finding: String }

    private func founded(_ workplace: Workplace, schools: String? = nil) throws -> String {
        let database = workplace.path("province.db")
        try workplace.filing("init", "--province", "14", "--name", "山西省", "--database", database)
        if let schools {
            let list = try workplace.write(schools, to: "schools.csv")
            let added = try workplace.filing("schools", "import", list, "--database", database)
            #expect(added.status == 0)
        }
        return database
    }

    @Test("looks at database, accounts, disk, clock, locale and libraries, a line each, and ends with 0")
    func healthy() throws {
        let workplace = try Workplace()
        let database = try founded(workplace, schools: "code,name,type,city\n4114000001,示范职业技术学院,专科高职,太原市\n")
        let result = try workplace.filing("doctor", "--database", database)
        #expect(result.status == 0 && result.errors.isEmpty)
        let lines = result.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { $0.hasPrefix("[正常] ") || $0.hasPrefix("[提醒] ") })
        #expect(lines[0] == "[正常] 数据库：\(database)：山西省，1 所学校")
        #expect(lines[1] == "[提醒] 账号：1 个学校账号中有 1 个还没有首次登录")
        for item in ["磁盘", "时钟", "语言环境", "程序库"] { #expect(result.text.contains("] \(item)：")) }
    }

    @Test("the same as JSON, and nothing of the database is changed")
    func json() throws {
        let workplace = try Workplace()
        let database = try founded(workplace)
        let before = try Data(contentsOf: URL(fileURLWithPath: database))
        let result = try workplace.filing("doctor", "--json", "--database", database)
        let lines = try JSONDecoder().decode([Line].self, from: result.output)
        #expect(lines.map(\.item) == ["数据库", "账号", "磁盘", "时钟", "语言环境", "程序库"])
        #expect(lines.allSatisfy { ["ok", "warning"].contains($0.state) && !$0.finding.isEmpty })
        #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
    }

    @Test("what is broken is named, and the status is 1")
    func broken() throws {
        let workplace = try Workplace()
        let missing = try workplace.filing("doctor", "--database", workplace.path("absent.db"))
        #expect(missing.status == 1)
        #expect(missing.text.contains("[错误] 数据库：没有找到数据库") && missing.errors.contains("有 1 处错误"))
        #expect(!FileManager.default.fileExists(atPath: workplace.path("absent.db")))
        let notes = try workplace.write(String(repeating: "not a database. ", count: 500), to: "notes.db")
        #expect(try workplace.filing("doctor", "--database", notes).status == 1)
    }

    @Test("--terminal tells how the terminal draws, and gives it back; without one the status is 4")
    func terminal() throws {
        let workplace = try Workplace()
        let none = try workplace.filing("doctor", "--terminal")
        #expect(none.status == 4 && none.errors.split(separator: "\n").count == 1)
        let desk = try Tmux(
            workplace, columns: 100, rows: 40, running: [try Program.path(), "doctor", "--terminal"],
            environment: ["TERM": "screen-256color"])
        try desk.waitForExit(0)
        try desk.waitFor("screen-256color", "100 列 x 40 行", "256 色", "UTF-8", "占一列")
        #expect(try desk.settingsAreRestored())
    }

    @Test("--terminal --json is the same as data")
    func terminalAsJSON() throws {
        let words = [try Program.path(), "doctor", "--terminal", "--json"]
        let desk = try Tmux(Workplace(), columns: 100, rows: 50, running: words)
        try desk.waitForExit(0)
        try desk.waitFor("\"item\"", "\"finding\"", "100 列 x 50 行")
    }
}
