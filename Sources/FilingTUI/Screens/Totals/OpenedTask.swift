import FilingModel
import FilingStore

/// One row of the catalogue at every school that has it.
struct OpenedTask {
    /// A school's line of the row.
    struct Entry {
        let school: School
        let line: FiledLine

        var isPending: Bool { line.state.awaitsVerdict }

        /// The row's sum for each thing counted; the sum itself where nothing is.
        var perUnit: Amount {
            Amount(yuan: line.total.yuan / Int64(max(1, line.quantity ?? 1)))
        }
    }

    let row: TaskRow
    let schools: [Entry]
    /// The median sum by kind of school.
    let medians: [SchoolKind: Amount]
    /// The province it is limited to; nil for all there are.
    let province: String?
    /// Who looks at it.
    let reviewer: Actor

    /// More than ten times the median of its kind, or less than a tenth, is far out.
    static let outlierFactor: Int64 = 10

    /// The dearest first.
    var sorted: [Entry] {
        schools.sorted {
            ($0.perUnit, $1.school.code) > ($1.perUnit, $0.school.code)
        }
    }

    /// Whether a school's sum is far from what its kind has.
    func isOutlier(_ entry: Entry) -> Bool {
        guard let median = medians[entry.school.kind], median > .zero else { return false }
        let sum = entry.line.total.yuan
        return sum / Self.outlierFactor > median.yuan || sum < median.yuan / Self.outlierFactor
    }
}
