import FilingModel
import FilingStore

/// The province's submissions as its list shows them: filtered, sorted, and with totals
/// that follow the filter.
struct Worklist {
    /// What of all the lines is shown.
    struct Filter: Hashable {
        /// Words that code, name or city have to contain, each of them.
        var words = ""
        var queue = Queue.all
        var state: FilingState?
        var kind: SchoolKind?
        var city: String?
    }

    /// What waits for somebody.
    enum Queue: String, CaseIterable, Hashable {
        case all = "全部"
        case pending = "待审"
        case pendingAgain = "待复审"
        case pastDue = "逾期未改"
        case dropped = "学校放弃"
        case asked = "请求退回"
    }

    /// The order of the lines; ties are broken by code.
    enum Sorting: String, CaseIterable, Hashable {
        case code = "学校代码"
        case waiting = "等待最久"
        case pending = "待审行数"
        case amount = "汇总金额"
        case tasks = "任务数量"
        case name = "学校名称"
        case kind = "类型"
        case city = "地市"
        case state = "状态"
    }

    /// What is known of every school, by code; news replace single lines.
    private(set) var lines: [FilingLine]
    /// Where the next news begin.
    private(set) var revision: Int
    private(set) var filter = Filter()
    private(set) var sorting = Sorting.code
    /// The schools that pass the filter, in their order.
    private(set) var shown: [SchoolCode] = []
    private(set) var totals = WorklistTotals()
    var rounds: Rounds
    /// The province whose round stands on the page; nil for the database's own.
    let home: String?
    /// The schools that the list is of.
    let scope: Jurisdiction
    private var places: [SchoolCode: Int]
    /// Whether `lines` already stand in the order of their codes.
    private var isByCode: Bool
    private let readings: @Sendable () -> Readings
    /// The index of all schools' texts; nil until somebody looks for words.
    private var finder: Finder?

    init(
        _ read: FilingLines, rounds: Rounds, home: String? = nil, scope: Jurisdiction = .everywhere,
        at now: Instant,
        readings: @escaping @Sendable () -> Readings = { .none }
    ) {
        (self.readings, self.scope) = (readings, scope)
        (lines, revision, self.rounds, self.home) = (read.lines, read.revision, rounds, home)
        places = Dictionary(
            uniqueKeysWithValues: read.lines.indices.map { (read.lines[$0].school.code, $0) })
        isByCode = Self.areByCode(read.lines)
        arrange(at: now)
    }

    // MARK: Questions

    /// The line of a school; nil for an unknown one.
    func line(_ code: SchoolCode) -> FilingLine? { places[code].map { lines[$0] } }

    /// The shown schools as a reviewer goes through them.
    var queue: [ReviewQueue.Entry] {
        shown.compactMap { code in
            line(code).map { ReviewQueue.Entry(school: code, pending: $0.pendingCount) }
        }
    }

    /// The cities that have schools, in the order of their names.
    var cities: [String] { Set(lines.map(\.school.city)).sorted() }

    /// The round that stands on the page.
    var round: Round { rounds[home] }

    func state(of line: FilingLine, at now: Instant) -> FilingState {
        line.state(at: now, in: rounds[line.school.province])
    }

    // MARK: Changes

    mutating func show(_ filter: Filter, sortedBy sorting: Sorting, at now: Instant) {
        (self.filter, self.sorting) = (filter, sorting)
        arrange(at: now)
    }

    /// Takes lines that changed since the ones here were read.
    mutating func take(_ news: FilingLines, at now: Instant) {
        revision = news.revision
        for line in news.lines where scope.contains(line.school) {
            if let place = places[line.school.code] {
                if lines[place].school != line.school { finder = nil }
                lines[place] = line
            } else {
                places[line.school.code] = lines.count
                lines.append(line)
                (finder, isByCode) = (nil, Self.areByCode(lines))
            }
        }
        arrange(at: now)
    }

    /// Filters, sorts and adds up anew.
    mutating func arrange(at now: Instant) {
        var found = placesWithWords().filter { fits(lines[$0], at: now) }
        if sorting != .code || !isByCode { sort(&found, at: now) }
        shown = found.map { lines[$0].school.code }
        totals = WorklistTotals()
        for place in found { totals.add(lines[place]) }
    }

    /// The places of the lines that have the words of the filter, also by pinyin and initials.
    private mutating func placesWithWords() -> [Int] {
        guard !filter.words.isEmpty else { return Array(lines.indices) }
        let index =
            finder
            ?? Finder(
                lines.map { "\($0.school.code) \($0.school.name) \($0.school.city)" }, readings: readings())
        finder = index
        return index.matches(filter.words)
    }

    private static func areByCode(_ lines: [FilingLine]) -> Bool {
        lines.indices.dropFirst().allSatisfy { lines[$0 - 1].school.code < lines[$0].school.code }
    }

    private func fits(_ line: FilingLine, at now: Instant) -> Bool {
        if let kind = filter.kind, line.school.kind != kind { return false }
        if let city = filter.city, line.school.city != city { return false }
        if let state = filter.state, self.state(of: line, at: now) != state { return false }
        switch filter.queue {
        case .all: return true
        case .pending: return !line.isLocked && line.summary.rowsByState[.pending] > 0
        case .pendingAgain: return !line.isLocked && line.summary.rowsByState[.pendingAgain] > 0
        case .pastDue: return line.isPastDue(at: now)
        case .dropped: return line.summary.rowsByState[.dropped] > 0
        case .asked: return line.askedAt != nil
        }
    }

    private func sort(_ places: inout [Int], at now: Instant) {
        let order = FilingState.allCases
        let keyed = places.map { place in
            (place: place, key: key(of: lines[place], order, at: now), text: text(of: lines[place].school))
        }
        places = keyed.sorted { one, other in
            if one.key != other.key { return one.key > other.key }
            if one.text != other.text { return one.text < other.text }
            return lines[one.place].school.code < lines[other.place].school.code
        }.map(\.place)
    }

    /// What sorts first is largest.
    private func key(of line: FilingLine, _ order: [FilingState], at now: Instant) -> Int64 {
        switch sorting {
        case .waiting: line.waitingSince.map { now.milliseconds(since: $0) } ?? -1
        case .pending: Int64(line.pendingCount)
        case .amount: line.summary.total.yuan
        case .tasks: Int64(line.summary.taskCount)
        case .state: -Int64(order.firstIndex(of: state(of: line, at: now)) ?? 0)
        case .kind: -Int64(SchoolKind.allCases.firstIndex(of: line.school.kind) ?? 0)
        case .code, .name, .city: 0
        }
    }

    private func text(of school: School) -> String {
        switch sorting {
        case .name: school.name
        case .city: school.city
        default: ""
        }
    }
}

/// What the shown lines add up to.
struct WorklistTotals: Hashable {
    private(set) var schools = 0
    private(set) var tasks = 0
    private(set) var rows = 0
    private(set) var total = Amount.zero
    private(set) var rowsByState = RowCounts.none

    mutating func add(_ line: FilingLine) {
        schools += 1
        tasks += line.summary.taskCount
        rows += line.summary.rowCount
        total += line.summary.total
        rowsByState += line.summary.rowsByState
    }
}
