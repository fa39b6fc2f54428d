import Testing

@Suite("The repository keeps its own rules")
struct RepositoryTests {
    private static func violations(_ rule: (SourceFile) -> [Violation]) throws -> [Violation] {
        try Repository.sources().flatMap(rule)
    }

    @Test("there is something to look at")
    func sources() throws { #expect(try Repository.sources().count > 10) }

    @Test("files end before line 401, functions before line 41, lines before column 111")
    func sizes() throws { Repository.expectNone(try Self.violations(Sizes.violations)) }

    @Test("each room imports only what its doors allow")
    func doors() throws { Repository.expectNone(try Self.violations(Doors.violations)) }

    @Test("no word hides an error, puts work off, or names a file after nothing")
    func words() throws { Repository.expectNone(try Self.violations(Words.violations)) }

    @Test("every target has sources, and every folder is a target")
    func targets() throws {
        let manifest = try #require(try Repository.text(of: "Package.swift"))
        let paths = try Repository.paths(under: ["Sources", "Tests", "Benchmarks"])
        Repository.expectNone(Layout.targetViolations(manifest: manifest, paths: paths))
    }

    @Test("decisions are numbered without a gap")
    func decisions() throws {
        let names = try Repository.paths(under: ["docs/decisions"]).compactMap {
            $0.split(separator: "/").last
        }
        Repository.expectNone(Layout.decisionViolations(names: names.map(String.init)))
    }

    @Test("what the read-me files tell to make can be made")
    func commands() throws {
        let makefile = try Repository.text(of: "Makefile") ?? ""
        for path in ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"] {
            let readMe = try Repository.text(of: path) ?? ""
            Repository.expectNone(Layout.commandViolations(path: path, readMe: readMe, makefile: makefile))
        }
    }
}
