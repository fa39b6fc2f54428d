/// The published documents, and the lists of readings, as bytes. They have a target that imports nothing,
/// because the compiler takes seconds for so long a literal, and does so again whenever something below it
/// changes.
package enum PublishedBytes {
    /// The annex of the action plan, JSON.
    package static var catalogue: [UInt8] { PackageResources.catalogue_json }

    /// The text of the action plan, JSON.
    package static var measures: [UInt8] { PackageResources.measures_json }

    /// Each syllable of pinyin with the hanzi that ICU reads so.
    package static var readings: [UInt8] { PackageResources.readings_txt }

    /// Hanzi with further readings.
    package static var polyphones: [UInt8] { PackageResources.polyphones_txt }

    /// Traditional hanzi with their simplified forms.
    package static var simplified: [UInt8] { PackageResources.simplified_txt }
}
