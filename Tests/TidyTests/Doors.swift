/// Who may import whom: the arrows of ARCHITECTURE.md as two tables.
enum Doors {
    /// What each target may import.
    static let rooms: [String: Set<String>] = [
        "CNcurses": [],
        "CSodium": [],
        "CPostgres": [],
        "CXlsxWriter": [],
        "CExpat": [],
        "CZip": [],
        "CTimex": [],
        "TUIKitLite": ["CNcurses", "Glibc", "Synchronization"],
        "FilingModel": [],
        "FilingDocuments": [],
        "FilingData": ["FilingModel", "FilingDocuments", "Foundation"],
        "FilingStore": ["FilingModel"],
        "FilingStoreSQLite": [
            "FilingModel", "FilingStore", "GRDB", "Dispatch", "Foundation", "Glibc", "Synchronization",
        ],
        "FilingStorePostgres": [
            "FilingModel", "FilingStore", "CPostgres", "Foundation", "Glibc", "Synchronization",
        ],
        "FilingAccess": ["FilingModel", "CSodium", "Glibc"],
        "FilingExport": ["FilingModel", "CExpat", "CXlsxWriter", "CZip", "Foundation", "Glibc"],
        "FilingTUI": [
            "TUIKitLite", "FilingModel", "FilingData", "FilingStore", "FilingStoreSQLite",
            "FilingStorePostgres",
            "FilingAccess", "FilingExport", "ArgumentParser", "Logging", "SwiftCSV", "Dispatch", "Foundation",
            "Glibc", "CTimex",
        ],
    ]

    /// Modules that only some files may import, each with the beginnings of those files' paths.
    static let narrow: [String: [String]] = [
        "CNcurses": [
            "Sources/TUIKitLite/Terminal/NcursesTerminal", "Sources/TUIKitLite/Terminal/LineTerminal.swift",
            "Sources/TUIKitLite/Drawing/TextWidth.swift", "Sources/TUIKitLite/Drawing/MarkedCharacters.swift",
            "Sources/TUIKitLite/Input/TextEncoding.swift",
        ],
        "CSodium": ["Sources/FilingAccess/"],
        "CPostgres": ["Sources/FilingStorePostgres/"],
        "CXlsxWriter": ["Sources/FilingExport/"],
        "CExpat": ["Sources/FilingExport/"],
        "CZip": ["Sources/FilingExport/"],
        "CTimex": ["Sources/FilingTUI/Wiring/ClockState.swift"],
        "GRDB": ["Sources/FilingStoreSQLite/"],
        "FilingStoreSQLite": ["Sources/FilingTUI/Wiring/Wiring.swift"],
        "FilingStorePostgres": ["Sources/FilingTUI/Wiring/Wiring.swift"],
        "ArgumentParser": ["Sources/FilingTUI/Commands/"],
        "SwiftCSV": ["Sources/FilingTUI/Commands/SchoolList.swift"],
    ]

    /// The imports of a file that the tables do not allow. Tests may import what they test.
    static func violations(in file: SourceFile) -> [Violation] {
        guard file.isSwift, file.path.hasPrefix("Sources/"), let target = file.target else { return [] }
        guard let allowed = rooms[target] else {
            return [
                Violation(path: file.path, line: nil, sentence: "target \(target) has no line in Doors.rooms")
            ]
        }
        return imports(of: file).compactMap { module, line in
            let isOpen = narrow[module].map { $0.contains { file.path.hasPrefix($0) } } ?? true
            guard !allowed.contains(module) || !isOpen else { return nil }
            return Violation(path: file.path, line: line, sentence: "imports \(module)")
        }
    }

    /// The modules that a file imports, with the lines.
    static func imports(of file: SourceFile) -> [(module: String, line: Int)] {
        file.codeLines.enumerated().compactMap { number, line in
            let words = line.split { " \t;".contains($0) }
            guard let index = words.firstIndex(of: "import"), index < words.count - 1 else { return nil }
            let kinds: Set<Substring> = [
                "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
            ]
            let module = words[(index + 1)...].first { !kinds.contains($0) } ?? ""
            return (String(module.prefix { $0 != "." }), number + 1)
        }
    }
}
