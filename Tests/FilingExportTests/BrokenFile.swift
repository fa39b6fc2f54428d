import FilingExport
import FilingModel
import Testing

/// A file that comes back broken: how it was broken, and every fact that an import has to name.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    /// How the file is made from an export.
    enum Making: Sendable {
        /// By a person in a spreadsheet program.
        case edit(String)
        /// Part by part, and once at the end.
        case repack(String, once: String = "")
        /// Only this share of it came.
        case cut(Double)
        /// Not from an export at all.
        case bytes([UInt8])
    }

    let name: String
    let making: Making
    let places: [String?]
    let facts: [ImportFact]

    init(_ name: String, _ making: Making, at places: [String?] = [nil], _ facts: ImportFact...) {
        (self.name, self.making, self.places, self.facts) = (name, making, places, facts)
    }

    var testDescription: String { name }

    private static func beginning(of bytes: [UInt8], _ share: Double) -> [UInt8] {
        Array(bytes.prefix(Int(Double(bytes.count) * share)))
    }

    func bytes() throws -> [UInt8] {
        switch making {
        case .edit(let change): try Workbooks().edit(change)
        case .repack(let change, let once): try Workbooks().repack(change, once: once)
        case .cut(let share): try Self.beginning(of: Workbooks().repack(""), share)
        case .bytes(let bytes): bytes
        }
    }
}
