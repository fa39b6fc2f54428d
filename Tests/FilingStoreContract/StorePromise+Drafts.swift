import FilingModel
import FilingStore
import Testing

extension StorePromise {
    private static let name = AccountName(Sample.code(1))

    static let drafts = [
        StorePromise("a first session recovers nothing") { store, _ throws in
            #expect(try store.openDraft(of: name, session: Sample.first).recovered == nil)
        },
        StorePromise("what a dead session had typed is recovered, once") { store, _ throws in
            try die(with: draft("12."), in: store, session: Sample.first)
            let heir = try store.openDraft(of: name, session: Sample.second)
            #expect(heir.recovered == draft("12."))
            #expect(try store.openDraft(of: name, session: SessionID(3)).recovered == nil)
            withExtendedLifetime(heir.slot) {}
        },
        StorePromise("an heir that dies before its first key hands on what it inherited") { store, _ throws in
            try die(with: draft("12."), in: store, session: Sample.first)
            _ = try store.openDraft(of: name, session: Sample.second)
            #expect(try store.openDraft(of: name, session: SessionID(3)).recovered == draft("12."))
        },
        StorePromise("a session that lives keeps its own") { store, _ throws in
            let living = try store.openDraft(of: name, session: Sample.first)
            try living.slot.keep(draft("mine"))
            #expect(try store.openDraft(of: name, session: Sample.second).recovered == nil)
            withExtendedLifetime(living.slot) {}
        },
        StorePromise("a session that ended in good order leaves nothing") { store, _ throws in
            let opened = try store.openDraft(of: name, session: Sample.first)
            try opened.slot.keep(draft("gone"))
            opened.slot.discard()
            #expect(try store.openDraft(of: name, session: Sample.second).recovered == nil)
        },
        StorePromise("of several dead sessions the newest draft wins, and none comes back later") {
            store, _ throws in
            try dieTogether([3, 9, 5], in: store)
            try recoverNine(from: store)
        },
        StorePromise("an office's unsent texts outlive its session") { store, _ throws in
            let remarks = UnsentRemark.Purpose.allCases.map { purpose in
                UnsentRemark(subject: about(Sample.row("3.1"), purpose), text: purpose.rawValue + "“…”")
            }
            let kept = Draft(
                place: nil, typed: nil, changes: 0, at: Sample.noon,
                remarks: remarks + [UnsentRemark(subject: about(nil, .comment), text: "全部")])
            try die(with: kept, in: store, session: Sample.first)
            #expect(try store.openDraft(of: name, session: Sample.second).recovered == kept)
        },
        StorePromise("accounts do not see each other's drafts") { store, _ throws in
            try die(with: draft("12."), in: store, session: Sample.first)
            let others = [AccountName("41140000011"), AccountName("4114000001-"), AccountName("")]
            for other in others {
                #expect(try store.openDraft(of: other, session: Sample.second).recovered == nil)
            }
        },
        StorePromise("a session may open a slot again after its first was lost") { store, _ throws in
            try die(with: draft("12."), in: store, session: Sample.first)
            #expect(try store.openDraft(of: name, session: Sample.first).recovered == draft("12."))
        },
        StorePromise("any text comes back as it was typed, and so does none") { store, _ throws in
            let texts = [
                nil, "", "“金额”…—×·", "\n\t\r\0\u{1B}[2J", "𰻝👨‍👩‍👧e\u{301}",
                String(repeating: "长", count: 4_000), "3",
            ]
            for (number, text) in texts.enumerated() {
                let kept = draft(text, after: Int64(number))
                try die(with: kept, in: store, session: SessionID(UInt64(number)))
                let heir = try store.openDraft(of: name, session: SessionID(UInt64(100 + number)))
                #expect(heir.recovered == kept)
                #expect(heir.recovered?.typed?.utf8.elementsEqual(text?.utf8 ?? "".utf8) ?? (text == nil))
                heir.slot.discard()
            }
        },
        StorePromise("the living sessions of an account see each other's place, and nobody else's") {
            store, _ throws in
            let one = try store.openDraft(of: name, session: Sample.first)
            #expect(try store.peers(of: name, besides: Sample.first) == [])
            #expect(try store.peers(of: name, besides: Sample.second) == [Peer(place: nil, isTyping: false)])
            try one.slot.keep(draft("12."))
            let place = Sample.cell("3.2", .quantity)
            #expect(try store.peers(of: name, besides: Sample.second) == [Peer(place: place, isTyping: true)])
            try one.slot.keep(draft(nil))
            #expect(
                try store.peers(of: name, besides: Sample.second) == [Peer(place: place, isTyping: false)])
            #expect(try store.peers(of: AccountName("4114000009"), besides: Sample.second) == [])
            one.slot.discard()
            #expect(try store.peers(of: name, besides: Sample.second) == [])
        },
        StorePromise("every session that lives is listed with what it said of itself; the dead are not") {
            store, _ throws in
            let office = AccountName("sheng.ting")
            let visit = Visit(began: Sample.noon, source: "192.0.2.7")
            let school = try store.openDraft(of: name, session: Sample.first)
            try school.slot.keep(draft("12."))
            let desk = try store.openDraft(of: office, session: Sample.second)
            try desk.slot.introduce(visit)
            let typing = Peer(place: Sample.cell("3.2", .quantity), isTyping: true)
            #expect(
                Set(try store.sessions()) == [
                    LiveSession(name, nil, typing),
                    LiveSession(office, visit, Peer(place: nil, isTyping: false)),
                ])
            school.slot.discard()
            #expect(try store.sessions().map(\.account) == [office])
            withExtendedLifetime(desk.slot) {}
        },
        StorePromise("a dead session is nobody's peer, and looking takes nothing from its heir") {
            store, _ throws in
            try die(with: draft("12."), in: store, session: Sample.first)
            #expect(try store.peers(of: name, besides: Sample.second) == [])
            #expect(try store.openDraft(of: name, session: Sample.second).recovered == draft("12."))
        },
    ]

    private static func about(
        _ row: RowNumber?, _ purpose: UnsentRemark.Purpose
    ) -> UnsentRemark.Subject {
        UnsentRemark.Subject(school: Sample.code(1), row: row, purpose: purpose)
    }

    private static func draft(_ typed: String?, after seconds: Int64 = 0) -> Draft {
        Draft(
            place: Sample.cell("3.2", .quantity), typed: typed, changes: 4,
            at: Sample.noon.adding(seconds: seconds))
    }

    /// A session keeps a draft, shorter than one before it, and is gone without a word.
    private static func die(with draft: Draft, in store: any Store, session: SessionID) throws {
        let opened = try store.openDraft(of: name, session: session)
        try opened.slot.keep(
            Draft(
                place: draft.place, typed: (draft.typed ?? "") + "longer", changes: 0, at: draft.at))
        try opened.slot.keep(draft)
    }

    /// Sessions that live at once and die at once, each with a draft of its second.
    private static func dieTogether(_ seconds: [Int64], in store: any Store) throws {
        let slots = try seconds.map { second in
            let opened = try store.openDraft(of: name, session: SessionID(UInt64(second)))
            try opened.slot.keep(draft("\(second)", after: second))
            return opened.slot
        }
        withExtendedLifetime(slots) {}
    }

    private static func recoverNine(from store: any Store) throws {
        let heir = try store.openDraft(of: name, session: SessionID(10))
        #expect(heir.recovered == draft("9", after: 9))
        heir.slot.discard()
        #expect(try store.openDraft(of: name, session: SessionID(11)).recovered == nil)
    }
}
