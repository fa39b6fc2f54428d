/// The published documents as bytes. A target of its own, because it imports nothing: the compiler takes seconds
/// for so long a literal, and builds it anew whenever something below it changes.
package enum PublishedBytes {
    /// The annex of the action plan, JSON.
    package static var catalogue: [UInt8] { PackageResources.catalogue_json }

    /// The text of the action plan, JSON.
    package static var measures: [UInt8] { PackageResources.measures_json }
}
