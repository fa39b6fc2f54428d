import Foundation
import Glibc

/// An sshd of the story's own: on loopback, on a free port, with keys made for it, forced to run one command.
final class SecureShellServer {
    private let workplace: Workplace
    private let port: UInt16

    /// Where it stands what every log-in runs.
    enum Place { case settings, key }

    /// Starts a server on which every log-in runs `words` and nothing else: by the server's settings, or by
    /// what stands before the client's key.
    init(_ workplace: Workplace, forcing words: [String], in place: Place = .settings) throws {
        self.workplace = workplace
        try Self.install(workplace)
        port = try Self.freePort()
        for key in ["host", "client"] { try make(key: key) }
        let hostKey = try workplace.read("host.pub").split(separator: " ").prefix(2).joined(separator: " ")
        _ = try workplace.write("[127.0.0.1]:\(port) \(hostKey)\n", to: "known_hosts")
        let command = words.joined(separator: " ")
        let restriction = place == .key ? "command=\"exec \(command)\",restrict,pty " : ""
        _ = try workplace.write(restriction + workplace.read("client.pub"), to: "authorized_keys")
        _ = try workplace.write(
            settings + (place == .settings ? "ForceCommand exec \(command)\n" : ""), to: "sshd_config")
        try run("/usr/sbin/sshd", "-f", workplace.path("sshd_config"), "-E", workplace.path("sshd.log"))
        let limit = Limit(seconds: 20)
        while process == nil {
            if limit.isOver { throw Command.Failure(description: "sshd: \(try workplace.read("sshd.log"))") }
            usleep(20_000)
        }
    }

    deinit {
        if let process { kill(process, SIGTERM) }
    }

    /// What a person types to come in.
    var clientWords: [String] { client("-tt") }

    /// What a person types to have a command run, its output as it is.
    func client(asking command: String) -> [String] { client("-T") + [command] }

    private func client(_ terminal: String) -> [String] {
        [
            "ssh", "-F", "/dev/null", terminal, "-p", "\(port)", "-i", workplace.path("client"), "-o",
            "IdentitiesOnly=yes",
            "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=\(workplace.path("known_hosts"))",
            "\(NSUserName())@127.0.0.1",
        ]
    }

    /// What the server says about itself.
    var log: String { (try? workplace.read("sshd.log")) ?? "" }

    private var process: pid_t? {
        guard let text = try? workplace.read("sshd.pid") else { return nil }
        return pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private var settings: String {
        """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(workplace.path("host"))
        AuthorizedKeysFile \(workplace.path("authorized_keys"))
        PidFile \(workplace.path("sshd.pid"))
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        StrictModes no
        UsePAM no
        PrintMotd no
        PrintLastLog no

        """
    }

    // MARK: Preparing

    private func make(key name: String) throws {
        try run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", workplace.path(name))
    }

    private func run(_ words: String...) throws { try Self.run(words, in: workplace) }

    private static func run(_ words: [String], in workplace: Workplace, seconds: Double = 30) throws {
        let result = try Command(arguments: words, environment: workplace.environment).run(seconds: seconds)
        guard result.status == 0 else {
            throw Command.Failure(description: "\(words): \(result.errors)\(result.text)")
        }
    }

    /// Installs the server's package where it is missing, and the folder that a server run by root wants.
    private static func install(_ workplace: Workplace) throws {
        let elevation = getuid() == 0 ? [] : ["sudo", "-n"]
        if !FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd") {
            let installing = elevation + ["apt-get", "install", "-y", "--no-install-recommends"]
            try run(elevation + ["apt-get", "update"], in: workplace, seconds: 120)
            try run(installing + ["openssh-server", "openssh-client"], in: workplace, seconds: 240)
        }
        if getuid() == 0 { try run(["mkdir", "-p", "/run/sshd"], in: workplace) }
    }

    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let problem = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) | getsockname(descriptor, address, &size)
            }
        }
        guard problem == 0 else { throw Command.Failure(description: "no free port: errno \(errno)") }
        return UInt16(bigEndian: address.sin_port)
    }
}
