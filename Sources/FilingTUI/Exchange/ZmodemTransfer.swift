import FilingExport
import Glibc
import TUIKitLite

/// Sends a file down the person's line by ZMODEM. The protocol is `sz`'s (decision 0062); this passes bytes
/// on between the line and `sz`, and ends it when nobody answers.
struct ZmodemTransfer {
    /// How it ended.
    enum Ending: Hashable {
        case done(name: String)
        /// The person's end did not want the file, or gave up.
        case refused
        /// The person stopped waiting.
        case cancelled
        /// Nothing at the person's end speaks ZMODEM, or it fell silent.
        case unanswered
        case notInstalled
        /// There is no line to lend, as line by line.
        case noLine
        case failed(WorkbookWriteFailure)
    }

    /// How long the other end may take to begin: its person chooses a folder meanwhile.
    private static let patienceToBegin = 60.0
    /// How long nothing may move afterwards.
    private static let patience = 30.0
    /// `sz` asking again is not movement; a piece of a file is larger.
    private static let leastPiece = 128
    /// What every receiver's answer begins with: a header in hexadecimal digits.
    private static let answer: [UInt8] = [0x2A, 0x18, 0x42]

    private let parcel: Parcel
    private let program: String
    private var hasAnswered = false
    /// Whether anything at all came from the other end.
    private var wasHeard = false
    private var sentCount = 0
    private var lastMove = ContinuousClock.now

    init(_ parcel: Parcel, program: String = SendProgram.path) {
        (self.parcel, self.program) = (parcel, program)
    }

    /// Sends it. Nothing of the file is left on this machine afterwards.
    mutating func run(on line: inout RawLine) -> Ending {
        guard SendProgram.isInstalled(program) else { return .notInstalled }
        do throws(WorkbookWriteFailure) {
            let file = try ParcelFile(parcel)
            defer { file.remove() }
            let sender = try SendProgram(program, sending: file.path)
            let ending = pass(between: sender, and: &line)
            if ending != nil { sender.stop { line.send($0) } }
            let isDone = sender.hasEndedWell() && sentCount > parcel.bytes.count
            if let ending { return ending }
            // Where nothing came, `sz` gave up before the time was over.
            if !wasHeard { return .unanswered }
            return isDone ? .done(name: parcel.name) : .refused
        } catch {
            return .failed(error)
        }
    }

    /// Passes bytes on until `sz` has come to its end, or there is a reason to end it.
    private mutating func pass(between sender: SendProgram, and line: inout RawLine) -> Ending? {
        while true {
            let arrival = line.wait(or: sender.output, milliseconds: 250)
            if arrival.lineIsGone { return .cancelled }
            if !arrival.bytes.isEmpty, let ending = take(arrival.bytes, for: sender) { return ending }
            if arrival.otherHasSome {
                let piece = sender.read()
                if piece.isEmpty { return nil }
                take(piece)
                line.send(piece)
            }
            if isOverdue { return .unanswered }
        }
    }

    private mutating func take(_ piece: [UInt8]) {
        sentCount += piece.count
        if piece.count > Self.leastPiece { lastMove = .now }
    }

    private mutating func take(_ bytes: [UInt8], for sender: SendProgram) -> Ending? {
        wasHeard = true
        if !hasAnswered {
            if Self.isGivingUp(bytes) { return .cancelled }
            hasAnswered = bytes.contains(Self.answer)
        }
        if hasAnswered { lastMove = .now }
        sender.write(bytes)
        return nil
    }

    /// Esc alone, or Ctrl+C: nobody speaks ZMODEM yet, so these are keys.
    private static func isGivingUp(_ bytes: [UInt8]) -> Bool { bytes == [0x1B] || bytes.contains(0x03) }

    private var isOverdue: Bool {
        ContinuousClock.now - lastMove > .seconds(hasAnswered ? Self.patience : Self.patienceToBegin)
    }
}
