import FilingExport
import FilingModel
import FilingStore
import Glibc
import TUIKitLite

/// What `filing doctor` looks at, one thing after the other; nothing is changed.
struct HostCheck {
    /// How bad it is.
    enum State: String, Encodable { case ok, warning, error }

    /// One thing that was looked at.
    struct Line: Encodable {
        let item: String
        let state: State
        let finding: String
    }

    private static let leastFreeMegabytes = 64
    private static let mostClockMicroseconds = 1_000_000

    static func lines(_ location: DatabaseLocation) -> [Line] {
        database(location) + [disk(location), clock(), locale(), libraries()]
    }

    // MARK: Database

    private static func database(_ location: DatabaseLocation) -> [Line] {
        do throws(StoreFailure) {
            let store = try Wiring.open(location)
            defer { store.close() }
            guard let province = try store.province() else {
                return [Line(item: "数据库", state: .error, finding: Wording.notFounded(location.path))]
            }
            let schools = try store.schools()
            let found = Wording.databaseFound(location.path, province.name, schools: schools.count)
            return [Line(item: "数据库", state: .ok, finding: found), try accounts(of: schools, in: store)]
        } catch {
            return [Line(item: "数据库", state: .error, finding: Wording.atTheShell(error))]
        }
    }

    private static func accounts(of schools: [School], in store: any Store) throws(StoreFailure) -> Line {
        var waiting = 0
        for school in schools {
            let account = try store.account(AccountName(school.code))
            if account?.mustChangePassword == true { waiting += 1 }
        }
        return Line(
            item: "账号", state: waiting == 0 ? .ok : .warning,
            finding: Wording.notActivated(waiting, of: schools.count))
    }

    private static func disk(_ location: DatabaseLocation) -> Line {
        let folder = location.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let path = folder.joined(separator: "/")
        var status = statvfs()
        guard statvfs(path.isEmpty ? "." : path, &status) == 0 else {
            return Line(item: "磁盘", state: .error, finding: String(cString: strerror(errno)))
        }
        let megabytes = Int(status.f_bavail) / 1024 * Int(status.f_frsize) / 1024
        return Line(
            item: "磁盘", state: megabytes < leastFreeMegabytes ? .error : .ok,
            finding: Wording.freeSpace(megabytes))
    }

    // MARK: Host

    private static func clock() -> Line {
        let state = ClockState.now()
        let isGood: Bool
        if case .synchronised(let microseconds) = state {
            isGood = microseconds <= mostClockMicroseconds
        } else {
            isGood = false
        }
        return Line(item: "时钟", state: isGood ? .ok : .warning, finding: Wording.clock(state))
    }

    private static func locale() -> Line {
        let environment = Environment()
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first ?? ""
        let isThere = setlocale(LC_CTYPE, "") != nil
        let hasFallback = setlocale(LC_CTYPE, "C.UTF-8") != nil
        return Line(
            item: "语言环境", state: hasFallback ? .ok : .error,
            finding: Wording.locale(name, isThere: isThere, hasFallback: hasFallback))
    }

    private static func libraries() -> Line {
        let missing = ExportLibraries.missing()
        return Line(
            item: "程序库", state: missing.isEmpty ? .ok : .error, finding: Wording.libraries(missing: missing))
    }
}
