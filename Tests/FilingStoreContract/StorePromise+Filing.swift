import FilingModel
import FilingStore
import Testing

extension StorePromise {
    static let filing = [
        StorePromise("a school's filing is empty before the first change") { store, _ throws in
            try store.foundSample()
            #expect(try store.filing(of: Sample.code(1)) == StoredFiling())
            #expect(try store.journal(of: Sample.code(1)).isEmpty)
        },
        StorePromise("a commit brings the working copy, the journal, the revision and the place") {
            store, clock throws in
            try store.foundSample()
            let (tick, money) = (Sample.cell("1", .tick), Sample.cell("1"))
            let receipt = try store.receipt(
                of: Sample.request("a", [tick: "1", money: "12.5"], place: money))
            #expect(receipt == CommitReceipt(revision: 2, arrivedAt: clock.now))
            let filing = try store.filing(of: Sample.code(1))
            #expect(filing == StoredFiling(cells: [tick: "1", money: "12.5"], revision: 2, place: money))
            #expect(
                try store.journal(of: Sample.code(1)) == [
                    entry(1, .cell(tick, before: "", after: "1")),
                    entry(2, .cell(money, before: "", after: "12.5")),
                ])
        },
        StorePromise("a cleared cell leaves the working copy and stays in the journal") { store, _ throws in
            try store.foundSample()
            let money = Sample.cell("3.2")
            _ = try store.receipt(of: Sample.request("a", [money: "7"]))
            _ = try store.receipt(of: Sample.request("b", seen: 1, [money: ""]))
            #expect(try store.filing(of: Sample.code(1)).cells.isEmpty)
            #expect(
                try store.journal(of: Sample.code(1)).last == entry(2, .cell(money, before: "7", after: "")))
        },
        StorePromise("a change that changes nothing writes no line") { store, _ throws in
            try store.foundSample()
            let money = Sample.cell("1")
            #expect(try store.receipt(of: Sample.request("a", [money: "7"])).revision == 1)
            #expect(try store.receipt(of: Sample.request("b", seen: 1, [money: "7"])).revision == 1)
            #expect(try store.receipt(of: Sample.request("c", seen: 1, [:])).revision == 1)
            #expect(try store.journal(of: Sample.code(1)).count == 1)
        },
        StorePromise("a cell written twice in one request keeps the later text, and the journal both") {
            store, _ throws in
            try store.foundSample()
            let money = Sample.cell("1")
            _ = try store.receipt(of: Sample.request("a", [money: "7", money: "8"]))
            #expect(try store.filing(of: Sample.code(1)).cells == [money: "8"])
            #expect(
                try store.journal(of: Sample.code(1)).map(\.event) == [
                    .cell(money, before: "", after: "7"), .cell(money, before: "7", after: "8"),
                ])
        },
        StorePromise("every field and any text comes back as it was") { store, _ throws in
            try store.foundSample()
            let texts = [
                "“金额”…—×·", "（），。￥", "①★☑√", "你传加", "𠮷𰻝𱍐", "e\u{301}", "👨‍👩‍👧", "\t\u{202E}'--;\"", "１２３．５",
            ]
            let cells = Field.all.map { Sample.cell("56", $0) }
            for (number, text) in texts.enumerated() {
                let cell = cells[number % cells.count]
                _ = try store.receipt(of: Sample.request("n\(number)", seen: number, [cell: text]))
                #expect(
                    try store.filing(of: Sample.code(1)).cells[cell]?.utf8.elementsEqual(text.utf8) == true)
            }
        },
        StorePromise("保存 marks the journal with its time and leaves the cells") { store, clock throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
            clock.now = clock.now.adding(seconds: 60)
            #expect(try store.checkpoint(Sample.code(1), session: Sample.second) == clock.now)
            #expect(
                try store.journal(of: Sample.code(1)).last
                    == JournalEntry(
                        number: 2, at: clock.now, session: Sample.second, event: .checkpoint))
            #expect(try store.filing(of: Sample.code(1)).revision == 2)
        },
        StorePromise("the place is kept, and a commit without one leaves it") { store, _ throws in
            try store.foundSample()
            try store.setPlace(Sample.cell("3.2", .quantity), of: AccountName(Sample.code(1)))
            _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
            #expect(try store.filing(of: Sample.code(1)).place == Sample.cell("3.2", .quantity))
        },
        StorePromise("schools keep apart") { store, _ throws in
            try store.foundSample()
            try store.enrol([Sample.enrolment(2)])
            _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
            #expect(try store.filing(of: Sample.code(2)) == StoredFiling())
            #expect(try store.journal(of: Sample.code(2)).isEmpty)
        },
        StorePromise("a write for a school that is not enrolled is refused and leaves nothing") {
            store, _ throws in
            try store.found(Sample.founding())
            #expect(throws: StoreFailure.self) {
                try store.commit(Sample.request("a", [Sample.cell("1"): "7"]))
            }
            #expect(throws: StoreFailure.self) { try store.checkpoint(Sample.code(1), session: Sample.first) }
            #expect(throws: StoreFailure.self) {
                try store.setPlace(Sample.cell("1"), of: AccountName(Sample.code(1)))
            }
            #expect(try store.filing(of: Sample.code(1)) == StoredFiling())
            #expect(try store.journal(of: Sample.code(1)).isEmpty)
        },
    ]

    private static func entry(_ number: Int, _ event: JournalEvent) -> JournalEntry {
        JournalEntry(number: number, at: Sample.noon, session: Sample.first, event: event)
    }
}
