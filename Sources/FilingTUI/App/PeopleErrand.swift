import FilingModel
import FilingStore

/// Work outside the program that the pages of accounts and schools ask for. Only a lead gets an answer.
enum PeopleErrand: Hashable {
    /// Reads the accounts of offices.
    case accounts
    case add(OfficeOrder)
    case change(AccountChange, of: AccountName)
    /// Reads the sessions that live.
    case sessions
    /// Ends every session of an account.
    case endSessions(of: AccountName)
    /// Reads a list of schools from a file of this machine.
    case readSchools(path: String)
    /// Reads a list of schools that was pasted.
    case takeSchools(text: String)
    case enrol(SchoolEnrolment)
    /// Gives every school that has not changed its first password another activation code.
    case issueCodes
    /// Writes slips to a file.
    case writeSlips([ActivationSlip])
}

/// How such work ended.
enum PeopleOutcome {
    case accounts(OpenedAccounts)
    case added(AccountName, code: String, OpenedAccounts)
    case refused(OfficeRefusal)
    /// The code of an account that was reset.
    case changed(AccountChange, AccountName, code: String?, OpenedAccounts)
    case sessions([OpenedSession])
    case sessionsEnded(AccountName, [OpenedSession])
    /// What a list of schools would change.
    case schoolsRead(SchoolEnrolment)
    case schoolsFaulty([SchoolList.Fault])
    /// The list as a whole cannot be read.
    case listRefused(String)
    case enrolled(SchoolEnrolment, [ActivationSlip])
    case codesIssued([ActivationSlip], left: Int)
    /// The work was given up before anything was written.
    case stopped
}

/// The accounts of offices as their page needs them.
struct OpenedAccounts {
    let accounts: [Account]
    /// How many sessions of each live.
    let living: [AccountName: Int]
    let viewer: AccountName
}

/// A session that lives, and whose it is.
struct OpenedSession: Hashable {
    let session: LiveSession
    /// Nil for an account of an office.
    let school: School?
    let isOwn: Bool
}
