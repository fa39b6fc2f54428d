import ArgumentParser
import FilingModel
import FilingStore

/// `filing round set|show`: 本省申报要求.
struct RoundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round", abstract: "本省申报要求（the province's round）",
        subcommands: [Set.self, Extend.self, Show.self])

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "设置开始、结束日期等（set the window）")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var whose: ProvinceOption
        @Option(help: ArgumentHelp("开始日期，当天 0:00 起", valueName: "2026-10-19"))
        var opens: String
        @Option(help: ArgumentHelp("结束日期，当天 24:00 止", valueName: "2026-11-30"))
        var closes: String
        @Option(help: ArgumentHelp("平台关闭日期；默认为结束日期后 30 天", valueName: "2026-12-30"))
        var platformCloses: String?
        @Option(help: ArgumentHelp("“说明”的文本文件", valueName: "FILE"))
        var notes: String?
        @Option(help: ArgumentHelp("开放的任务，如 1-7,9-23", valueName: "tasks"))
        var offer: String?
        @Option(help: ArgumentHelp("市级核查意见：on 或 off（opinions of the cities）", valueName: "on|off"))
        var cityOpinions: Switch?
        @Option(help: ArgumentHelp("省财政分配到校：on 或 off（shares of the province's money）", valueName: "on|off"))
        var shareFunds: Switch?

        enum Switch: String, ExpressibleByArgument { case on, off }

        func run() throws {
            let province = try whose.code()
            let store = try database.store()
            defer { store.close() }
            let next = try changed(try store.round(of: province))
            let outcome = try store.changeRound(
                of: province, reason: "", by: .system
            ) { old, now throws(RoundRefusal) in
                if let refusal = old.refusalToBecome(next, at: now) { throw refusal }
                return next
            }
            RoundCommand.tell(try RoundCommand.done(outcome))
        }

        /// A new last day takes the place of 故障顺延.
        private func changed(_ old: Round) throws -> Round {
            var round = old
            (round.opens, round.closes) = (try day(opens, "--opens"), try day(closes, "--closes"))
            guard round.opens <= round.closes else { throw Refusal("开始日期 \(opens) 晚于结束日期 \(closes)，没有改动") }
            if round.closes != old.closes { round.delaySeconds = 0 }
            round.platformCloses =
                try platformCloses.map { try day($0, "--platform-closes") }
                ?? round.closes.adding(days: 30)
            if let notes { round.notes = try checkedNotes(try TextFile.read(notes)) }
            if let offer {
                round.offered = try OfferedRows(offer, in: try Wiring.documents.catalogue()).rows
            }
            if let cityOpinions { round.takesCityOpinions = cityOpinions == .on }
            if let shareFunds { round.sharesFunds = shareFunds == .on }
            return round
        }

        private func day(_ text: String, _ option: String) throws(Refusal) -> CivilDate {
            guard let day = CivilDate(text) else {
                throw Refusal("\(option) 应为存在的日期，如 2026-11-30；现为“\(text)”")
            }
            return day
        }

        private func checkedNotes(_ text: String) throws(Refusal) -> String {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
                String.init)
            var tidied = lines.joined(separator: "\n")
            while tidied.hasSuffix("\n") { tidied.removeLast() }
            if let fault = PlainText.hidden(in: tidied, newLines: .allowed) {
                throw Refusal("说明" + Wording.sentence(fault))
            }
            guard tidied.count <= 4_000 else { throw Refusal("说明最多 4000 字，现有 \(tidied.count) 字") }
            return tidied
        }
    }

    struct Extend: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "故障顺延：所有学校的结束时间推后（end the window later for all, after an outage）")

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp("只顺延这个省，两位代码；不写是全部", valueName: "14"))
        var province: String?
        @Option(help: ArgumentHelp("推后多少小时", valueName: "6"))
        var hours: Int
        @Option(help: ArgumentHelp("故障的时间和情况，记入审计（what happened, for the audit trail）", valueName: "text"))
        var reason: String
        @Option(help: ArgumentHelp("故障记录的文本文件，全文附在审计记录里（the outage's log）", valueName: "FILE"))
        var log: String?

        private static let longestLog = 65_536

        /// What the audit trail keeps: the reason, and behind it the record of the outage.
        private func account() throws -> String {
            guard let log else { return reason }
            let text = try TextFile.read(log)
            guard text.utf8.count <= Self.longestLog else {
                throw Refusal("\(log) 超过 64 KB，请只附这次故障的部分；没有改动")
            }
            return "\(reason)\n故障记录：\n\(text)"
        }

        func run() throws {
            let account = try account()
            let store = try database.store()
            defer { store.close() }
            let rounds = try store.rounds()
            let those = province.map { [$0] } ?? [nil] + rounds.own.keys.sorted()
            // Nobody's end is later before everybody's can be.
            for province in those { _ = try RoundCommand.done(judged(rounds[province])) }
            for province in those {
                let outcome = try store.changeRound(
                    of: province, reason: account, by: .system
                ) { old, _ throws(RoundRefusal) in try later(old) }
                if let province { print("省份\t\(Wording.provinceName(province))") }
                RoundCommand.tell(try RoundCommand.done(outcome))
            }
        }

        private func judged(_ round: Round) -> RoundOutcome {
            do throws(RoundRefusal) { return .done(try later(round)) } catch { return .refused(error) }
        }

        private func later(_ round: Round) throws(RoundRefusal) -> Round {
            do throws(TextFault) { _ = try Remark.reading(reason) } catch { throw .badReason(error) }
            guard (1...336).contains(hours) else { throw .badDelay }
            return try round.delayed(bySeconds: Int64(hours) * 3_600)
        }
    }

    private static func done(_ outcome: RoundOutcome) throws(Refusal) -> Round {
        switch outcome {
        case .done(let round): return round
        case .refused(let refusal): throw Refusal(Wording.refusal(refusal))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "显示（show）")
        @OptionGroup var database: DatabaseOption
        @OptionGroup var whose: ProvinceOption
        @Flag(help: "以 JSON 输出（as JSON）")
        var json = false

        private struct Line: Encodable {
            let opens, closes, closesAt, platformCloses, notes: String
            let cityOpinions, shareFunds: Bool
            let offered: [String]
        }

        func run() throws {
            let store = try database.store()
            defer { store.close() }
            let round = try store.round(of: try whose.code())
            guard json else { return RoundCommand.tell(round) }
            try JSONOutput.print(
                Line(
                    opens: round.opens.text, closes: round.closes.text, closesAt: round.closesText,
                    platformCloses: round.platformCloses.text,
                    notes: round.notes, cityOpinions: round.takesCityOpinions, shareFunds: round.sharesFunds,
                    offered: round.offered.sorted().map(\.text)))
        }
    }

    private static func tell(_ round: Round) {
        print("开始日期\t\(round.opens.text)")
        print("结束日期\t\(round.closesText)")
        print("平台关闭\t\(round.platformCloses.text) 24:00")
        print("开放\t\(round.offered.count) 行，\(Swift.Set(round.offered.map(\.task)).count) 项任务")
        print("说明\t\(round.notes.split(whereSeparator: \.isNewline).joined(separator: " "))")
    }
}

/// The rows that a list like `1-7,9-23,33.1` names: tasks by number, or single rows.
struct OfferedRows {
    let rows: Swift.Set<RowNumber>

    /// Reads `text`; refuses numbers that `catalogue` does not have.
    init(_ text: String, in catalogue: Catalogue) throws(Refusal) {
        var rows: Swift.Set<RowNumber> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let found = catalogue.rowNumbers.filter { Self.names(PlainText.trimmed(String(part)), $0) }
            guard !found.isEmpty else { throw Refusal("--offer 里的“\(part)”不是任务或行的序号，应如 1-7,9-23") }
            rows.formUnion(found)
        }
        self.rows = rows
    }

    private static func names(_ part: String, _ row: RowNumber) -> Bool {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if ends.count == 2, let first = ends[0], let last = ends[1], first <= last {
            return (first...last).contains(row.task)
        }
        return part == row.text || part == String(row.task)
    }
}
