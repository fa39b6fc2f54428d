import FilingData
package import FilingModel

/// The values that stories begin with.
package enum Sample {
    /// The real catalogue.
    package static let catalogue: Catalogue = {
        do { return try Documents.catalogue() } catch {
            preconditionFailure("the catalogue is unreadable: \(error)")
        }
    }()

    /// The real plan.
    package static let plan: [PlanPart] = {
        do { return try Documents.plan() } catch { preconditionFailure("the plan is unreadable: \(error)") }
    }()

    /// The real readings of hanzi.
    package static let readings = Documents.readings

    /// An empty table of the rows offered by default.
    package static func table() -> FilingTable {
        FilingTable(catalogue: catalogue, offered: Round.rowsOfferedByDefault(in: catalogue))
    }

    /// A desk over an empty table.
    package static func desk() -> FilingDesk { FilingDesk(table: table()) }

    /// A row of the real catalogue.
    package static func row(_ number: String) -> TaskRow {
        guard let entry = catalogue.entries.first(where: { $0.row.number.text == number }) else {
            preconditionFailure("the catalogue has no row \(number)")
        }
        return entry.row
    }

    package static func cell(_ row: String, _ field: Field) -> CellID {
        CellID(row: RowNumber(row), field: field)
    }

    /// The manual's worked example: row, quantity, the four amounts.
    package static let manualExample: [(row: String, quantity: String, amounts: [String])] = [
        ("1", "", ["1", "2", "3", "4"]),
        ("2", "", ["5", "6", "1", "2"]),
        ("3.1", "1", ["6", "5", "4", "1"]),
        ("3.2", "2", ["2", "1", "2", "6"]),
        ("3.3", "2", ["3", "1", "1", "1"]),
    ]

    /// A table that holds the manual's worked example.
    package static func manualTable() -> FilingTable {
        var table = table()
        for (row, quantity, amounts) in manualExample {
            table.put(.ticked, into: cell(row, .tick))
            table.read(quantity, into: cell(row, .quantity))
            for (source, text) in zip(FundingSource.allCases, amounts) {
                table.read(text, into: cell(row, .amount(source)))
            }
        }
        return table
    }
}

/// A generator whose numbers follow from its seed, so that a failing history can be played again.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
