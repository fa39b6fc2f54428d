import FilingModel
import FilingStore

/// 省财政: what the province itself puts into the tasks.
extension ErrandRunner {
    /// The province that the account belongs to; nil for one that has to do with all.
    func homeProvince() throws(StoreFailure) -> String? {
        if let province = watch.jurisdiction.province { return province }
        guard let code = try store.province()?.code, code != Province.nationCode else { return nil }
        return code
    }

    /// Added up over all provinces for nil. A city has no part in it.
    func funds(in province: String?) throws(StoreFailure) -> [RowNumber: Amount] {
        guard watch.jurisdiction.city == nil else { return [:] }
        let all = try store.provincialFunds()
        if let province { return all[province] ?? [:] }
        return all.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }

    /// What the province has for each row, and what its schools were given of it.
    func fundUses(in province: String) throws(StoreFailure) -> [RowNumber: FundUse] {
        guard role == .provincialLead || role == .provincialReviewer else { return [:] }
        var uses = try funds(in: province).mapValues { FundUse(fund: $0) }
        for tally in try store.tallies(by: .province, in: province) where tally.share > .zero {
            uses[tally.row, default: FundUse()].shared += tally.share
        }
        return uses
    }

    func readFunds() throws(StoreFailure) -> OpenedFunds? {
        guard let role, let province = try homeProvince() else { return nil }
        var (filed, shared) = ([RowNumber: Amount](), [RowNumber: Amount]())
        for tally in try store.tallies(by: .province, in: province) {
            if tally.state.countsAsIntended { filed[tally.row, default: .zero] += tally.total }
            if tally.share > .zero { shared[tally.row, default: .zero] += tally.share }
        }
        return OpenedFunds(
            catalogue: try published(documents.catalogue), province: province,
            funds: try funds(in: province), filed: filed,
            shared: try store.round(of: province).sharesFunds || !shared.isEmpty ? shared : nil,
            mayChange: role == .provincialLead)
    }

    func setFund(_ row: RowNumber, _ amount: Amount) throws(StoreFailure) -> Outcome? {
        guard role == .provincialLead, let province = try homeProvince(),
            try store.setProvincialFund(amount, for: row, of: province, by: signature)
        else { return nil }
        return try readFunds().map { .province(.funds($0)) }
    }
}
