// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: the language's strictest, and a warning is an error.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target of this package.
func room(_ name: String, needs dependencies: [Target.Dependency] = [], resources: [Resource]? = nil)
    -> Target
{
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// A test target of this package.
func tests(_ name: String, of dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "filing",
    products: [.executable(name: "filing", targets: ["FilingTUI"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        room("TUIKitLite", needs: ["CNcurses"]),
        room("FilingModel"),
        room(
            "FilingDocuments",
            resources: [
                .embedInCode("catalogue.json"), .embedInCode("measures.json"), .embedInCode("readings.txt"),
                .embedInCode("polyphones.txt"), .embedInCode("simplified.txt"),
            ]),
        room("FilingData", needs: ["FilingModel", "FilingDocuments"]),
        room("FilingStore", needs: ["FilingModel"]),
        room(
            "FilingStoreSQLite",
            needs: [
                "FilingModel", "FilingStore", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .systemLibrary(name: "CSodium"),
        room("FilingAccess", needs: ["FilingModel", "CSodium"]),
        .target(name: "CXlsxWriter"),
        .target(name: "CZip"),
        .systemLibrary(name: "CExpat"),
        .systemLibrary(name: "CTimex"),
        room("FilingExport", needs: ["FilingModel", "CXlsxWriter", "CZip", "CExpat"]),
        .executableTarget(
            name: "FilingTUI",
            dependencies: [
                "TUIKitLite", "FilingModel", "FilingData", "FilingStore", "FilingStoreSQLite", "FilingAccess",
                "FilingExport", "CTimex", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            swiftSettings: strict),
        .target(
            name: "FilingTestSupport", dependencies: ["FilingModel", "FilingData"],
            path: "Tests/FilingTestSupport", swiftSettings: strict),
        .executableTarget(
            name: "TerminalTestHost", dependencies: ["TUIKitLite"], path: "Tests/TerminalTestHost",
            swiftSettings: strict),
        .target(
            name: "FilingStoreContract", dependencies: ["FilingModel", "FilingStore", "FilingAccess"],
            path: "Tests/FilingStoreContract", swiftSettings: strict),
        .target(name: "CFaultyDisk", path: "Tests/CFaultyDisk"),
        .executableTarget(
            name: "StoreCrashHost",
            dependencies: ["FilingModel", "FilingStore", "FilingStoreSQLite", "FilingAccess", "CFaultyDisk"],
            path: "Tests/StoreCrashHost", swiftSettings: strict),
        tests("FilingStoreTests", of: ["FilingModel", "FilingStore", "FilingStoreContract"]),
        tests(
            "FilingStoreSQLiteTests",
            of: [
                "FilingModel", "FilingStore", "FilingStoreSQLite", "FilingStoreContract", "FilingTestSupport",
                "StoreCrashHost", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests("FilingAccessTests", of: ["FilingModel", "FilingAccess"]),
        .executableTarget(
            name: "ExportBench", dependencies: ["FilingModel", "FilingData", "FilingExport"],
            path: "Benchmarks/export/ExportBench", swiftSettings: strict),
        .executableTarget(
            name: "FindBench", dependencies: ["FilingModel", "FilingData"],
            path: "Benchmarks/find/FindBench", swiftSettings: strict),
        .executableTarget(
            name: "StoreBench",
            dependencies: ["FilingModel", "FilingData", "FilingStore", "FilingStoreSQLite", "FilingAccess"],
            path: "Benchmarks/store/StoreBench", swiftSettings: strict),
        tests("FilingExportTests", of: ["FilingModel", "FilingExport", "FilingTestSupport"]),
        tests("EndToEndTests", of: []),
        tests("TidyTests", of: []),
        tests("TUIKitLiteTests", of: ["TUIKitLite"], exclude: ["FuzzCorpus"]),
        tests("TerminalTests", of: ["TUIKitLite", "TerminalTestHost", "FilingTUI", "FilingTestSupport"]),
        tests("FilingModelTests", of: ["FilingModel", "FilingData", "FilingTestSupport"]),
        tests(
            "FilingTUITests",
            of: [
                "FilingTUI", "FilingModel", "FilingStore", "FilingAccess", "FilingExport", "TUIKitLite",
                "FilingTestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], exclude: ["Golden"]),
    ]
)
