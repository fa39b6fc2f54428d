import FilingModel
import FilingStore
import Testing

extension StorePromise {
    static let founding = [
        StorePromise("an empty store knows no province, no school and no account") { store, _ throws in
            #expect(try store.province() == nil)
            #expect(try store.origin() == nil)
            #expect(try store.schools().isEmpty)
            #expect(try store.account(Sample.lead.name) == nil)
            #expect(throws: StoreFailure.self) { try store.round(of: nil) }
            #expect(throws: StoreFailure.self) { try store.setRound(Sample.round()) }
            #expect(try store.provincialContacts(of: nil).isEmpty)
        },
        StorePromise("a founded store knows its province, origin, round and accounts") { store, _ throws in
            try store.found(Sample.founding())
            #expect(try store.province() == Province(code: "14", name: "山西省"))
            #expect(try store.origin() == .demo)
            #expect(try store.round(of: nil) == Sample.round())
            #expect(try store.account(Sample.lead.name) == Sample.lead)
        },
        StorePromise("a store is founded once; the second founding changes nothing") { store, _ throws in
            try store.found(Sample.founding())
            let other = Founding(
                province: Province(code: "65", name: "新疆"), round: Sample.round(closes: "2027-01-01"),
                accounts: [], origin: .real)
            #expect(throws: StoreFailure.self) { try store.found(other) }
            #expect(try store.province()?.code == "14")
            #expect(try store.round(of: nil) == Sample.round())
        },
        StorePromise("a round that is set is the round in force") { store, _ throws in
            try store.found(Sample.founding())
            var round = Sample.round(closes: "2026-12-01")
            (round.notes, round.offered) = ("", [])
            try store.setRound(round)
            #expect(try store.round(of: nil) == round)
            #expect(try store.province()?.name == "山西省")
        },
        StorePromise("provincial contacts stay in their order and are replaced as a whole") {
            store, _ throws in
            try store.found(Sample.founding())
            let two = [
                ProvincialContact(name: "乙", phone: "0351-1234567"),
                ProvincialContact(name: "甲", phone: "0351-7654321"),
            ]
            try store.setProvincialContacts(two)
            #expect(try store.provincialContacts(of: nil) == two)
            try store.setProvincialContacts([two[1]])
            #expect(try store.provincialContacts(of: nil) == [two[1]])
        },
    ]
}
