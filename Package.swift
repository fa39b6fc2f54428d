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
func room(_ name: String, needs dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
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
        room("FilingData", needs: ["FilingModel"],
             resources: [.embedInCode("catalogue.json"), .embedInCode("measures.json")]),
        room("FilingStore", needs: ["FilingModel"]),
        room("FilingStoreSQLite", needs: [
            "FilingModel", "FilingStore", .product(name: "GRDB", package: "GRDB.swift"),
        ]),
        .systemLibrary(name: "CSodium"),
        room("FilingAccess", needs: ["FilingModel", "CSodium"]),
        .executableTarget(
            name: "FilingTUI",
            dependencies: [
                "TUIKitLite", "FilingModel", "FilingData", "FilingStore", "FilingStoreSQLite", "FilingAccess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            swiftSettings: strict),
        .target(
            name: "FilingTestSupport", dependencies: ["FilingModel", "FilingData"],
            path: "Tests/FilingTestSupport", swiftSettings: strict),
        tests("FilingModelTests", of: ["FilingModel", "FilingData", "FilingTestSupport"]),
    ]
)
