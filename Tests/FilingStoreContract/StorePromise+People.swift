import FilingModel
import FilingStore
import Testing

extension StorePromise {
    static let people = [
        StorePromise("enrolled schools come by code, each with its account") { store, _ throws in
            try store.enrol([Sample.enrolment(2), Sample.enrolment(1)])
            #expect(try store.schools().map(\.code) == [Sample.code(1), Sample.code(2)])
            #expect(try store.school(Sample.code(2)) == Sample.enrolment(2).school)
            #expect(try store.account(AccountName(Sample.code(2))) == Sample.enrolment(2).account)
            #expect(try store.school(Sample.code(3)) == nil)
        },
        StorePromise("enrolling a school again changes its data and leaves its account") { store, _ throws in
            try store.enrol([Sample.enrolment(1)])
            try store.enrol([Sample.enrolment(1, name: "新名", hash: "$b"), Sample.enrolment(2)])
            #expect(try store.school(Sample.code(1))?.name == "新名")
            #expect(try store.account(AccountName(Sample.code(1)))?.passwordHash == "$a")
            #expect(try store.schools().count == 2)
        },
        StorePromise("a school twice in one enrolment has the later data and the earlier account") {
            store, _ throws in
            try store.enrol([Sample.enrolment(1), Sample.enrolment(1, name: "后", hash: "$b")])
            #expect(try store.schools().map(\.name) == ["后"])
            #expect(try store.account(AccountName(Sample.code(1)))?.passwordHash == "$a")
        },
        StorePromise("how an account's terminal writes is remembered with the account, and changed") {
            store, _ throws in
            try store.enrol([Sample.enrolment(1)])
            let (name, stranger) = (AccountName(Sample.code(1)), AccountName("nobody"))
            #expect(try store.clientEncoding(of: name) == nil)
            try store.setClientEncoding(.gb18030, of: name)
            try store.setClientEncoding(.gb18030, of: stranger)
            #expect(try store.clientEncoding(of: name) == .gb18030)
            #expect(try store.clientEncoding(of: stranger) == nil)
            try store.setClientEncoding(.utf8, of: name)
            #expect(try store.clientEncoding(of: name) == .utf8)
        },
        StorePromise("an account is changed by what it was, and every part of it is kept") {
            store, clock throws in
            try store.found(Sample.founding())
            let changed = try store.changeAccount(Sample.lead.name) { account in
                account.role = .provincialReviewer
                account.passwordHash = "$new"
                account.mustChangePassword = true
                account.isDisabled = true
                account.consecutiveFailures += 3
                account.lastFailure = clock.now
                account.lastLogIn = Instant(milliseconds: -1)
            }
            #expect(try store.account(Sample.lead.name) == changed)
            #expect(changed?.consecutiveFailures == 3)
            #expect(changed?.lastFailure == clock.now)
            #expect(changed?.lastLogIn == Instant(milliseconds: -1))
            let again = try store.changeAccount(Sample.lead.name) { $0.consecutiveFailures += 1 }
            #expect(again?.consecutiveFailures == 4)
        },
        StorePromise("the accounts of offices come by name, and their sessions are ended by a number") {
            store, _ throws in
            try store.found(Sample.founding())
            try store.enrol([Sample.enrolment(1)])
            let other = Account(
                name: AccountName("a"), role: .city, passwordHash: "$", mustChangePassword: true)
            #expect(try store.addAccount(other, by: .system))
            let ended = try store.changeAccount(other.name) { $0.sessionEra += 1 }
            #expect(ended?.sessionEra == 1)
            let offices = try store.officeAccounts()
            #expect(offices.first == ended)
            #expect(offices.contains { $0.name == Sample.lead.name })
            #expect(offices.map(\.name) == offices.map(\.name).sorted())
            #expect(offices.allSatisfy { $0.role != .school })
            #expect(try store.auditTrail(of: nil).last?.detail == "a sessions")
        },
        StorePromise("changing an account that is not there does nothing") { store, _ throws in
            #expect(try store.changeAccount(AccountName("nobody")) { $0.isDisabled = true } == nil)
            #expect(try store.account(AccountName("nobody")) == nil)
        },
        StorePromise("tries that belong to no account are counted under their key, and forgotten after a day")
        {
            store, clock throws in
            #expect(try store.tries("name:a") == Tries())
            let once = try store.countTries("name:a") { $0.count(at: clock.now) }
            #expect(once == Tries(failures: 1, last: clock.now))
            clock.now = clock.now.adding(seconds: 86_399)
            _ = try store.countTries("name:b") { $0.count(at: clock.now) }
            #expect(try store.tries("name:a") == once)
            #expect(try store.countTries("name:a") { $0.forgiveOne() }.failures == 0)
            clock.now = clock.now.adding(seconds: 86_400)
            #expect(try store.tries("name:b") == Tries())
            #expect(try store.countTries("name:b") { $0.count(at: clock.now) }.failures == 1)
            #expect(try store.countTries("name:b") { $0.forget() } == Tries())
            #expect(try store.tries("name:b") == Tries())
        },
        StorePromise("a school's contact is empty before one is given, and then the last one given") {
            store, _ throws in
            try store.foundSample()
            #expect(try store.contact(of: Sample.code(1)) == .none)
            for name in ["买买提·艾力", "𬭎𠮷𰻝"] {
                let contact = Contact(name: name, phone: "010-87654321", mobile: "13000000001")
                try store.setContact(contact, of: Sample.code(1))
                #expect(try store.contact(of: Sample.code(1)) == contact)
            }
        },
        StorePromise("a contact for a school that is not enrolled is refused") { store, _ throws in
            #expect(throws: StoreFailure.self) { try store.setContact(.none, of: Sample.code(9)) }
        },
    ]
}
