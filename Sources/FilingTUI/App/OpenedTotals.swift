import FilingModel
import FilingStore

/// The totals of the filings in force.
struct OpenedTotals {
    let catalogue: Catalogue
    let tallies: [Tally]
    /// The province they are limited to, by its two digits; nil for all there are.
    let province: String?
}

/// What others did since an office's pages last looked.
struct OfficeNews {
    /// The lines of the list that changed.
    var lines: FilingLines?
    /// The submission that is open, when it moved.
    var review: OpenedReview?
    var round: Round?
    /// Whether 报部 was proposed, or the proposal taken back.
    var isReportMoved = false

    var isEmpty: Bool { lines == nil && review == nil && round == nil && !isReportMoved }
}
