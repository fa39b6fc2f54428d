package import FilingModel

extension Tries {
    /// For how long tries are remembered that nobody touches.
    package static let memorySeconds: Int64 = 86_400

    /// The tries as far as they are still remembered at `now`.
    package func remembered(at now: Instant) -> Tries {
        guard let last, now.milliseconds(since: last) < Self.memorySeconds * 1_000 else { return Tries() }
        return self
    }
}
