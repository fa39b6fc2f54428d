import FilingModel

/// 分工: work outside the program that the pages of a school's sub-accounts ask for. Only the school's own
/// account gets an answer.
enum DivisionErrand: Hashable {
    /// Reads the sub-accounts.
    case accounts
    case add(AssignmentOrder)
    /// Gives a sub-account another duty, other rows or another name.
    case assign(AssignmentOrder, to: AccountName)
    case change(AccountChange, of: AccountName)
}

/// How such work ended.
enum DivisionOutcome {
    case accounts(OpenedDivision)
    case added(AccountName, code: String, OpenedDivision)
    case assigned(AccountName, OpenedDivision)
    case refused(AssignmentRefusal)
    /// The code of an account that was reset.
    case changed(AccountChange, AccountName, code: String?, OpenedDivision)
}

/// The sub-accounts of a school as their page needs them.
struct OpenedDivision {
    let school: School
    let accounts: [Account]
    /// How many sessions of each live.
    let living: [AccountName: Int]
}

/// A sub-account as a person asks for it.
struct AssignmentOrder: Hashable {
    let label: String
    let duty: Duty
    /// The rows as they were typed.
    let rows: String

    /// The assignment, or what is wrong with it.
    func assignment(in rows: [RowNumber]) throws(AssignmentRefusal) -> Assignment {
        let label: String
        do throws(TextFault) { label = try Assignment.reading(label: self.label) } catch {
            throw .badLabel(error)
        }
        if duty != .entry, !PlainText.trimmed(self.rows).isEmpty { throw .rowsOnlyForEntry(duty) }
        do throws(RowRangesFault) {
            return Assignment(duty, rows: try RowRanges(reading: self.rows, in: rows), label: label)
        } catch {
            throw .badRows(error)
        }
    }
}

/// Why a sub-account cannot be as it was asked for. Facts only; the sentences are the screen's.
enum AssignmentRefusal: Error, Hashable {
    case badLabel(TextFault)
    case badDuty
    case badRows(RowRangesFault)
    /// 复核 and 提交 have to do with all rows.
    case rowsOnlyForEntry(Duty)
    /// No number is left for one more.
    case tooMany
}
