package import FilingModel

/// Changes that the program makes on its own, or a command of the host's administrator.
extension Store {
    package func setRound(_ round: Round) throws(StoreFailure) { try setRound(round, by: .system) }

    package func setProvincialContacts(_ contacts: [ProvincialContact]) throws(StoreFailure) {
        _ = try setProvincialContacts(contacts, of: nil, by: .system)
    }

    package func enrol(_ enrolments: [Enrolment]) throws(StoreFailure) { try enrol(enrolments, by: .system) }

    package func changeAccount(
        _ name: AccountName, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account? {
        try changeAccount(name, by: .system, change)
    }

    package func setContact(_ contact: Contact, of school: SchoolCode) throws(StoreFailure) {
        try setContact(contact, of: school, by: .system)
    }
}
