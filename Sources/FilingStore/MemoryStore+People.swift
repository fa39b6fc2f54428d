package import FilingModel

/// Schools and accounts.
extension MemoryStore {
    package func schools() throws(StoreFailure) -> [School] {
        schoolsByCode.values.sorted { $0.code < $1.code }
    }

    package func school(_ code: SchoolCode) throws(StoreFailure) -> School? { schoolsByCode[code] }

    package func enrol(_ enrolments: [Enrolment], by signature: Signature) throws(StoreFailure) {
        let arrival = clock()
        for enrolment in enrolments {
            let (school, name) = (enrolment.school, enrolment.account.name)
            let old = schoolsByCode.updateValue(school, forKey: school.code)
            if old == nil && accounts[name] == nil { accounts[name] = enrolment.account }
            if let entry = AuditNote.enrolled(school, replacing: old, by: signature) {
                note(entry, at: arrival)
            }
        }
    }

    package func account(_ name: AccountName) throws(StoreFailure) -> Account? { accounts[name] }

    package func officeAccounts() throws(StoreFailure) -> [Account] {
        accounts.values.filter { $0.role != .school }.sorted { $0.name < $1.name }
    }

    package func subAccounts(of school: SchoolCode) throws(StoreFailure) -> [Account] {
        accounts.values.filter { $0.name.isSub && $0.name.school == school }.sorted { $0.name < $1.name }
    }

    /// An account with the school's own where it is a sub-account.
    func kept(_ name: AccountName) -> (account: Account?, owner: Account?) {
        (accounts[name], name.isSub ? name.owner.flatMap { accounts[$0] } : nil)
    }

    package func clientEncoding(of account: AccountName) throws(StoreFailure) -> ClientEncoding? {
        clientEncodings[account]
    }

    package func setClientEncoding(
        _ encoding: ClientEncoding, of account: AccountName
    ) throws(StoreFailure) {
        if accounts[account] != nil { clientEncodings[account] = encoding }
    }

    package func addAccount(_ account: Account, by signature: Signature) throws(StoreFailure) -> Bool {
        guard accounts[account.name] == nil else { return false }
        accounts[account.name] = account
        note(.accountAdded(account, by: signature), at: clock())
        return true
    }

    package func changeAccount(
        _ name: AccountName, by signature: Signature, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account? {
        guard let old = accounts[name] else { return nil }
        var account = old
        change(&account)
        accounts[name] = account
        if let entry = AuditNote.accountChanged(from: old, to: account, by: signature) {
            note(entry, at: clock())
        }
        return account
    }

    package func tries(_ key: String) throws(StoreFailure) -> Tries {
        (tryCounts[key] ?? Tries()).remembered(at: clock())
    }

    package func countTries(
        _ key: String, _ change: (inout Tries) -> Void
    ) throws(StoreFailure) -> Tries {
        var tries = try tries(key)
        change(&tries)
        tryCounts[key] = tries == Tries() ? nil : tries
        return tries
    }

    package func contact(of school: SchoolCode) throws(StoreFailure) -> Contact {
        schoolContacts[school] ?? .none
    }

    package func setContact(
        _ contact: Contact, of school: SchoolCode, by signature: Signature
    ) throws(StoreFailure) {
        try require(school)
        let old = schoolContacts.updateValue(contact, forKey: school) ?? .none
        note(.contactSet(from: old, to: contact, of: school, by: signature), at: clock())
    }

    func require(_ school: SchoolCode) throws(StoreFailure) {
        guard schoolsByCode[school] != nil else { throw .unknown(school, path: Self.path) }
    }
}
