import Dispatch
import Glibc
import Synchronization

/// One wait in the kernel's queue, on a thread of its own because `flock` knows no time limit.
///
/// A wait given up closes its descriptor when the lock comes after all, so nobody holds it by accident.
final class LockWait: Sendable {
    private enum State { case waiting, held, refused, givenUp }

    private let descriptor: Int32
    private let state = Mutex(State.waiting)
    private let answered = DispatchSemaphore(value: 0)

    init(for descriptor: Int32) { self.descriptor = descriptor }

    func succeeds(withinMilliseconds limit: Int) -> Bool {
        DispatchQueue(label: "filing.lock").async { self.run() }
        _ = answered.wait(timeout: .now() + .milliseconds(limit))
        return state.withLock { state in
            if state == .waiting { state = .givenUp }
            return state == .held
        }
    }

    private func run() {
        var result: Int32
        repeat { result = flock(descriptor, LOCK_EX) } while result != 0 && errno == EINTR
        state.withLock { state in
            if state == .givenUp { close(descriptor) } else { state = result == 0 ? .held : .refused }
        }
        answered.signal()
    }
}
