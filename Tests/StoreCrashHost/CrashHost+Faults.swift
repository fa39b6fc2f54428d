import CFaultyDisk
import FilingStore
import FilingStoreSQLite
import Glibc

extension CrashHost {
    /// How the disk fails, after 10 good commits.
    enum Fault: Int {
        case syncOnce, writeOnce, noSpace, fileTooLarge

        func begin() {
            switch self {
            case .syncOnce: filing_fail_sync(0, 1, EIO)
            case .writeOnce: filing_fail_write(2, 1, EIO)
            case .noSpace: filing_fail_write(3, 1_000_000, ENOSPC)
            case .fileTooLarge: filing_limit_files(200_000)
            }
        }

        func end() {
            filing_fail_sync(0, 0, 0)
            filing_fail_write(0, 0, 0)
            filing_limit_files(1 << 40)
        }
    }

    /// Prints the number of each acknowledged commit, and the negative number of each refused one. Commits 10
    /// to 109 meet the fault; then the disk is well again.
    func commitThroughFaults(_ kind: Int) throws {
        guard let fault = Fault(rawValue: kind) else { exit(2) }
        for number in 0..<120 {
            if number == 10 { fault.begin() }
            if number == 110 { fault.end() }
            do throws(StoreFailure) {
                _ = try store.commit(request(number))
                say(number)
            } catch {
                say(error.isFull ? -1_000 - number : -number)
                _ = try store.filing(of: request(number).school)
            }
        }
        store.close()
    }
}

extension StoreFailure {
    fileprivate var isFull: Bool {
        if case .full = self { true } else { false }
    }
}
