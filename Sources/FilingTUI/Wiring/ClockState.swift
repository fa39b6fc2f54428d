import CTimex

/// What the kernel says of the machine's clock.
enum ClockState: Hashable {
    /// Kept right by a time server; off by at most so much.
    case synchronised(errorMicroseconds: Int)
    /// Nothing keeps it right.
    case free
    /// The kernel does not say.
    case unknown

    static func now() -> ClockState {
        var question = timex()
        let answer = adjtimex(&question)
        if answer < 0 { return .unknown }
        let isFree = answer == TIME_ERROR || question.status & STA_UNSYNC != 0
        return isFree ? .free : .synchronised(errorMicroseconds: question.maxerror)
    }
}
