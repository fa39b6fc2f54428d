import FilingModel
import FilingStore
import Testing

extension StorePromise {
    /// What a school may still write while the province has its filing, and how sessions hear of each other.
    static let editing = [
        office("a submitted filing may be changed until the review begins") { office throws in
            try office.submit()
            #expect(try office.type("8", into: Sample.cell("1")).isDone)
            try office.take(.beginReview(revision: 1), by: Sample.reviewer)
            #expect(try office.type("9", into: Sample.cell("1")) == .refused(.reviewBegun))
            try office.take(.release, by: Sample.reviewer)
            #expect(try office.type("9", into: Sample.cell("1")).isDone)
        },
        office("once the review has begun only returned rows change, until their due time") { office throws in
            try office.sendBack(["1"], due: due)
            #expect(try office.type("8", into: Sample.cell("2")) == .refused(.reviewBegun))
            #expect(try office.type("8", into: Sample.cell("56")) == .refused(.reviewBegun))
            office.clock.now = Instant(milliseconds: due.milliseconds - 1)
            #expect(try office.type("8", into: Sample.cell("1")).isDone)
            office.clock.now = due
            #expect(
                try office.type("9", into: Sample.cell("1")) == .refused(.pastDue(Sample.row("1"), due)))
            #expect(try office.store.filing(of: Sample.code(1)).cells[Sample.cell("1")] == "8")
        },
        office("returned rows change after the close too") { office throws in
            let late = Sample.filingRound.closesAt.adding(seconds: 86_400)
            try office.sendBack(["1"], due: late)
            office.clock.now = Instant(milliseconds: late.milliseconds - 1)
            #expect(try office.type("8", into: Sample.cell("1")).isDone)
            #expect(try office.type("8", into: Sample.cell("2")) == .refused(.reviewBegun))
            try office.take(.resubmit([Sample.row("1"): ""]), by: Sample.school)
            #expect(try office.type("9", into: Sample.cell("1")) == .refused(.reviewBegun))
        },
        office("one refused row refuses the whole commit") { office throws in
            try office.sendBack(["1"], due: due)
            let before = try office.store.filing(of: Sample.code(1))
            let request = Sample.request(
                "x", seen: before.revision, [Sample.cell("1"): "8", Sample.cell("2"): "8"],
                place: Sample.cell("2"))
            #expect(try office.store.commit(request) == .refused(.reviewBegun))
            #expect(try office.store.filing(of: Sample.code(1)) == before)
        },
        office("news tells a session what others wrote since, and how far the record is") { office throws in
            let (first, second) = (Sample.first, Sample.second)
            _ = try office.type("7", into: Sample.cell("1"), session: first)
            _ = try office.type("8", into: Sample.cell("2"), session: second)
            _ = try office.type("9", into: Sample.cell("2", .tick), session: second)
            let news = { (revision: Int, session: SessionID) throws(StoreFailure) in
                try office.store.news(of: Sample.code(1), after: revision, for: session)
            }
            let others = [Sample.cell("2"): "8", Sample.cell("2", .tick): "9"]
            #expect(
                try news(0, first) == News(revision: 3, others: others, roundRevision: 1))
            #expect(
                try news(2, first)
                    == News(
                        revision: 3, others: [Sample.cell("2", .tick): "9"], roundRevision: 1))
            #expect(try news(3, first) == News(revision: 3, others: [:], roundRevision: 1))
            #expect(try news(0, second).others == [Sample.cell("1"): "7"])
            _ = try office.type("", into: Sample.cell("1"), session: first)
            #expect(try news(3, second).others == [Sample.cell("1"): ""])
            try office.take(.extend(until: due, reason: "网络故障"), by: Sample.lead.name)
            let moved = RecordMark(of: try office.record)
            #expect(moved != RecordMark())
            #expect(try news(4, first) == News(revision: 4, others: [:], record: moved, roundRevision: 1))
        },
        office("a school nobody wrote for has no news") { office throws in
            #expect(
                try office.store.news(of: Sample.code(1), after: 0, for: Sample.first)
                    == News(revision: 0, others: [:], roundRevision: 1))
        },
    ]
}

extension CommitOutcome {
    var isDone: Bool {
        if case .done = self { true } else { false }
    }
}
