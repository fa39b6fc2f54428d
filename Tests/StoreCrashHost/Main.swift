import FilingModel
import FilingStore
import FilingStoreSQLite
import Glibc

/// A process that writes to a store until it is killed, for tests that pull the plug.
///
/// `StoreCrashHost commit DATABASE SESSION FIRST` commits FIRST, FIRST + 1 … as school 4114000001's cells and
/// prints each number once it is acknowledged. `draft` keeps drafts in the same way. `fault DATABASE SESSION
/// KIND` commits while the disk fails in the way of `CrashHost.Fault`. `time DATABASE SESSION COUNT PAUSE`
/// prints the microseconds of each of COUNT commits, PAUSE milliseconds apart; `keep` those of a draft.
/// `make` makes the database first. `workflow` submits and takes back in turn and prints like `commit`.
/// `withdraw` and `review DATABASE SESSION MOMENT` wait for the moment (milliseconds since 1970) and then
/// take back, or take under review, the filing of each school in turn, and print the number of each that they
/// won. `bulk` waits in the same way and passes the filings five schools at a time, each five in one step;
/// it prints the numbers of the schools whose five it won. `province DATABASE SESSION SCHOOLS` fills a made
/// database with as many submitted filings, and `check` prints the findings and the
/// milliseconds of so many checks.
@main
struct Main {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 5, let number = Int(arguments[4]) else { exit(2) }
        do {
            if arguments[1] == "make" { try CrashHost.make(arguments[2]) }
            let host = try CrashHost(database: arguments[2], session: SessionID(arguments[3]))
            switch arguments[1] {
            case "make": break
            case "commit": try host.commit(from: number)
            case "draft": try host.draft(from: number)
            case "fault": try host.commitThroughFaults(number)
            case "workflow": try host.submitAndWithdraw(from: number)
            case "withdraw": try host.race(at: number) { _ in .withdraw }
            case "review": try host.race(at: number) { .beginReview(revision: $0.revision) }
            case "bulk": try host.passInBulk(at: number)
            case "province": try host.fillProvince(number)
            case "check": try host.timeCheck(number)
            case "keep": try host.timeDrafts(number)
            case "time":
                try host.time(number, pauseMilliseconds: arguments.count > 5 ? Int(arguments[5]) ?? 0 : 0)
            default: exit(2)
            }
        } catch {
            print("failed \(error)")
            exit(3)
        }
    }
}
