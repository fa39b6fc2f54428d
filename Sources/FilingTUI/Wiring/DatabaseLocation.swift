import Glibc

/// Where the database is: `--database`, then `FILING_DATABASE`, then `/etc/filing/filing.conf`, then the
/// user's own data folder.
struct DatabaseLocation {
    let path: String

    /// The location of a real installation.
    init(option: String?, environment: Environment, configuration: Configuration) {
        path =
            option ?? environment["FILING_DATABASE"] ?? configuration["database"]
            ?? Self.dataFolder(environment) + "/filing.db"
    }

    /// The sample's own location; no real database is ever looked for.
    init(demo option: String?, environment: Environment) {
        path = option ?? Self.dataFolder(environment) + "/demo.db"
    }

    /// A database that somebody named.
    init(path: String) { self.path = path }

    private static func dataFolder(_ environment: Environment) -> String {
        let base = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? ".") + "/.local/share"
        return base + "/filing"
    }
}

/// The environment of the process; an empty variable counts as absent.
struct Environment {
    subscript(name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}

/// `/etc/filing/filing.conf`: lines of `name = value`; `#` begins a remark.
struct Configuration {
    private let values: [String: String]

    static let path = "/etc/filing/filing.conf"

    /// The settings in `text`; lines that are no setting are passed over.
    init(_ text: String) {
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
            if parts.count == 2, !parts[1].isEmpty { values[parts[0]] = parts[1] }
        }
        self.values = values
    }

    /// The settings of this host; none where there is no file.
    static func ofThisHost() -> Configuration {
        Configuration((try? TextFile.read(path)) ?? "")
    }

    subscript(name: String) -> String? { values[name] }
}

extension Substring {
    /// The text without blanks at both ends.
    fileprivate var trimmingBlanks: String {
        var rest = self.drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
