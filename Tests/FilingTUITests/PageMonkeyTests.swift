import FilingModel
import FilingStore
import FilingTestSupport
import Foundation
import TUIKitLite
import Testing

@testable import FilingTUI

/// Random keys, pastes, clicks and windows on every page. `make monkeys` gives each of 100 seeds 10 000 keys;
/// a run of all tests gives a few seeds some hundred.
@Suite("Whatever is done on any page, the promises hold")
struct PageMonkeyTests {
    private static let seeds = number("FILING_MONKEY_SEEDS", otherwise: 2)
    /// The keys of a seed are shared out over the pages.
    private static let keys = max(1, number("FILING_MONKEY_KEYS", otherwise: 1_500) / keyPages.count)
    /// After so many keys the monkey has wandered off, and begins on the page again.
    private static let keysAtATime = 100

    private static func number(_ variable: String, otherwise: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? otherwise
    }

    @Test("random keys", arguments: keyPages)
    func wander(page: KeyPage) throws {
        for seed in 0..<Self.seeds {
            var random = SeededGenerator(seed: UInt64(seed))
            for start in stride(from: 0, to: Self.keys, by: Self.keysAtATime) {
                let robot = page.robot()
                try wander(robot, keys: min(Self.keysAtATime, Self.keys - start), &random)
                try everythingAgrees(robot.office, "\(page.name), seed \(seed)")
            }
        }
    }

    private static let names = """
        Space Tab BackTab Enter Esc Up Down Left Right Home End PgUp PgDn Del BS ^Home ^End F1 F2 F3 F4 F5 \
        F6 S-F6 F7 S-F7 F8 F9 F10 F12 ^z ^y ^s ^f ^g ^o ^n ^p ^e ^c ^x ^v ^d ^r ^k ^t ^u 1 2 3 0 4 5 6 . - , \
        x 万 三 = 是 “ 𱍐 \
        S-Up S-Down S-Left S-Right S-Home S-End S-PgUp S-PgDn S-F3 S-F4 S-F9 Down Down Right Right Enter
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let sizes = [(24, 80), (30, 100), (50, 200), (10, 40), (1, 1), (24, 80)]

    private func wander(_ robot: Robot, keys: Int, _ random: inout SeededGenerator) throws {
        var drawing: Drawing?
        for number in 0..<keys {
            act(on: robot, &random)
            if robot.app.hasLeft { return }
            let next = robot.app.drawing(after: drawing)
            #expect(next.surface.cursor != nil, "the cursor is nowhere")
            if number % 8 == 0 {
                #expect(
                    next.surface == robot.app.picture, "lines of the picture before were taken over wrongly")
            }
            drawing = next
            guard let page = robot.app.top.0 as? any CellPage else { continue }
            let table = page.editor.desk.table
            #expect(table.totals == RunningTotals(of: table.rows))
        }
    }

    private func act(on robot: Robot, _ random: inout SeededGenerator) {
        switch Int.random(in: 0..<60, using: &random) {
        case 0: robot.paste("1\t12,34\n..\t2\n")
        case 1: robot.pasteAsBurst(" 5\t是\t6\r\n\t7\r\n")
        case 2:
            let (rows, columns) = Self.sizes.randomElement(using: &random) ?? (24, 80)
            robot.resize(rows: rows, columns: columns)
        case 3: robot.lookForNews()
        case 4:
            robot.press(Key(.function(12), .shift))
            robot.click(
                row: Int.random(in: 0..<24, using: &random), column: Int.random(in: 0..<80, using: &random))
        default: robot.press(Self.names.randomElement(using: &random) ?? "Tab")
        }
    }

    /// The store's own check, and the journal replayed against each working copy.
    private func everythingAgrees(_ office: Office, _ place: String) throws {
        let check = StoreCheck(
            office.store, catalogue: Sample.catalogue, sealer: Office.sealer, digest: { Office.digest($0) })
        let findings = try check.findings()
        #expect(findings.isEmpty, "\(place): \(findings)")
        for school in [Office.school, Office.newcomer].compactMap({ SchoolCode($0) }) {
            var replayed: [CellID: String] = [:]
            for entry in try office.store.journal(of: school) {
                guard case .cell(let cell, _, let after) = entry.event else { continue }
                replayed[cell] = after.isEmpty ? nil : after
            }
            #expect(try office.stored(school.text) == replayed, "\(place)")
        }
    }

    @Test("every page that the sources have is among those that are tried")
    func everyPage() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let sources = tests.appendingPathComponent("../../Sources/FilingTUI/Screens").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var declared: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?m)^struct (\w+): (?:Screen|FormPage)\b/) {
                declared.insert(String(match.1))
            }
        }
        let reached = Set(keyPages.map { String(describing: type(of: $0.robot().app.top.0)) })
        #expect(declared.count > 30)
        #expect(declared.subtracting(reached).sorted() == [])
    }
}
