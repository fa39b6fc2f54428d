import FilingTestSupport
import Foundation
import TUIKitLite

@testable import FilingTUI

/// A person at the desk line by line: gives the answers of a script and keeps what was said and asked.
final class ScriptedLines: Lines {
    private var answers: [LineAnswer]
    /// What was said, asked and answered, a line each; hidden answers as `***`.
    private(set) var transcript: [String] = []

    /// Told before each question is answered how many there were before it.
    private let beforeAnswer: (Int) -> Void
    private var count = 0

    init(_ answers: [LineAnswer], beforeAnswer: @escaping (Int) -> Void = { _ in }) {
        (self.answers, self.beforeAnswer) = (answers, beforeAnswer)
    }

    func say(_ text: String) { transcript += text.components(separatedBy: "\n") }

    func ask(
        _ prompt: String, echo: LineEcho, timeoutMilliseconds: Int?, watch: LineWatch
    ) -> LineAnswer {
        beforeAnswer(count)
        count += 1
        guard watch.goesOn() else { return .calledOff }
        let answer = answers.isEmpty ? .ended : answers.removeFirst()
        transcript.append(prompt + Self.shown(answer, echo))
        return answer
    }

    private static func shown(_ answer: LineAnswer, _ echo: LineEcho) -> String {
        switch answer {
        case .line(let text): echo == .shown ? text : "***"
        default: "<\(answer)>"
        }
    }
}

/// A dialogue with the desk, held to its end.
struct Dialogue {
    let transcript: [String]
    var text: String { transcript.joined(separator: "\n") }

    /// The answers are given one after the other; then the line is gone.
    init(
        at office: Office = Office(), answers: [LineAnswer],
        beforeAnswer: @escaping (Int) -> Void = { _ in }
    ) {
        let lines = ScriptedLines(answers, beforeAnswer: beforeAnswer)
        let documents = ErrandRunner.Documents(catalogue: { Sample.catalogue }, plan: { Sample.plan })
        let runner = ErrandRunner(
            store: office.store, documents: documents, policy: office.policy, sealer: Office.sealer,
            hasher: Office.hasher, random: SeededGenerator(seed: office.nextSeed()), clock: office.clock)
        let greeting = LogInScreen.Greeting(province: "山西省", notices: [])
        PlainDesk(
            LogInScreen(greeting: greeting), on: lines, runner: runner, readings: { Sample.readings },
            clock: office.clock
        )
        .run(first: [.newCaptcha])
        transcript = lines.transcript
    }

    /// Answers separated by `/`; nothing between two of them is Enter alone.
    init(at office: Office = Office(), _ script: String...) {
        self.init(at: office, answers: Self.answers(script))
    }

    /// The same, with the school already logged in.
    static func loggedIn(at office: Office = Office(), _ script: String...) -> Dialogue {
        let coming = [Office.school, Office.password].map(LineAnswer.line)
        return Dialogue(at: office, answers: coming + Self.answers(script))
    }

    private static func answers(_ script: [String]) -> [LineAnswer] {
        script.flatMap { $0.components(separatedBy: "/") }.map {
            .line($0.trimmingCharacters(in: .whitespaces))
        }
    }

    func says(_ text: String) -> Bool { self.text.contains(text) }
}
