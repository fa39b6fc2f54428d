import FilingAccess
import FilingModel
import FilingStore

/// The province that `filing demo` shows. Every name is fictitious.
enum SampleProvince {
    static let province = Province(code: "14", name: "山西省（样例）")

    static let notices = [
        "样例账号（用户名 密码）：",
        "  4114000001 123456     示范职业技术学院：首次登录，先修改密码",
        "  4114000002 demo2020   样板高等专科学校：空表；子账号 -01 -02 填报 -03 复核 -04 提交",
        "  4114000003 demo2020   晋阳示例职业学院：手册的例子，已提交",
        "  4114000004 demo2020   汾河示例职业学院：审核中，3.1 被退回修改",
        "  shengting  demo2020   省级管理员",
        "  shenhe     demo2020   省级管理员、审核",
        "  jiaoyubu   demo2020   教育部        taiyuan    demo2020   太原市",
    ]

    private static let named: [(code: String, name: String)] = [
        ("4114000001", "示范职业技术学院"), ("4114000002", "样板高等专科学校"),
        ("4114000003", "晋阳示例职业学院"), ("4114000004", "汾河示例职业学院"),
    ]
    static let cities = [
        "太原市", "大同市", "阳泉市", "长治市", "晋城市", "朔州市", "晋中市", "运城市", "忻州市", "临汾市", "吕梁市",
    ]
    private static let subjects = ["工业", "农林", "卫生", "财贸", "交通", "艺术"]

    static let contacts = [
        ProvincialContact(name: "省厅联系人甲", phone: "0351-8888888"),
        ProvincialContact(name: "省厅联系人乙", phone: "13800000000"),
    ]

    /// Fills an empty store. Two hashes serve all accounts, so that it takes a moment and no more.
    static func fill(_ store: any Store, now: Instant) throws {
        let hasher = PasswordHasher()
        let chosen = try hasher.prepare(chosen: "demo2020")
        let initial = try hasher.prepare(initial: PasswordHasher.manualInitialPassword)
        let offices: [(String, FilingModel.Role)] = [
            ("shengting", .provincialLead), ("shenhe", .provincialLead), ("taiyuan", .city),
            ("jiaoyubu", .national),
        ]
        let accounts = offices.map { name, role in
            var account = Account(name: AccountName(name), role: role, password: chosen)
            if role == .city { account.jurisdiction = Jurisdiction(province: province.code, city: cities[0]) }
            return account
        }
        let yesterday = CivilTime(now).date.adding(days: -1)
        var round = try Round.first(on: yesterday, lasting: 31)
        (round.takesCityOpinions, round.sharesFunds) = (true, true)
        try store.found(
            Founding(
                province: province, round: round,
                accounts: accounts + [Gatekeeper.stranger], origin: .demo))
        try store.setProvincialContacts(contacts)
        try store.enrol(
            schools.enumerated().map { index, school in
                Enrolment(
                    school: school, account: Account(school.code, password: index == 0 ? initial : chosen))
            })
        try divide(namedSchools[1].code, password: chosen, in: store)
        try SampleFilings(store: store, now: now).fill(
            named: named.map(\.code), further: schools.dropFirst(4).map(\.code))
    }

    /// Sub-accounts of a school, each with its duty.
    private static func divide(
        _ school: SchoolCode, password: PreparedPassword, in store: any Store
    ) throws {
        let own = Signature(account: AccountName(school), role: .school)
        let assignments = [
            Assignment(.entry, rows: RowRanges(kept: "1-10") ?? .all, label: "教务处"),
            Assignment(.entry, rows: RowRanges(kept: "11-56") ?? .all, label: "产教融合办"),
            Assignment(.check, label: "财务处"), Assignment(.submission, label: "校办"),
        ]
        for (index, assignment) in assignments.enumerated() {
            guard let name = AccountName(school, sub: index + 1) else { continue }
            var account = Account(name: name, role: .school, password: password)
            account.assignment = assignment
            _ = try store.addAccount(account, by: own)
        }
    }

    /// The four named schools, and sixty more of every kind in every city.
    private static var schools: [School] {
        namedSchools
            + (0..<60).compactMap { school($0, in: province.code, city: cities[$0 % cities.count]) }
    }

    static var namedSchools: [School] {
        named.compactMap { code, name in
            SchoolCode(code).map {
                School(code: $0, name: name, kind: .vocationalCollege, city: "太原市", province: province.code)
            }
        }
    }

    /// How far a named school is in a large sample; nil for any other school.
    static func stage(of school: School) -> SampleStage? {
        guard let index = named.firstIndex(where: { $0.code == school.code.text }) else { return nil }
        return [.untouched, .loggedIn, .submitted, .returned][index]
    }

    /// The school with the number `index` in its province.
    static func school(_ index: Int, in province: String, city: String) -> School? {
        let subject = subjects[index / cities.count % subjects.count]
        let kind = SchoolKind.allCases[index % 7 == 6 ? 3 : index % 11 == 5 ? 2 : index % 3 == 0 ? 1 : 0]
        let ending: (prefix: String, name: String) =
            switch kind {
            case .secondary: ("36", "示例职业中专学校")
            case .vocationalCollege: ("41", "示例职业学院")
            case .vocationalUniversity: ("41", "示例职业大学")
            case .other: ("93", "示例培训中心")
            }
        guard let code = SchoolCode("\(ending.prefix)\(province)00\(1_000 + index)") else { return nil }
        let further = index / (cities.count * subjects.count)
        let number = further == 0 ? "" : "第\(further + 1)"
        return School(
            code: code, name: city.dropLast() + number + subject + ending.name, kind: kind, city: city,
            province: province)
    }
}
