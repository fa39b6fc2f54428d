import FilingAccess
import FilingExport
import FilingModel
import FilingStore
import TUIKitLite

/// Work outside the program, as a value. `ErrandRunner` performs it; its outcome comes back as input.
enum Errand: Hashable {
    case logIn(name: String, password: String, captcha: String)
    case newCaptcha
    case changePassword(PasswordChange)
    /// Opens the filing of the school that is logged in.
    case openFiling
    /// Makes the changes durable; the draft then stands at `place` with nothing being typed.
    case commit([CellChange], place: CellID)
    /// 保存
    case checkpoint
    /// Keeps where the cursor is and what is being typed.
    case keepDraft(place: CellID, typed: String?)
    case saveContact(Contact)
    case openOffice
    /// Opens 明细 of a school's filing.
    case openHistory(SchoolCode)
    /// Takes a step of the workflow; `password` is asked for again where the step wants it, and `readBack` is
    /// the content that the person has seen and nothing else may be submitted for.
    case act(Act, password: String?, readBack: [RowNumber: Commitment]? = nil)
    /// Asks for a text of 请求退回 that was begun and not sent.
    case beginRequest
    /// Asks what the province's other schools of this kind file in each row, before 提交.
    case readMedians
    /// 导出承接任务情况 of the school that is logged in.
    case export
    /// Makes an export, and writes it or packs it up for its way.
    case deliver(Delivery)
    /// Sends a file down the line; the screen is away meanwhile.
    case send(Parcel)
    /// Looks whether another session or the province did something.
    case lookForNews
    /// Looks where the other sessions of the account are.
    case lookForPeers
    /// Ends the session in good order; the next one begins at `place`. Refused while changes could not be
    /// saved, unless the person chose to lose them.
    case endSession(place: CellID?, losing: Losses)
    /// Looks after the school's sub-accounts.
    case division(DivisionErrand)
    case province(ProvinceErrand)
    case repaint
    /// Asks the terminal again how it draws.
    case measureTerminal
    /// Reads and writes in this encoding from now on.
    case useEncoding(TextEncoding)
    /// Remembers with the account how its terminal writes.
    case rememberEncoding(ClientEncoding)
    case giveMouse(MouseChoice)
    /// Puts text on the clipboard of the person's own machine.
    case copyOut(String)

    /// The longest text for `copyOut`: longer sequences are cut off by some terminals.
    static let mostCopiedBytes = 48 * 1024
}

/// What ending a session may lose.
enum Losses: Hashable {
    case nothing
    /// The changes that the store would not take, after a warning.
    case unsaved
}

/// What 修改密码 sends.
struct PasswordChange: Hashable {
    let old: String
    let new: String
    let again: String
    /// The contact, which the first log-in asks for as well.
    let contact: ContactPart

    enum ContactPart: Hashable {
        case notAsked, given(Contact)
        /// Something is wrong with it: the passwords are looked at first, as they stand first on the page.
        case incomplete
    }
}

