package import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func province() throws(StoreFailure) -> Province? {
        try database.read { db in
            try Row.fetchOne(db.cachedStatement(sql: "SELECT code, name FROM province")).map { row in
                Province(code: try row.text("code"), name: try row.text("name"))
            }
        }
    }

    package func origin() throws(StoreFailure) -> Origin? {
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT origin FROM province").map { row in
                try row.value("origin") { Origin(rawValue: $0) }
            }
        }
    }

    package func found(_ founding: Founding) throws(StoreFailure) {
        let (arrival, path) = (clock(), database.path)
        try database.write { db in
            guard try Row.fetchOne(db, sql: "SELECT 1 FROM province") == nil else {
                throw StoreFailure.founded(path: path)
            }
            try db.execute(
                sql: """
                    INSERT INTO province
                        (id, code, name, origin, opens, closes, platform_closes, notes, offered)
                    VALUES (1, ?, ?, ?, '', '', '', '', '')
                    """,
                arguments: [founding.province.code, founding.province.name, founding.origin.rawValue])
            try founding.round.write(under: "", to: db)
            for account in founding.accounts { try account.insert(into: db) }
            try chain.append(.founded(founding), at: arrival, in: db)
        }
    }

    package func round(of province: String?) throws(StoreFailure) -> Round {
        let path = database.path
        return try database.read { db in
            guard let round = try Round.fetch(of: province, db) else {
                throw StoreFailure.notFounded(path: path)
            }
            return round
        }
    }

    package func rounds() throws(StoreFailure) -> Rounds {
        let path = database.path
        return try database.read { db in
            guard let rounds = try Rounds.fetch(db) else { throw StoreFailure.notFounded(path: path) }
            return rounds
        }
    }

    package func setRound(_ round: Round, by signature: Signature) throws(StoreFailure) {
        let (arrival, path) = (clock(), database.path)
        try database.write { db in
            guard let old = try Round.fetch(db) else { throw StoreFailure.notFounded(path: path) }
            try round.write(under: "", to: db)
            try chain.append(.roundSet(from: old, to: round, by: signature), at: arrival, in: db)
        }
    }

    package func changeRound(
        of province: String?, reason: String, by signature: Signature,
        _ change: (Round, Instant) throws(RoundRefusal) -> Round
    ) throws(StoreFailure) -> RoundOutcome {
        let (arrival, path) = (clock(), database.path)
        return try database.write { db in
            guard let old = try Round.fetch(of: province, db) else {
                throw StoreFailure.notFounded(path: path)
            }
            let account = try Account.fetch(signature.account, from: db)
            let round: Round
            do throws(RoundRefusal) {
                try signature.checkLead(of: province, account)
                round = try change(old, arrival)
            } catch {
                return .refused(error)
            }
            let key = try Province.settingsKey(of: province, in: db)
            try round.write(under: key, to: db)
            let note = AuditNote.roundChanged(from: old, to: round, of: key, reason: reason, by: signature)
            try chain.append(note, at: arrival, in: db)
            return .done(round)
        }
    }

    package func followCommonRound(
        of province: String, by signature: Signature, _ judge: (Round, Round, Instant) -> RoundRefusal?
    ) throws(StoreFailure) -> RoundOutcome {
        let (arrival, path) = (clock(), database.path)
        return try database.write { db in
            guard let rounds = try Rounds.fetch(db) else { throw StoreFailure.notFounded(path: path) }
            let account = try Account.fetch(signature.account, from: db)
            do throws(RoundRefusal) {
                try signature.checkLead(of: province, account)
            } catch {
                return .refused(error)
            }
            guard let own = rounds.own[province] else { return .done(rounds.common) }
            if let refusal = judge(own, rounds.common, arrival) { return .refused(refusal) }
            try db.execute(sql: "DELETE FROM own_round WHERE province = ?", arguments: [province])
            let note = AuditNote.ownRoundDropped(own, for: rounds.common, of: province, by: signature)
            try chain.append(note, at: arrival, in: db)
            return .done(rounds.common)
        }
    }
}
