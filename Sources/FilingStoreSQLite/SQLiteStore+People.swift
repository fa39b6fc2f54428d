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
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM school WHERE code = ?", arguments: [code.text])
                .map(School.init(row:))
        }
    }

    package func enrol(_ enrolments: [Enrolment]) throws(StoreFailure) {
        try database.write { db in
            for enrolment in enrolments {
                let isNew = try !enrolment.school.code.isEnrolled(in: db)
                try enrolment.school.write(to: db)
                if isNew { try enrolment.account.insert(into: db) }
            }
        }
    }

    package func account(_ name: AccountName) throws(StoreFailure) -> Account? {
        try database.read { db in try Account.fetch(name, from: db) }
    }

    package func changeAccount(
        _ name: AccountName, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account? {
        try database.write { db in
            guard let before = try Account.fetch(name, from: db) else { return nil }
            var account = before
            change(&account)
            if account != before { try account.update(in: db) }
            return account
        }
    }

    package func contact(of school: SchoolCode) throws(StoreFailure) -> Contact {
        try database.read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT name, phone, mobile FROM contact WHERE school = ?", arguments: [school.text])
            guard let row else { return .none }
            return Contact(
                name: try row.text("name"), phone: try row.text("phone"), mobile: try row.text("mobile"))
        }
    }

    package func setContact(_ contact: Contact, of school: SchoolCode) throws(StoreFailure) {
        let path = database.path
        try database.write { db in
            try school.requireEnrolled(in: db, path: path)
            try db.execute(
                sql: "INSERT OR REPLACE INTO contact (school, name, phone, mobile) VALUES (?, ?, ?, ?)",
                arguments: [school.text, contact.name, contact.phone, contact.mobile])
        }
    }
}
