import Foundation

/// Chance that follows from a seed, so that a sample is the same each time it is made.
struct SampleDice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to `bound` - 1.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func chance(_ wins: Int, of all: Int) -> Bool { below(all) < wins }

    /// Around 0 with a deviation of 1: twelve even chances added.
    mutating func normal() -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double(below(1 << 20)) / Double(1 << 20) }
    }

    /// Many small and a few large numbers, `mean` on average.
    mutating func logNormal(mean: Double, deviation: Double) -> Double {
        mean * exp(deviation * normal() - deviation * deviation / 2)
    }

    /// The things in another order.
    mutating func shuffled<Thing>(_ things: [Thing]) -> [Thing] {
        var shuffled = things
        for index in shuffled.indices.reversed() { shuffled.swapAt(index, below(index + 1)) }
        return shuffled
    }
}
