import FilingModel
import FilingStore
import Testing

extension StorePromise {
    static let audit = [
        office("the trail tells each change of people and of the province once, with who did it") {
            office throws in
            let store = office.store
            let signature = Signature(account: Sample.lead.name, role: .provincialLead, source: "10.0.0.9")
            let begin = try store.auditTrail(of: nil).count
            try store.setRound(Sample.round(closes: "2026-12-01"), by: signature)
            _ = try store.setProvincialContacts(
                [ProvincialContact(name: "张三", phone: "1")], of: nil, by: signature)
            try store.enrol([Sample.enrolment(2), Sample.enrolment(1, name: "新名")], by: signature)
            try store.enrol([Sample.enrolment(2)], by: signature)
            _ = try store.changeAccount(Sample.reviewer, by: signature) { $0.passwordHash = "$secret" }
            _ = try store.changeAccount(Sample.reviewer, by: signature) { _ in }
            try store.setContact(
                Contact(name: "李四", phone: "", mobile: ""), of: Sample.code(2), by: signature)
            let entries = try store.auditTrail(of: nil).dropFirst(begin)
            #expect(
                entries.map(\.action) == ["设定申报要求", "设定省级联系人", "导入学校", "变更学校", "变更账号", "设定联系人"])
            #expect(entries.allSatisfy { $0.account == Sample.lead.name && $0.role == .provincialLead })
            #expect(entries.allSatisfy { $0.source == "10.0.0.9" })
            #expect(entries.map(\.school) == [nil, nil, Sample.code(2), Sample.code(1), nil, Sample.code(2)])
            let text = entries.map { "\($0)" }.joined()
            #expect(!text.contains("secret") && !text.contains("李四"))
            #expect(entries.first?.before.contains("2026-11-30") == true)
            #expect(entries.first?.after.contains("2026-12-01") == true)
        },
        office("a commit leaves one entry that names its cells and not their texts") { office throws in
            _ = try office.type("7", into: Sample.cell("1"))
            let begin = try office.store.auditHead()
            let request = CommitRequest(
                id: "c", school: Sample.code(1), session: Sample.second,
                changes: [
                    CellChange(cell: Sample.cell("1"), before: .empty, after: .kept("8")),
                    CellChange(cell: Sample.cell("3.2", .quantity), before: .empty, after: .kept("4567")),
                ],
                revision: 0, place: nil, source: "10.0.0.8")
            _ = try office.store.commit(request)
            _ = try office.store.commit(request)
            let entries = try office.store.auditTrail(of: Sample.code(1)).filter { $0.number > begin.number }
            let entry = try #require(entries.first)
            #expect(entries.count == 1)
            #expect(entry.number == begin.number + 1)
            #expect([entry.action, entry.detail] == ["保存", "3.2/quantity 1/school!"])
            #expect([entry.before, entry.after] == ["journal=1 filled=1", "journal=2 filled=2"])
            #expect(entry.account == Sample.school && entry.role == .school)
            #expect(entry.source == "10.0.0.8" && entry.at == Sample.noon && entry.reason.isEmpty)
        },
        office("an act leaves one entry with the facts that moved and the reason, on one line each") {
            office throws in
            try office.submit()
            try office.take(
                .sendBack(Sample.row("2"), version: 1, comment: "请核对\n“金额”", dueAt: due),
                by: Sample.reviewer)
            let entry = try #require(try office.store.auditTrail(of: nil).last)
            #expect(entry.action == "退回修改")
            #expect(entry.detail == "2@1 due=\(CivilTime(due).text)")
            #expect(entry.before == "revision=1 version=1 review=- 2=待审核")
            #expect(entry.after == "revision=2 version=1 review=shenhe1 2=退回修改")
            #expect(entry.reason == #"请核对\n“金额”"#)
            #expect(entry.account == Sample.reviewer && entry.role == .provincialReviewer)
            #expect(entry.school == Sample.code(1) && entry.source == "10.0.0.7")
        },
        office("the entries are numbered from 1 without gaps, and the head is the last one's") {
            office throws in
            _ = try tellLongStory(in: office)
            let trail = try office.store.auditTrail(of: nil)
            #expect(trail.map(\.number) == Array(1...trail.count))
            #expect(
                try office.store.auditHead() == AuditHead(number: trail.count, hash: trail.last?.hash ?? ""))
            #expect(trail.allSatisfy { $0.hash.count == 64 })
            #expect(
                try office.store.auditTrail(of: Sample.code(1))
                    == trail.filter { $0.school == Sample.code(1) })
        },
        office("the chain shows every entry that was changed, taken out or moved") { office throws in
            _ = try tellLongStory(in: office)
            let trail = try office.store.auditTrail(of: nil)
            let verify = { AuditChain.verify($0 as [AuditEntry], digest: Sample.digest) }
            #expect(verify(trail) == nil)
            for index in trail.indices.dropLast() where index % 5 == 0 {
                var removed = trail
                removed.remove(at: index)
                #expect(verify(removed) == index + 2)
                var moved = trail
                moved.swapAt(index, index + 1)
                #expect(verify(moved) == index + 2)
                for edited in edits(of: trail[index]) {
                    var trail = trail
                    trail[index] = edited
                    #expect(verify(trail) == (edited.number == index + 1 ? index + 1 : edited.number))
                }
            }
        },
        office("an end that was cut off shows against a head noted before") { office throws in
            try office.submit()
            let head = try office.store.auditHead()
            let trail = try office.store.auditTrail(of: nil)
            let verify = { AuditChain.verify($0 as [AuditEntry], endingAt: head, digest: Sample.digest) }
            #expect(verify(trail) == nil)
            #expect(verify(trail.dropLast(2)) == trail.count - 1)
            #expect(verify([]) == 1)
            try office.take(.withdraw, by: Sample.school)
            #expect(verify(try office.store.auditTrail(of: nil)) == nil)
        },
        StorePromise("an empty trail is whole") { store, _ throws in
            #expect(try store.auditTrail(of: nil).isEmpty)
            #expect(try store.auditHead() == .empty)
        },
    ]

    /// The entry with each of its fields changed alone, and with text moved from one field to the next.
    private static func edits(of entry: AuditEntry) -> [AuditEntry] {
        let (at, other) = (entry.at.adding(seconds: 1), AccountName("other"))
        return [
            changed(entry, number: entry.number + 1), changed(entry, at: at), changed(entry, account: other),
            changed(entry, role: .national), changed(entry, source: entry.source + " "),
            changed(entry, action: "其他"), changed(entry, school: Sample.code(7)),
            changed(entry, detail: entry.detail + "\n"), changed(entry, before: entry.before + "x"),
            changed(entry, after: entry.after + "x"), changed(entry, reason: entry.reason + "。"),
            changed(entry, detail: "", before: entry.detail + "\n" + entry.before),
        ]
    }

    private static func changed(
        _ entry: AuditEntry, number: Int? = nil, at: Instant? = nil, account: AccountName? = nil,
        role: Role? = nil, source: String? = nil, action: String? = nil, school: SchoolCode? = nil,
        detail: String? = nil, before: String? = nil, after: String? = nil, reason: String? = nil
    ) -> AuditEntry {
        AuditEntry(
            number: number ?? entry.number, at: at ?? entry.at, account: account ?? entry.account,
            role: role ?? entry.role, source: source ?? entry.source, action: action ?? entry.action,
            school: school ?? entry.school, detail: detail ?? entry.detail, before: before ?? entry.before,
            after: after ?? entry.after, reason: reason ?? entry.reason, hash: entry.hash)
    }
}