/// How an errand ended.
enum Outcome {
    case loggedIn(Session)
    case logInRefused(LogInRefusal)
    /// A picture code to be answered with the next log-in; nil when none is asked for.
    case captcha([Int]?)
    case passwordChanged
    case passwordRefused(PasswordRefusal)
    /// Nothing stands against the passwords; the contact is still wrong, and nothing was changed.
    case contactStillIncomplete
    case filingOpened(OpenedFiling)
    /// As many sessions of the account live as may; this one was logged out again.
    case tooManySessions(limit: Int)
    case committed(CommitReceipt)
    /// The changes arrived when they were not possible any more.
    case commitRefused(WorkflowRefusal, changes: [CellChange])
    /// What other sessions wrote.
    case news(News)
    /// Where the other sessions of the account are now.
    case peersSeen([Peer])
    /// The filing's record as it is now.
    case recordRead(FilingRecord)
    /// The province changed the round.
    case roundRead(Round)
    /// The median sum of each row over the schools of this kind in the province.
    case mediansRead([RowNumber: Amount])
    case acted(Act, FilingRecord, at: Instant)
    case actRefused(WorkflowRefusal)
    /// What was begun of 请求退回; empty for nothing.
    case requestBegun(unsent: String)
    /// The password that an act asks for again was not taken; nothing was sent.
    case passwordNotConfirmed(LogInRefusal)
    /// 继续修改 was chosen on the preview.
    case goOnEditing(FilingRecord)
    case checkpointed(Instant)
    case contactSaved(Contact)
    case officeOpened(OpenedOffice)
    case historyOpened(OpenedHistory)
    /// An export was written to a file.
    case exported(path: String)
    /// Nothing was written; these are the ways to choose from.
    case exportOffered(ExportOffer)
    /// A city's account may not have what is asked for.
    case exportNotForCities
    /// Slips are not written on the host of a session over a network; they can be copied.
    case slipsOnlyCopied
    case packed(Parcel)
    /// An export as text for the person's own clipboard.
    case pasteable(String)
    case sent(ZmodemTransfer.Ending)
    case exportFailed(WorkbookWriteFailure)
    case division(DivisionOutcome)
    case province(ProvinceOutcome)
    case sessionEnded
    /// The session goes on: changes are not saved yet.
    case endRefused
    /// The world failed; what the errand carried is still on the screen.
    case failed(StoreFailure, Errand)
}

extension Outcome {
    /// Whether it tells what others did, and not how an errand of the top page ended.
    var isNews: Bool {
        switch self {
        case .news, .peersSeen, .recordRead, .roundRead, .province(.news), .province(.refused): true
        default: false
        }
    }
}

/// Who is logged in.
struct Session: Hashable {
    let account: AccountName
    let role: FilingModel.Role
    /// Whether nothing is reachable before 修改密码.
    let mustChangePassword: Bool
    /// How the account's terminal writes, where the person confirmed it once.
    var encoding: ClientEncoding?
}

/// Why a log-in was refused.
enum LogInRefusal: Hashable {
    case wrongNameOrPassword
    case wrongCaptcha
    /// Somebody failed with this name; the picture code is asked for first. The try was not made.
    case captchaNeeded
    case throttled(seconds: Int)
    case lockedOut
    case disabled
    /// The machine had no room for the work; the try was not counted.
    case overloaded
}

/// Everything the 承接任务 page needs.
struct OpenedFiling {
    let school: School
    /// Who looks.
    let actor: Actor
    /// What the school's sub-accounts do.
    let colleagues: [AccountName: Assignment]
    let round: Round
    let table: FilingTable
    let record: FilingRecord
    let contact: Contact
    let provincialContacts: [ProvincialContact]
    let plan: [PlanPart]
    let place: CellID?
    /// What a session that did not end in good order left behind; nil after a good end.
    let recovered: Draft?
    /// The session whose place this one took.
    let former: LiveSession?
    /// Whether what is copied also goes to the person's own clipboard.
    let copiesOut: Bool
}

/// What an office sees first.
struct OpenedOffice {
    let account: AccountName
    let role: FilingModel.Role
    let province: Province
    let rounds: Rounds
    /// The province that the account belongs to; nil for the database's own, or for all.
    let home: String?
    /// The schools that the list is of.
    var scope = Jurisdiction.everywhere
    /// The list of submissions; empty for a national viewer, whose page shows no school.
    let lines: FilingLines
    /// How far every province is, for a national viewer; empty for an office of the province.
    let standings: [ProvinceStanding]
    /// What an earlier session of the account left unsent.
    let unsent: [UnsentRemark]
    /// The session whose place this one took.
    var former: LiveSession?

    /// The page that the office begins with.
    func firstPage(in context: Context) -> any Screen {
        role == .national ? NationalScreen(self) : SubmissionsScreen(self, in: context)
    }
}

/// Everything the 明细 page needs.
struct OpenedHistory {
    let school: School
    /// Who looks: a school is not told which account of the province acted.
    let viewer: FilingModel.Role
    /// Oldest first.
    let lines: [HistoryLine]
    let versions: [Version]
    /// The working copy, over every row of the catalogue.
    let table: FilingTable
}
