import FilingModel
import TUIKitLite

/// The way from a log-in, or from the first change of a password, to the first page.
enum FirstPage {
    static func errand(for role: FilingModel.Role?) -> Errand {
        role == .school ? .openFiling : .openOffice
    }

    /// The page that an outcome opens; nil for an outcome that opens none. What was restored is said where
    /// `notice` says nothing else.
    static func step(for outcome: Outcome, saying notice: Notice? = nil, in context: Context) -> Step? {
        switch outcome {
        case .filingOpened(let opened):
            Step(move: .restart(FilingScreen.pages(opened, in: context)))
                .saying(notice ?? FilingScreen.welcome(opened, in: context))
        case .officeOpened(let opened):
            Step(move: .restart([opened.firstPage(in: context)])).saying(
                notice ?? welcome(opened))
        case .tooManySessions(let limit): .say(Wording.tooManySessions(limit), .error)
        default: nil
        }
    }

    private static func welcome(_ opened: OpenedOffice) -> Notice? {
        opened.former.map { Notice(Wording.tookOver($0, unsent: opened.unsent)) }
            ?? Wording.unsentAgain(opened.unsent)
    }
}
