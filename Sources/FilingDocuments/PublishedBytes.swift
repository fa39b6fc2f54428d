/// The published documents as bytes. They have a target that imports nothing, because the compiler takes
/// seconds for so long a literal, and does so again whenever something below it changes.
package enum PublishedBytes {
    /// The annex of the action plan, JSON.
    package static var catalogue: [UInt8] { PackageResources.catalogue_json }

    /// The text of the action plan, JSON.
    package static var measures: [UInt8] { PackageResources.measures_json }
}
