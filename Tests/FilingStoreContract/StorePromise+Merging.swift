import FilingModel
import FilingStore
import Testing

extension StorePromise {
    private static let (one, two) = (Sample.cell("1"), Sample.cell("3.2"))

    static let merging = [
        StorePromise("the same request twice is one act with the same answer") { store, clock throws in
            try store.foundSample()
            let request = Sample.request("a", [one: "7"])
            let answer = try store.receipt(of: request)
            clock.now = clock.now.adding(seconds: 5)
            _ = try store.receipt(of: Sample.request("b", by: Sample.second, seen: 1, [one: "8"]))
            #expect(try store.receipt(of: request) == answer)
            #expect(try store.filing(of: Sample.code(1)).cells == [one: "8"])
            #expect(try store.journal(of: Sample.code(1)).count == 2)
        },
        StorePromise("a request repeated after the close gets the answer it got before it") {
            store, clock throws in
            try store.foundSample()
            let request = Sample.request("a", [one: "7"])
            let answer = try store.receipt(of: request)
            clock.now = Sample.round().closesAt
            #expect(try store.receipt(of: request) == answer)
        },
        StorePromise("a repeated request that met conflicts meets the same ones, in the same order") {
            store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7", two: "8", Sample.cell("2"): "9"]))
            let request = Sample.request("b", by: Sample.second, [two: "1", one: "2"])
            let answer = try store.receipt(of: request)
            #expect(answer.conflicts == [two, one])
            #expect(answer.others == [one: "7", two: "8", Sample.cell("2"): "9"])
            #expect(try store.receipt(of: request) == answer)
        },
        StorePromise("two sessions in different cells: both are kept, and each learns of the other") {
            store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7"]))
            let receipt = try store.receipt(of: Sample.request("b", by: Sample.second, [two: "8"]))
            #expect(receipt.others == [one: "7"])
            #expect(receipt.conflicts.isEmpty)
            #expect(try store.filing(of: Sample.code(1)).cells == [one: "7", two: "8"])
        },
        StorePromise("two sessions in one cell: the first text stays, the second session gets it") {
            store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7"]))
            let receipt = try store.receipt(of: Sample.request("b", by: Sample.second, [one: "8", two: "9"]))
            #expect(receipt.conflicts == [one])
            #expect(receipt.others == [one: "7"])
            #expect(receipt.revision == 2)
            #expect(try store.filing(of: Sample.code(1)).cells == [one: "7", two: "9"])
        },
        StorePromise("a cell written twice in a conflict is named once") { store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7"]))
            let receipt = try store.receipt(of: Sample.request("b", by: Sample.second, [one: "8", one: "9"]))
            #expect(receipt.conflicts == [one])
        },
        StorePromise("the same text from both sessions is no conflict") { store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7"]))
            let receipt = try store.receipt(of: Sample.request("b", by: Sample.second, [one: "7"]))
            #expect(receipt.conflicts.isEmpty)
            #expect(try store.journal(of: Sample.code(1)).count == 1)
        },
        StorePromise("what a session has seen it may overwrite") { store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7"]))
            let receipt = try store.receipt(of: Sample.request("b", by: Sample.second, seen: 1, [one: "8"]))
            #expect(receipt == CommitReceipt(revision: 2, arrivedAt: Sample.noon))
        },
        StorePromise("a session never conflicts with itself") { store, _ throws in
            try store.foundSample()
            for (id, text) in [("a", "7"), ("b", "8"), ("c", "9")] {
                #expect(try store.receipt(of: Sample.request(id, [one: text])).conflicts.isEmpty)
            }
            #expect(try store.filing(of: Sample.code(1)).cells == [one: "9"])
        },
        StorePromise("a cell that another session cleared is a conflict too") { store, _ throws in
            try store.foundSample()
            _ = try store.receipt(of: Sample.request("a", [one: "7"]))
            _ = try store.receipt(of: Sample.request("b", by: Sample.second, seen: 1, [one: ""]))
            let receipt = try store.receipt(of: Sample.request("c", seen: 1, [one: "8"]))
            #expect(receipt.conflicts == [one])
            #expect(receipt.others == [one: ""])
        },
    ]
}
