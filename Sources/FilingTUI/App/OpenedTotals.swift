import FilingModel
import FilingStore

/// The totals of the filings in force.
struct OpenedTotals {
    let catalogue: Catalogue
    let tallies: [Tally]
    /// The province they are limited to, by its two digits; nil for all there are.
    let province: String?
    /// 省财政 of that province, or of all.
    let funds: [RowNumber: Amount]
    /// The province whose funds the viewer may open; nil for one who belongs to none.
    let home: String?

    var book: TotalsBook { TotalsBook(catalogue: catalogue, tallies: tallies, funds: funds) }
}

/// 省财政 as its page needs it.
struct OpenedFunds {
    let catalogue: Catalogue
    let province: String
    let funds: [RowNumber: Amount]
    /// What the schools intend for each row.
    let filed: [RowNumber: Amount]
    /// What the schools were given of it; nil where the province shares nothing out.
    let shared: [RowNumber: Amount]?
    let mayChange: Bool

    /// The rows of which more is shared out than there is.
    var exceeded: [RowNumber] {
        (shared ?? [:]).filter { $0.value > funds[$0.key] ?? .zero }.keys.sorted()
    }
}

/// What others did since an office's pages last looked.
struct OfficeNews {
    /// The lines of the list that changed.
    var lines: FilingLines?
    /// The submission that is open, when it moved.
    var review: OpenedReview?
    var rounds: Rounds?
    /// Whether 报部 was proposed, or the proposal taken back.
    var isReportMoved = false

    var isEmpty: Bool { lines == nil && review == nil && rounds == nil && !isReportMoved }
}
