package import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func schools() throws(StoreFailure) -> [School] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM school ORDER BY code").map(School.init(row:))
        }
    }

    package func school(_ code: SchoolCode) throws(StoreFailure) -> School? {
        try database.read { db in try School.fetch(code, from: db) }
    }

    package func enrol(_ enrolments: [Enrolment], by signature: Signature) throws(StoreFailure) {
        let arrival = clock()
        try database.write { db in
            for enrolment in enrolments {
                let school = enrolment.school
                let old = try School.fetch(school.code, from: db)
                try school.write(to: db)
                if let old { try TallyBook.move(old, to: school, in: db) }
                if old == nil { try enrolment.account.insert(into: db) }
                let note = AuditNote.enrolled(school, replacing: old, by: signature)
                if let note { try chain.append(note, at: arrival, in: db) }
            }
        }
    }

    package func account(_ name: AccountName) throws(StoreFailure) -> Account? {
        try database.read { db in try Account.fetch(name, from: db) }
    }

    package func officeAccounts() throws(StoreFailure) -> [Account] {
        try database.read { db in try Account.fetchOffices(from: db) }
    }

    package func subAccounts(of school: SchoolCode) throws(StoreFailure) -> [Account] {
        try database.read { db in try Account.fetchSubs(of: school, from: db) }
    }

    package func addAccount(_ account: Account, by signature: Signature) throws(StoreFailure) -> Bool {
        let arrival = clock()
        return try database.write { db in
            guard try Account.fetch(account.name, from: db) == nil else { return false }
            try account.insert(into: db)
            try chain.append(.accountAdded(account, by: signature), at: arrival, in: db)
            return true
        }
    }

    package func changeAccount(
        _ name: AccountName, by signature: Signature, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account? {
        let arrival = clock()
        return try database.write { db in
            guard let before = try Account.fetch(name, from: db) else { return nil }
            var account = before
            change(&account)
            let note = AuditNote.accountChanged(from: before, to: account, by: signature)
            if let note {
                try account.update(in: db)
                try chain.append(note, at: arrival, in: db)
            }
            return account
        }
    }

    package func contact(of school: SchoolCode) throws(StoreFailure) -> Contact {
        try database.read { db in try Contact.fetch(of: school, from: db) }
    }

    package func setContact(
        _ contact: Contact, of school: SchoolCode, by signature: Signature
    ) throws(StoreFailure) {
        let (arrival, path) = (clock(), database.path)
        try database.write { db in
            try school.requireEnrolled(in: db, path: path)
            let old = try Contact.fetch(of: school, from: db)
            try db.execute(
                sql: "INSERT OR REPLACE INTO contact (school, name, phone, mobile) VALUES (?, ?, ?, ?)",
                arguments: [school.text, contact.name, contact.phone, contact.mobile])
            let note = AuditNote.contactSet(from: old, to: contact, of: school, by: signature)
            try chain.append(note, at: arrival, in: db)
        }
    }
}
