import FilingDocuments
package import FilingModel
import Foundation

/// The published documents that the program carries inside itself.
package enum Documents {
    /// The annex of the action plan: 11 sections, 56 tasks, 79 rows.
    package static func catalogue() throws -> Catalogue {
        try decode(Catalogue.self, from: PublishedBytes.catalogue)
    }

    /// The text of the action plan, part by part, in printed order.
    package static func plan() throws -> [PlanPart] {
        try decode([PlanPart].self, from: PublishedBytes.measures)
    }

    /// How hanzi are read, made when somebody first looks for something.
    package static let readings = Readings(
        syllables: text(PublishedBytes.readings), polyphones: text(PublishedBytes.polyphones),
        simplified: text(PublishedBytes.simplified))

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
