import FilingModel
import FilingStore
import Testing

/// 请求退回, its answer and its end.
extension StorePromise {
    static let requests = [
        office("请求退回 is kept with its words, shown in the list, and moves nothing else") { office throws in
            let before = try office.review()
            let tallies = Set(try office.store.tallies())
            let request = office.request(ask, by: Sample.school)
            let answer = try office.ask(request)
            let record = try office.record
            #expect(answer == .done(record, at: office.clock.now))
            #expect(try office.ask(request) == answer)
            #expect(
                record.openRequest
                    == ReturnRequest(by: Sample.school, at: office.clock.now, text: "1 的金额\n填错了"))
            #expect(record.rows == before.rows && record.versions == before.versions)
            #expect(record.review == before.review && record.revision == before.revision + 1)
            #expect(Set(try office.store.tallies()) == tallies)
            #expect(try office.askedAt == office.clock.now)
            let entry = try #require(try office.store.auditTrail(of: Sample.code(1)).last)
            #expect(entry.action == "请求退回" && entry.reason.contains("填错了"))
            #expect(!entry.before.contains("request") && entry.after.contains("request=open"))
            #expect(try office.findings() == [])
        },
        office("what the school can take back itself is not asked for") { office throws in
            try office.submit()
            let head = try office.store.auditHead()
            #expect(try office.ask(ask, by: Sample.school) == .refused(.mayTakeBack))
            office.clock.now = Sample.filingRound.closesAt.adding(seconds: -1)
            #expect(try office.ask(ask, by: Sample.school) == .refused(.mayTakeBack))
            #expect(try office.store.auditHead() == head)
            office.clock.now = Sample.filingRound.closesAt
            #expect(try office.take(ask, by: Sample.school).openRequest != nil)
        },
        office("放回 ends a request, and the list is told of it as of its beginning") { office throws in
            try office.review()
            let start = try office.store.filingLines(changedAfter: nil).revision
            try office.take(ask, by: Sample.school)
            let asked = try office.store.filingLines(changedAfter: start)
            #expect(asked.lines.map(\.askedAt) == [office.clock.now])
            let record = try office.take(.release, by: Sample.reviewer)
            #expect(
                record.returnRequest?.end
                    == ReturnRequest.End(.released, by: Sample.reviewer, at: office.clock.now))
            #expect(try office.record == record)
            let released = try office.store.filingLines(changedAfter: asked.revision)
            #expect(released.lines.map(\.askedAt) == [nil])
            let entry = try #require(try office.store.auditTrail(of: Sample.code(1)).last)
            #expect(entry.before.contains("request=open") && entry.after.contains("request=放回"))
            try office.take(.withdraw, by: Sample.school)
            #expect(try office.findings() == [])
        },
        office("an answer comes back with its words, and the school may ask anew") { office throws in
            try office.review()
            try office.take(ask, by: Sample.school)
            let answer = Act.answerRequest(askedAt: office.clock.now, answer: "数字无误，\n不予退回")
            let record = try office.take(answer, by: Sample.colleague)
            #expect(try office.record == record)
            #expect(record.returnRequest?.end?.answer == "数字无误，\n不予退回")
            #expect(record.returnRequest?.end?.by == Sample.colleague && record.review != nil)
            #expect(try office.askedAt == nil)
            #expect(try office.ask(answer, by: Sample.reviewer) == .refused(.noOpenRequest))
            office.clock.now = office.clock.now.adding(seconds: 60)
            #expect(try office.take(ask, by: Sample.school).openRequest?.at == office.clock.now)
            #expect(try office.askedAt == office.clock.now)
            #expect(try office.findings() == [])
        },
        office("an answer is to the words that were read, and cancelled words are answered by nobody") {
            office throws in
            try office.review()
            try office.take(ask, by: Sample.school)
            let answer = Act.answerRequest(askedAt: office.clock.now, answer: "请在复审时说明")
            office.clock.now = office.clock.now.adding(seconds: 60)
            let again = try office.take(.requestReturn("2 的金额也填错了"), by: Sample.school)
            #expect(
                try office.ask(answer, by: Sample.reviewer)
                    == .refused(.changedMeanwhile(now: again.revision)))
            try office.take(.cancelRequest, by: Sample.school)
            #expect(try office.askedAt == nil)
            #expect(try office.ask(.cancelRequest, by: Sample.school) == .refused(.noOpenRequest))
            #expect(try office.ask(answer, by: Sample.reviewer) == .refused(.noOpenRequest))
            #expect(try office.findings() == [])
        },
        reporting("ends the waiting of a request that nobody answered") { office, first, second throws in
            try office.review()
            try office.take(ask, by: Sample.school)
            try office.passAll()
            #expect(try office.askedAt != nil)
            _ = try office.store.proposeReport(of: "14", exceptions: [], by: first)
            guard case .confirmed = try office.store.confirmReport(of: "14", by: second)
            else { throw NotDone(refusal: nil) }
            let record = try office.record
            #expect(record.openRequest == nil && record.returnRequest?.end == nil)
            #expect(try office.askedAt == nil)
            #expect(try office.ask(ask, by: Sample.school) == .refused(.reported))
            #expect(try office.findings() == [])
        },
    ]

    private static let ask = Act.requestReturn(" 1 的金额\n填错了 ")
}

extension Office {
    /// Submits, and has the reviewer begin.
    @discardableResult
    fileprivate func review() throws -> FilingRecord {
        let revision = try submit().revision
        return try take(.beginReview(revision: revision), by: Sample.reviewer)
    }

    /// What the list says of the request of school 1.
    fileprivate var askedAt: Instant? {
        get throws(StoreFailure) { try store.filingLines(changedAfter: nil).lines.first?.askedAt }
    }
}
