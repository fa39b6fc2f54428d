import FilingAccess
import FilingModel
import FilingStore

extension Store {
    /// Changes an account on an administrator's word. Where that forgets the account's failures, its name is
    /// not asked for the picture code any more either. Nil where there is no such account.
    func administer(
        _ name: AccountName, by signature: Signature = .system, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account? {
        let account = try changeAccount(name, by: signature, change)
        if let account, account.tries == Tries() { _ = try countTries(TryKey.of(name)) { $0.forget() } }
        return account
    }
}
