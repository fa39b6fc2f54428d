package import FilingModel

/// Under which key a store counts tries. A name stands in it as its hash only: people type passwords where
/// the name belongs.
package enum TryKey {
    package static func of(_ name: AccountName) -> String { "name:" + Digest.hex(name.text).prefix(32) }

    /// Nil for a local terminal.
    package static func of(source: String) -> String? { source.isEmpty ? nil : "source:" + source }
}
