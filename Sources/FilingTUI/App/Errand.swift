import FilingAccess
import FilingModel
import FilingStore

/// Work outside the program, as a value. `ErrandRunner` performs it; its outcome comes back as input.
enum Errand: Hashable {
    case logIn(name: String, password: String, captcha: String)
    case newCaptcha
    case changePassword(PasswordChange)
    /// Opens the filing of the school that is logged in.
    case openFiling
    /// Makes the changes durable.
    case commit([CellChange], place: CellID)
    /// 保存
    case checkpoint
    /// Keeps where the cursor is and what is being typed.
    case keepDraft(place: CellID, typed: String?)
    case saveContact(Contact)
    case openOffice
    /// Ends the session in good order; the next one begins at `place`.
    case endSession(place: CellID?)
    case repaint
}

/// What 修改密码 sends.
struct PasswordChange: Hashable {
    let old: String
    let new: String
    let again: String
    /// The contact that the first log-in asks for as well; nil for a later change.
    let contact: Contact?
}

/// How an errand ended.
enum Outcome {
    case loggedIn(Session)
    case logInRefused(LogInRefusal)
    /// A picture code to be answered with the next log-in; nil when none is asked for.
    case captcha([Int]?)
    case passwordChanged
    case passwordRefused(PasswordRefusal)
    case filingOpened(OpenedFiling)
    case committed(CommitReceipt)
    /// The round was not open when the changes arrived.
    case roundNotOpen(RoundPhase, changes: [CellChange])
    case checkpointed(Instant)
    case contactSaved(Contact)
    case officeOpened(OpenedOffice)
    case sessionEnded
    /// The world failed; what the errand carried is still on the screen.
    case failed(StoreFailure, Errand)
}

/// Who is logged in.
struct Session: Hashable {
    let account: AccountName
    let role: FilingModel.Role
    /// Whether nothing is reachable before 修改密码.
    let mustChangePassword: Bool
}

/// Why a log-in was refused.
enum LogInRefusal: Hashable {
    case wrongNameOrPassword
    case wrongCaptcha
    case throttled(seconds: Int)
    case lockedOut
    case disabled
    /// The machine had no room for the work; the try was not counted.
    case overloaded
}

/// Everything the 承接任务 page needs.
struct OpenedFiling {
    let school: School
    let round: Round
    let table: FilingTable
    let contact: Contact
    let provincialContacts: [ProvincialContact]
    let plan: [PlanPart]
    let place: CellID?
    /// What a session that did not end in good order left behind; nil after a good end.
    let recovered: Draft?
}

/// What an office sees.
struct OpenedOffice {
    let account: AccountName
    let role: FilingModel.Role
    let province: Province
    let round: Round
    let schools: [School]
}
