package import FilingModel
package import FilingStore

/// One promise that every store keeps, told as a short story with a store of its own.
package struct StorePromise: Sendable, CustomStringConvertible {
    package let description: String
    private let story: @Sendable (any Store, HandClock) throws -> Void

    init(_ description: String, _ story: @escaping @Sendable (any Store, HandClock) throws -> Void) {
        (self.description, self.story) = (description, story)
    }

    /// Tells the story to an empty store, made with the clock it is given.
    package func hold(for make: (@escaping () -> Instant) throws -> any Store) throws {
        let clock = HandClock()
        let store = try make { clock.now }
        defer { store.close() }
        try story(store, clock)
    }

    /// Every promise of `Store`.
    package static let all =
        founding + people + filing + merging + window + drafts + workflow + acting + editing + audit + pairs
        + lists + province + bulk + report + permissions + races + division + requests + overtaking
        + sharing
}

/// A clock that stands still until it is set.
package final class HandClock {
    package var now = Sample.noon

    package init() {}
}
