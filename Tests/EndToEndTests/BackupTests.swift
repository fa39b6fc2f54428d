import Foundation
import Testing

@Suite("Backup and restore")
struct BackupTests {
    let workplace: Workplace
    var database: String { workplace.path("filing.db") }
    var backup: String { workplace.path("backup.db") }

    init() throws {
        workplace = try Workplace()
        try workplace.filing("init", "--province", "14", "--name", "山西省", "--database", database)
        try addSchool("4114000001", "示范职业技术学院")
    }

    private func addSchool(_ code: String, _ name: String) throws {
        let list = try workplace.write("code,name,type,city\n\(code),\(name),专科高职,太原市\n", to: "\(code).csv")
        let result = try workplace.filing("schools", "import", list, "--database", database)
        #expect(result.status == 0, "\(result.errors)")
    }

    private func schools(in path: String) throws -> String {
        try workplace.filing("schools", "list", "--database", path).text
    }

    @Test("a backup is whole, says where the audit trail ends, and overwrites nothing")
    func whole() throws {
        let result = try workplace.filing("backup", backup, "--database", database)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("核对无误"))
        #expect(try workplace.filing("check", "--database", backup).text == result.text)
        #expect(try schools(in: backup) == schools(in: database))
        let again = try workplace.filing("backup", backup, "--database", database)
        #expect(again.status == 1 && again.errors.contains("已经存在，没有覆盖它"))
        let left = try FileManager.default.contentsOfDirectory(atPath: workplace.path("")).filter {
            $0.contains(".part")
        }
        #expect(left.isEmpty)
    }

    @Test("it is restored where nothing stands, and where nothing has happened since")
    func restored() throws {
        try workplace.filing("backup", backup, "--database", database)
        let elsewhere = workplace.path("other.db")
        #expect(try workplace.filing("restore", backup, "--database", elsewhere).status == 0)
        #expect(try schools(in: elsewhere) == schools(in: database))
        let result = try workplace.filing("restore", backup, "--database", database)
        #expect(result.status == 0 && result.errors.contains("原数据库改名为"), "\(result.errors)")
        #expect(try workplace.filing("check", "--database", database).status == 0)
    }

    @Test("what happened since is listed, and lost only with --force")
    func later() throws {
        try workplace.filing("backup", backup, "--database", database)
        try addSchool("4114000002", "样板高等专科学校")
        let refused = try workplace.filing("restore", backup, "--database", database)
        #expect(refused.status == 1 && refused.text == "4114000002\t样板高等专科学校\n")
        #expect(refused.errors.contains("涉及 1 所学校") && refused.errors.contains("--force"))
        #expect(try schools(in: database).contains("4114000002"))
        #expect(try workplace.filing("restore", backup, "--force", "--database", database).status == 0)
        #expect(try !schools(in: database).contains("4114000002"))
    }

    @Test("another province's backup is refused")
    func foreign() throws {
        let other = workplace.path("other.db")
        try workplace.filing("init", "--province", "41", "--name", "河南省", "--database", other)
        try workplace.filing("backup", backup, "--database", other)
        let refused = try workplace.filing("restore", backup, "--database", database)
        #expect(refused.status == 1 && refused.errors.contains("不是 \(database) 的备份"))
        #expect(try schools(in: database).contains("4114000001"))
    }

    @Test("a backup cut short or changed is refused, and the database stays", arguments: [0.01, 0.5, 0.99])
    func cut(part: Double) throws {
        try workplace.filing("backup", backup, "--database", database)
        let whole = try Data(contentsOf: URL(fileURLWithPath: backup))
        try whole.prefix(Int(Double(whole.count) * part)).write(to: URL(fileURLWithPath: backup))
        let result = try workplace.filing("restore", backup, "--database", database)
        #expect([1, 3].contains(result.status), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(try schools(in: database).contains("4114000001"))
        #expect(!FileManager.default.fileExists(atPath: database + ".part"))
    }
}
