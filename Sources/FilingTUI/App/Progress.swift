import FilingExport

/// How far a long errand is.
struct Progress: Hashable {
    /// What is being done.
    let label: String
    let done: Int
    let total: Int

    /// Told of it, and answering whether the work goes on.
    typealias Listener = (Progress) -> WorkOrder
}
