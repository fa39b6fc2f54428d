import FilingModel

/// What a person types on their own computer to fetch the export of the school whose key they have.
struct FetchCommand: Hashable {
    let school: SchoolCode
    let text: String

    /// From what sshd tells about the connection; nil where it tells nothing that can be typed again.
    init?(_ school: SchoolCode, environment: Environment) {
        self.init(
            school, connection: environment["SSH_CONNECTION"] ?? "",
            user: environment["LOGNAME"] ?? environment["USER"] ?? "")
    }

    /// `connection` as sshd has it: the client's address and port, the server's address and port.
    init?(_ school: SchoolCode, connection: String, user: String) {
        let words = connection.split(separator: " ")
        guard words.count == 4, let port = Int(words[3]), !user.isEmpty else { return nil }
        let host = "\(user)@\(words[2])"
        guard host.utf8.allSatisfy({ Self.allowed.contains(Unicode.Scalar($0)) }) else { return nil }
        self.school = school
        let client = port == 22 ? "ssh" : "ssh -p \(port)"
        text = "\(client) \(host) export > \(SchoolExport.fileName(of: school, as: .xlsx))"
    }

    private static let allowed = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.:@_%-".unicodeScalars)
}
