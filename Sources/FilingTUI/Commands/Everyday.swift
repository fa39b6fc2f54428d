/// What people type day after day: `filing` and `filing demo`, alone or with `--database path`.
///
/// Building the parser's tree of commands takes longer than all the rest up to the log-in screen, so these
/// are known at sight. They mean what the parser makes of them; anything else is left to it.
enum Everyday: Equatable {
    case desk(database: String?)
    case demo(database: String?)

    /// Nil for arguments that the parser has to read.
    init?(_ arguments: some Collection<String>) {
        let words = Array(arguments)
        let isDemo = words.first == "demo"
        switch words.dropFirst(isDemo ? 1 : 0) {
        case let rest where rest.isEmpty:
            self = isDemo ? .demo(database: nil) : .desk(database: nil)
        case let rest where rest.count == 2 && rest.first == "--database":
            guard let path = rest.last, !path.hasPrefix("-"), !path.isEmpty else { return nil }
            self = isDemo ? .demo(database: path) : .desk(database: path)
        default: return nil
        }
    }

    func run() throws {
        switch self {
        case .desk(let database): try Wiring.runDesk(at: database, as: .fullScreen)
        case .demo(let database):
            try DemoCommand.open(database, at: nil, startingOver: false, as: .fullScreen)
        }
    }
}
