/// Times by name, and what they may be.
struct Figures {
    private var names: [String] = []
    private var taken: [String: [Double]] = [:]
    private var limits: [String: Double] = [:]
    private let clock = ContinuousClock()

    /// Runs `body` and notes how long it took; `limit` is in milliseconds.
    mutating func measure(_ name: String, limit: Double, _ body: () throws -> Void) rethrows {
        if taken[name] == nil { names.append(name) }
        let parts = try clock.measure(body).components
        let milliseconds = Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15
        taken[name, default: []].append(milliseconds)
        limits[name] = limit
    }

    /// A line for each: name, median and limit in milliseconds, parted by tabulators.
    func print() {
        for name in names {
            let sorted = (taken[name] ?? []).sorted()
            let median = (sorted[sorted.count / 2] * 100).rounded() / 100
            Swift.print("\(name)\t\(median)\t\(limits[name] ?? 0)")
        }
    }
}
