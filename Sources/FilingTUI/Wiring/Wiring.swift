import FilingAccess
import FilingData
import FilingModel
import FilingStore
import FilingStoreSQLite
import Glibc
import TUIKitLite

/// Knows who works with whom: the only file that names a store's kind and the terminal.
enum Wiring {
    static let clock: @Sendable () -> Instant = { SystemClock.now() }

    static let documents = ErrandRunner.Documents(
        catalogue: { try catalogue.get() }, plan: { try Documents.plan() })

    /// Read once: every step of a reviewer asks for it.
    private static let catalogue = Result { try Documents.catalogue() }

    static let sealer = Sealer { Digest.hex($0) }

    // MARK: Stores

    /// The database of an installation; refused where there is none.
    static func open(_ location: DatabaseLocation) throws(StoreFailure) -> any Store {
        try SQLiteStore.open(at: location.path, digest: { Digest.hex($0) })
    }

    /// A database that may still have to be made.
    static func create(
        _ location: DatabaseLocation, clock: @escaping () -> Instant = clock
    ) throws(StoreFailure) -> any Store {
        try SQLiteStore.create(at: location.path, clock: clock, digest: { Digest.hex($0) })
    }

    static func exists(_ location: DatabaseLocation) -> Bool { access(location.path, F_OK) == 0 }

    /// Removes a database with everything beside it.
    static func remove(_ location: DatabaseLocation) throws(StoreFailure) {
        try SQLiteStore.remove(at: location.path)
    }

    // MARK: Whole databases

    /// Writes the database as it stands to a new file, while others work on.
    static func copy(
        _ location: DatabaseLocation, to copy: DatabaseLocation, progress: @escaping (Double) -> Void
    ) throws(StoreFailure) {
        try DatabaseCopy.write(location.path, to: copy.path, progress: progress)
    }

    /// Copies a file that nobody has open.
    static func copy(file: DatabaseLocation, to copy: DatabaseLocation) throws(StoreFailure) {
        try DatabaseCopy.duplicate(file.path, to: copy.path)
    }

    static func damages(of location: DatabaseLocation) throws(StoreFailure) -> [String] {
        try DatabaseCopy.damages(at: location.path)
    }

    /// Puts a checked copy where `location` is; what stands there gets the name `former`.
    static func put(
        _ copy: DatabaseLocation, inPlaceOf location: DatabaseLocation, former: DatabaseLocation
    ) throws(StoreFailure) {
        try DatabaseCopy.put(copy.path, inPlaceOf: location.path, former: former.path)
    }

    /// Removes a copy that came to nothing; one that cannot be removed is left.
    static func discard(_ copy: DatabaseLocation) { DatabaseCopy.discard(copy.path) }

    // MARK: The desk

    /// How the desk shows itself.
    enum Face { case fullScreen, dialogue }

    /// How the desk greets, and by which rules it lets people in.
    struct DeskSetting {
        var greeting: LogInScreen.Greeting
        var policy: ErrandRunner.Policy
        var mouse = MouseChoice.terminal
    }

    /// The address that an SSH session comes from; empty on a local terminal.
    static func sourceOfSession() -> String {
        let words = Environment()["SSH_CONNECTION"]?.split(separator: " ") ?? []
        return words.first.map { String($0.prefix(64)) } ?? ""
    }

    /// What a local terminal reads by its locale; over a network the client is asked instead.
    static func encodingOfSession() -> TextEncoding {
        let environment = Environment()
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first?.uppercased() ?? ""
        let isChinese = [".GB18030", ".GBK", ".GB2312"].contains { locale.contains($0) }
        return isChinese && sourceOfSession().isEmpty ? .gb18030 : .utf8
    }

    /// Refuses before anything is made where there is no terminal to show it on.
    static func checkTerminal() throws(TerminalFailure) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    }

    /// Runs the desk on the terminal until the person leaves or the line is gone. Where the terminal cannot
    /// move its cursor, the dialogue is offered.
    static func runDesk(_ store: any Store, _ setting: DeskSetting, as face: Face) throws(TerminalFailure) {
        var ending = EventLoop.Ending.left
        try LogFile(environment: Environment()).takeStandardError { () throws(TerminalFailure) in
            if face == .dialogue { return try runDialogue(store, setting) }
            do throws(TerminalFailure) { ending = try runOnTerminal(store, setting) } catch {
                guard case .cannotAddressCursor(let name) = error else { throw error }
                try runDialogue(store, setting, insteadOf: name)
            }
        }
        store.close()
        if ending == .idleTooLong { Talk.say(Wording.idleTooLong) }
        if case .ended(let end) = ending { Talk.say(Wording.sessionEnded(end, typing: .kept)) }
    }

    /// The desk line by line; where it stands in for the full screen, only after the person agreed.
    private static func runDialogue(
        _ store: any Store, _ setting: DeskSetting, insteadOf terminal: String? = nil
    ) throws(TerminalFailure) {
        let lines = try LineTerminal(encoding: encodingOfSession())
        defer { lines.close() }
        if let terminal {
            let answer = lines.ask(
                Wording.offerDialogue(terminal), echo: .shown, timeoutMilliseconds: nil, watch: .none)
            guard answer == .line("") else { throw .cannotAddressCursor(name: terminal) }
        }
        let desk = PlainDesk(
            LogInScreen(greeting: setting.greeting), on: lines, runner: runner(store, setting),
            idleMilliseconds: setting.policy.idleMinutes.map { $0 * 60_000 },
            readings: { Documents.readings }, clock: clock)
        desk.run(first: [.newCaptcha])
    }

    private static func runner(_ store: any Store, _ setting: DeskSetting) -> ErrandRunner {
        ErrandRunner(
            store: store, documents: documents, policy: setting.policy, sealer: sealer,
            source: sourceOfSession(), clock: clock, pause: { usleep(50_000) })
    }

    private static func runOnTerminal(
        _ store: any Store, _ setting: DeskSetting
    ) throws(TerminalFailure) -> EventLoop.Ending {
        var terminal = try NcursesTerminal(encoding: encodingOfSession())
        let theme: Theme = terminal.traits.colours >= 8 ? .coloured : .monochrome
        let runner = runner(store, setting)
        let app = App(
            LogInScreen(greeting: setting.greeting), size: terminal.size, now: clock(), theme: theme,
            terminal: terminal.traits, mouse: setting.mouse, readings: { Documents.readings })
        var loop = EventLoop(app, runner: runner, clock: clock)
        let ending = loop.run(on: &terminal, first: [.newCaptcha, .giveMouse(setting.mouse)])
        terminal.close()
        return ending
    }
}
