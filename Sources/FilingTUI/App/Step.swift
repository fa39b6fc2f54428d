import FilingModel
import TUIKitLite

/// What a screen answers: work to be done outside, where to go, what to say.
struct Step {
    var errands: [Errand] = []
    var move: Move = .stay
    var notice: Notice?

    static var stay: Step { Step() }

    static func say(_ text: String, _ tone: Notice.Tone = .plain) -> Step {
        Step(notice: Notice(text, tone))
    }

    /// The key means nothing here, and the person is told so.
    static func unused(_ key: Key) -> Step {
        Step(notice: .unused(key))
    }

    static func open(_ screen: any Screen) -> Step { Step(move: .open(screen)) }

    static func run(_ errands: Errand...) -> Step { Step(errands: errands) }

    static var close: Step { Step(move: .close) }

    /// This step, and the top screen is taken away.
    var closing: Step {
        var step = self
        step.move = .close
        return step
    }

    /// This step behind an earlier one: all errands in their order, and what was said earlier where this says
    /// nothing.
    func after(_ earlier: Step) -> Step {
        Step(errands: earlier.errands + errands, move: move, notice: notice ?? earlier.notice)
    }

    /// Has the draft follow cursor and typing; a commit among the errands does it by the way.
    mutating func keepDraft(at place: CellID, typed: String?) {
        let index = errands.lastIndex { if case .commit = $0 { true } else { false } }
        if typed == nil, let index, case .commit(let changes, _) = errands[index] {
            errands[index] = .commit(changes, place: place)
        } else {
            errands.append(.keepDraft(place: place, typed: typed))
        }
    }
}

/// What a page that changed the filing hands back to 承接任务.
struct Handover {
    /// The working copy and what of it is still to be saved; nil from a page that only looked.
    var editor: CellEditor?
    let record: FilingRecord
    /// The school's contact, from a page that may have changed it.
    var contact: Contact?
}

/// Where a screen leads.
enum Move {
    case stay
    /// Puts a screen on top.
    case open(any Screen)
    /// Takes the top screen away.
    case close
    /// Takes the top screen away and gives the key to the one below.
    case closeAndPress(Key)
    /// Takes the top screen away and gives the outcome to the one below.
    case closeAndTell(Outcome)
    /// Takes the top screen away and has 承接任务, which lies below, turn to a page.
    case closeAndTurn(Pages, Handover? = nil)
    /// Takes the top screen away and has the one below go to the place, and press a key there.
    case closeAndGo(FindingPlace, pressing: Key? = nil)
    /// Takes the top screen away and has the one below do what the preview showed.
    case closeAndApply(BlockPlan)
    /// Takes the top screen away and has an errand done, of which the one below hears.
    case closeAndRun(Errand)
    /// Takes the top screen away and has the one below show the rows of a filter alone; all of them for nil.
    case closeAndFilter(RowFilter?)
    /// Begins anew with these screens alone, the last on top.
    case restart([any Screen])
    /// Ends the program.
    case leave
}
