import FilingModel
import FilingStore

/// The submissions in the order of the list that a review was opened from, and where the reviewer is in it.
struct ReviewQueue {
    /// One submission of the list.
    struct Entry: Hashable {
        let school: SchoolCode
        /// The rows that await a verdict, when the list was read.
        var pending: Int
    }

    private var entries: [Entry]
    /// The place of the submission on the page.
    private(set) var index: Int

    init(_ entries: [Entry], at school: SchoolCode) {
        self.entries = entries
        index = entries.firstIndex { $0.school == school } ?? 0
    }

    var count: Int { entries.count }

    /// The next or previous submission of the list; nil at the end.
    func neighbour(_ direction: ReviewSheet.Direction) -> SchoolCode? {
        let next = direction == .forward ? index + 1 : index - 1
        return entries.indices.contains(next) ? entries[next].school : nil
    }

    /// The next or previous submission with rows that await a verdict; nil where there is none.
    func neighbourWithPending(_ direction: ReviewSheet.Direction) -> SchoolCode? {
        switch direction {
        case .forward: entries.dropFirst(index + 1).first { $0.pending > 0 }?.school
        case .backward: entries.prefix(index).last { $0.pending > 0 }?.school
        }
    }

    /// Takes lines of the list that changed.
    mutating func follow(_ lines: [FilingLine]) {
        let counts = Dictionary(lines.map { ($0.school.code, $0.pendingCount) }) { first, _ in first }
        for place in entries.indices {
            if let count = counts[entries[place].school] { entries[place].pending = count }
        }
    }

    /// Goes to a submission of the list. Gives the direction in which it was come upon.
    mutating func arrive(at school: SchoolCode) -> ReviewSheet.Direction {
        guard let place = entries.firstIndex(where: { $0.school == school }) else { return .forward }
        defer { index = place }
        return place < index ? .backward : .forward
    }
}
