package import FilingModel

/// What every store refuses in the same words: calls that no screen makes.
extension StoreFailure {
    /// `found` on a database that has its province.
    package static func founded(path: String) -> StoreFailure {
        .failed(path: path, detail: "founded already")
    }

    /// A question about the round before `found`.
    package static func notFounded(path: String) -> StoreFailure {
        .failed(path: path, detail: "not founded yet")
    }

    /// A write for a school that is not enrolled.
    package static func unknown(_ school: SchoolCode, path: String) -> StoreFailure {
        .failed(path: path, detail: "no school \(school)")
    }

    /// A request with the id of another one that was done.
    package static func usedTwice(_ request: String, path: String) -> StoreFailure {
        .failed(path: path, detail: "request \(request) was another one")
    }
}
