import ArgumentParser
import TUIKitLite

/// `filing doctor`: whether this host, its database and this terminal are fit for use.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查数据库、时钟、语言环境、程序库和终端（is everything fit for use?）",
        discussion: "只看不改。都正常或只有提醒时退出码为 0，有错误时为 1；--terminal 在没有终端时为 4。")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "询问本终端怎样显示字符（ask this terminal how it draws）")
    var terminal = false
    @Flag(help: "以 JSON 输出（as JSON）")
    var json = false

    func run() throws {
        if terminal { return try tellOfTerminal() }
        let lines = HostCheck.lines(database.location())
        if json {
            try JSONOutput.print(lines)
        } else {
            for line in lines { print("\(Self.mark(line.state)) \(line.item)：\(line.finding)") }
        }
        let errors = lines.count { $0.state == .error }
        if errors > 0 { throw Refusal("有 \(errors) 处错误") }
    }

    private static func mark(_ state: HostCheck.State) -> String {
        switch state {
        case .ok: "[正常]"
        case .warning: "[提醒]"
        case .error: "[错误]"
        }
    }

    private struct TerminalLine: Encodable { let item, finding: String }

    private func tellOfTerminal() throws {
        let found = try Wiring.measuredTerminal()
        let lines = Wording.facts(of: found.traits, found.size).map {
            TerminalLine(item: $0.name, finding: $0.finding)
        }
        if json { return try JSONOutput.print(lines) }
        for line in lines { print("\(line.item)：\(line.finding)") }
        guard found.traits.encoding == .utf8 else { return }
        print(Wording.comparisonTitle)
        Wording.comparison.forEach { print($0) }
    }
}
