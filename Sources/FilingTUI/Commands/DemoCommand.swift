import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore

/// `filing demo`: the desk on a sample province.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "在样例省上试用（the desk on a sample province, made on first use）")

    @Option(help: ArgumentHelp("样例数据库文件（path of the sample）", valueName: "path"))
    var database: String?

    @Flag(help: "重新建立样例（start the sample over）")
    var reset = false
    @Flag(help: "一个账号同时只留一个会话，后登录的接替先登录的（one session of an account at a time）")
    var singleSession = false
    @OptionGroup var face: FaceOption

    @Option(
        help: ArgumentHelp(
            "样例的大小：600 所学校的一省，或全国（how large: one province, or the nation）", valueName: "600|national"))
    var scale: SampleScale?

    func run() throws {
        try Self.open(database, at: scale, startingOver: reset, as: face.face, isSingleSession: singleSession)
    }

    /// The desk on the sample, or on the one at `path`.
    static func open(
        _ path: String?, at scale: SampleScale?, startingOver: Bool, as face: Wiring.Face,
        isSingleSession: Bool = false
    ) throws {
        let location = DatabaseLocation(demo: path, environment: Environment())
        let store = try sample(at: location, of: scale, startingOver: startingOver)
        let setting = Wiring.DeskSetting(
            greeting: LogInScreen.Greeting(
                province: try store.province()?.name ?? SampleProvince.province.name,
                notices: SampleProvince.notices),
            policy: ErrandRunner.Policy(
                captcha: .off, passwords: .manual, sendsFiles: true, isSingleSession: isSingleSession))
        try Wiring.runDesk(store, setting, as: face)
    }

    /// The sample, made where there is none; any other database is refused and left alone.
    private static func sample(
        at location: DatabaseLocation, of scale: SampleScale?, startingOver: Bool
    ) throws -> any Store {
        if Wiring.exists(location) {
            let store = try Wiring.open(location)
            guard try store.origin() == .demo else {
                store.close()
                throw Refusal("\(location.path) 不是 filing demo 建立的样例，没有改动它")
            }
            if !startingOver { return store }
            store.close()
            try Wiring.checkTerminal()
            try Wiring.remove(location)
        }
        try Wiring.checkTerminal()
        guard let scale else {
            let store = try Wiring.create(location)
            try SampleProvince.fill(store, now: Wiring.clock())
            return store
        }
        try load(scale, at: location)
        return try Wiring.open(location)
    }

    /// Makes a large sample; one that was stopped half-way leaves nothing behind.
    private static func load(_ scale: SampleScale, at location: DatabaseLocation) throws {
        let clock = SampleClock(Wiring.clock())
        let store = try Wiring.create(location) { clock.now }
        do {
            try SampleLoad(store, clock: clock, scale: scale).fill()
            store.close()
        } catch {
            store.close()
            try Wiring.remove(location)
            throw error
        }
    }
}
