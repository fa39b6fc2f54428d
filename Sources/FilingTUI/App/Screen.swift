import FilingModel
import TUIKitLite

/// A page of the program: a value that answers input and can be drawn at any moment.
protocol Screen {
    /// The commands of this place: the one list behind the key bar, the help page and the menu.
    func keyLines(in context: Context) -> [KeyLine]
    /// Whether nothing is being edited or open here, so that Esc and a digit in one read may stand for a
    /// function key.
    var isIdle: Bool { get }
    /// A paste of more bytes is refused whole.
    var longestPaste: Int { get }
    /// What help says before the keys: title and paragraphs.
    var guide: [String] { get }
    /// What the menu offers besides the commands that have keys.
    func menuEntries(in context: Context) -> [MenuEntry]
    /// Whether turning the wheel presses the arrows here.
    var followsWheel: Bool { get }
    /// The key that leads from here to the page below.
    var keyToPageBelow: Key { get }
    /// Answers a key, a paste or the outcome of an errand.
    mutating func update(_ input: ScreenInput, in context: Context) -> Step
    /// Answers a click of the mouse at this place of the window; nil where the arrows shall go to its line.
    mutating func click(at position: Position, in context: Context) -> Step?
    /// Whether a click on the line of the cursor is Enter.
    var opensOnClick: Bool { get }
    /// Draws the whole page. Drawing twice gives the same picture.
    func draw(on canvas: inout Canvas, in context: Context)
}

extension Screen {
    var isIdle: Bool { true }
    var longestPaste: Int { 65_536 }
    var guide: [String] { [] }
    func menuEntries(in context: Context) -> [MenuEntry] { [] }
    var followsWheel: Bool { true }
    var keyToPageBelow: Key { Key(.escape) }
    func click(at position: Position, in context: Context) -> Step? { nil }
    var opensOnClick: Bool { false }
}

/// A page that asks for something in fields. Line by line each field is a question of its own.
protocol FormPage: Screen {
    var form: Form { get }
    /// What stands above the fields.
    var introduction: [String] { get }
    /// What belongs to the field with the focus besides its label, such as 验证码; nil for nothing.
    var readAloud: String? { get }
}

extension FormPage {
    var readAloud: String? { nil }
}

/// What a screen is told.
enum ScreenInput {
    case key(Key)
    case paste(String)
    /// A paste too large to be kept in one piece; nothing of it arrived.
    case pasteRefused(byteCount: Int)
    case outcome(Outcome)
    /// The page that lay on this one asks for another of the school's pages.
    case turn(Pages, Handover?)
    /// A list that lay on this page asks to go to a place.
    case go(FindingPlace)
    /// The menu asks for the rows of a filter alone; all of them for nil.
    case filter(RowFilter?)
    /// A preview that lay on this page was agreed to.
    case apply(BlockPlan)
    /// So many lines of a block that was typed by a client without bracketed paste have no row.
    case linesBeyond(Int)
}

/// What a screen may look at besides itself.
struct Context {
    /// The moment of this input or picture.
    var now: Instant
    /// The room on the terminal.
    var size: Size
    /// What is known of the terminal.
    var terminal: TerminalTraits
    /// Whether clicks and the wheel reach the program.
    var mouse = MouseChoice.terminal
    /// What was said last, until the next key.
    var notice: Notice?
    /// How hanzi are read; made at the first call.
    var readings: @Sendable () -> Readings = { .none }

    /// The columns that characters take on the terminal.
    var widths: TextWidth { terminal.widths }
}

/// A sentence for the person.
struct Notice: Hashable {
    enum Tone: Hashable { case plain, warning, error }

    let text: String
    let tone: Tone
    /// The key that the notice says to mean nothing on this page; nil for any other notice.
    private(set) var unusedKey: Key?

    init(_ text: String, _ tone: Tone = .plain) { (self.text, self.tone) = (text, tone) }

    /// A key means nothing here.
    static func unused(_ key: Key) -> Notice {
        var notice = Notice(Wording.keyWithoutUse(key))
        notice.unusedKey = key
        return notice
    }

    var role: TUIKitLite.Role {
        switch tone {
        case .plain: .notice
        case .warning: .warning
        case .error: .error
        }
    }
}

/// One command of a place as it is shown: its keys, its words, and why it is not possible now.
struct KeyLine: Hashable {
    let keys: [Key]
    /// The word in the key bar; nil where the bar does not show it.
    let label: String?
    let help: String
    /// Why the command does nothing now; nil when it does.
    let reason: String?
}

extension KeyLine {
    /// The same, named in help and menu alone.
    var outOfTheBar: KeyLine { KeyLine(keys: keys, label: nil, help: help, reason: reason) }
}

extension KeyMap {
    /// The lines of this map, each with the reason that `reason` gives against its action.
    func lines(reason: (Action) -> String? = { _ in nil }) -> [KeyLine] {
        bindings.map { binding in
            KeyLine(
                keys: binding.keys, label: binding.label, help: binding.help, reason: reason(binding.action))
        }
    }
}
