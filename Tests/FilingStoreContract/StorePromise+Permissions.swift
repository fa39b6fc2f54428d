import FilingModel
import FilingStore
import Testing

/// Who reaches whose filing: every act by every role at every stage of a filing, in its own province and
/// city, in another city, and in another province.
extension StorePromise {
    static let permissions = [
        StorePromise("no act reaches a filing beyond the account's province and city, whatever its stage") {
            store, clock throws in
            let stages = Stage.allCases
            let office = try Office(store, clock, schools: stages.count)
            for (index, stage) in stages.enumerated() { try stage.prepare(school: index + 1, in: office) }
            let accounts = try addAccounts(to: store)
            let head = try store.auditHead()
            var (wrong, count) = ([String](), 0)
            for (index, stage) in stages.enumerated() {
                for act in acts {
                    for (account, sees) in accounts {
                        let found = try reaches(act, by: account, school: index + 1, in: office)
                        let expected = sees && act.roles.contains(account.role)
                        if found.isKnown != sees || (found.isTaken && !expected) {
                            wrong.append("\(act.name) by \(account.name) at \(stage): \(found)")
                        }
                        count += 1
                    }
                }
            }
            #expect(wrong == [])
            #expect(count == stages.count * 26 * 15 && Set(acts.map(\.name)).count == 26)
            #expect(try store.auditHead() == head)
        }
    ]

    /// How far the filing of a school is.
    private enum Stage: CaseIterable {
        case untouched, submitted, claimed, passed, returned, dropped

        func prepare(school number: Int, in office: Office) throws {
            if self == .untouched { return }
            try office.fill(school: number)
            let (row, lead) = (Sample.row("1"), Sample.lead.name)
            let school = AccountName(Sample.code(number))
            let steps: [(Act, AccountName, Set<Stage>)] = [
                (.submit(revision: 0, remark: "", declaresNothing: false), school, Set(Stage.allCases)),
                (.beginReview(revision: 1), lead, [.claimed]),
                (.requestReturn("1 的金额填错了"), school, [.claimed]),
                (.pass([row: 1]), lead, [.passed]),
                (
                    .sendBack(row, version: 1, comment: "请核对金额", dueAt: Sample.filingRound.closesAt), lead,
                    [.returned, .dropped]
                ),
                (.drop(row, reason: "条件不具备"), school, [.dropped]),
            ]
            for (act, account, stages) in steps where stages.contains(self) {
                guard try office.ask(act, by: account, school: number) else { throw NotDone(refusal: nil) }
            }
        }
    }

    /// What became of an act: whether the filing was known to the account at all, and whether the rules
    /// would have taken it. Nothing is changed.
    private struct Found {
        var isKnown = false
        var isTaken = false
    }

    private static func reaches(
        _ act: Act, by account: Account, school number: Int, in office: Office
    ) throws -> Found {
        let actor = Actor(account: account.name, role: account.role)
        let request = ActRequest(
            id: office.freshID(), school: Sample.code(number), actor: actor, session: Sample.first, act: act)
        var found = Found()
        let outcome = try office.store.act(request) { asked throws(WorkflowRefusal) in
            _ = try Sample.deciding.decide(act, by: actor, in: asked)
            found.isTaken = true
            throw .nothingSelected
        }
        found.isKnown = outcome != .noSuchSchool
        return found
    }

    /// Five roles, each for everything of province 14, for another city of it, and for another province.
    private static func addAccounts(to store: any Store) throws -> [(Account, Bool)] {
        let places: [(String, Jurisdiction, Bool)] = [
            ("own", Jurisdiction(province: "14"), true),
            ("city", Jurisdiction(province: "14", city: "大同市"), false),
            ("other", Jurisdiction(province: "65"), false),
        ]
        var accounts: [(Account, Bool)] = []
        for role in Role.allCases {
            for (place, jurisdiction, sees) in places {
                var account = Account(
                    name: AccountName("\(role.rawValue)-\(place)"), role: role, passwordHash: "$",
                    mustChangePassword: false)
                account.jurisdiction = jurisdiction
                guard try store.addAccount(account, by: .system) else { throw NotDone(refusal: nil) }
                accounts.append((account, sees))
            }
        }
        return accounts
    }

    private static let acts: [Act] = {
        let (row, due) = (Sample.row("1"), Sample.filingRound.closesAt)
        return [
            .submit(revision: 0, remark: "确认无误", declaresNothing: false), .withdraw, .reinstate,
            .beginReview(revision: 1), .release, .pass([row: 1]),
            .sendBack(row, version: 1, comment: "请核对金额", dueAt: due),
            .reject(row, version: 1, reason: "与要求不符"), .undoVerdict(row, reason: "结论有误"),
            .resubmit([row: "确认无误"]), .drop(row, reason: "条件不具备"),
            .sendAllBack(scope: .all, comment: "请整体复核", dueAt: due), .extend(until: due, reason: "网络故障"),
            .reinstateLate(reason: "误操作撤回"), .undoPasses([row: 1]), .acknowledgeDrops([row]),
            .closeThread(row, version: 1),
            .extendDue(row, until: due), .unlock([row], document: "函〔2021〕9号", reason: "数字有误"),
            .advise(row, version: 1, opinion: "情况属实"), .check([row: Commitment()]), .uncheck([row]),
            .requestReturn("1 的金额填错了"), .cancelRequest,
            .answerRequest(askedAt: Sample.noon, answer: "请在复审时说明"),
            .share(row, version: 1, Amount(yuan: 5)),
        ]
    }()
}
