import Foundation
import Testing

/// The repository that these tests stand in.
enum Repository {
    /// `TIDY_ROOT` where it is set, else the root of the package that this file belongs to.
    static let root: URL = {
        if let named = ProcessInfo.processInfo.environment["TIDY_ROOT"] { return URL(fileURLWithPath: named) }
        return (0..<3).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
            folder.deletingLastPathComponent()
        }
    }()

    private static let sourceFolders = ["Sources", "Tests", "Benchmarks", "Package.swift"]
    private static let sourceEndings: Set<String> = ["swift", "c", "h"]

    /// Every Swift and C file of the package.
    static func sources() throws -> [SourceFile] { try scanned.get() }

    private static let scanned = Result { try scan() }

    private static func scan() throws -> [SourceFile] {
        let files = try paths(under: sourceFolders).filter { path in
            path.split(separator: ".").last.map { sourceEndings.contains(String($0)) } ?? false
        }
        return try files.map { SourceFile(path: $0, text: try text(of: $0) ?? "") }
    }

    /// The paths of all files in these folders or of these names, in order; hidden folders are left out.
    static func paths(under names: [String]) throws -> [String] {
        var found: [String] = []
        for name in names {
            let place = root.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else { continue }
            guard isFolder.boolValue else {
                found.append(name)
                continue
            }
            let files = try FileManager.default.subpathsOfDirectory(atPath: place.path)
            found += files.filter { !$0.hasPrefix(".") && !$0.contains("/.") }.map { name + "/" + $0 }
        }
        return found.sorted()
    }

    /// The text of a file; nil where there is none.
    static func text(of path: String) throws -> String? {
        let place = root.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: place.path) else { return nil }
        return try String(contentsOf: place, encoding: .utf8)
    }

    /// Fails the test with one line for each violation.
    static func expectNone(_ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation) {
        if violations.isEmpty { return }
        let list = violations.map(\.description).sorted().joined(separator: "\n")
        Issue.record("\(violations.count) violations\n\(list)", sourceLocation: sourceLocation)
    }
}
