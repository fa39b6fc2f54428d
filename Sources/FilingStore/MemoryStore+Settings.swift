package import FilingModel

/// Phrases, and the province's own funds.
extension MemoryStore {
    package func phrases(of province: String?) throws(StoreFailure) -> [String] {
        phraseLists[try settingsKey(of: province)] ?? phraseLists[""] ?? PhraseBook.defaults
    }

    package func setPhrases(
        _ phrases: [String], of province: String?, by signature: Signature
    ) throws(StoreFailure) -> Bool {
        guard signature.isLead(of: province, accounts[signature.account]) else { return false }
        let key = try settingsKey(of: province)
        phraseLists[key] = phrases.isEmpty ? nil : phrases
        note(.phrasesSet(count: phrases.count, of: key, by: signature), at: clock())
        return true
    }

    package func provincialFunds() throws(StoreFailure) -> [String: [RowNumber: Amount]] { funds }

    package func setProvincialFund(
        _ amount: Amount, for row: RowNumber, of province: String, by signature: Signature
    ) throws(StoreFailure) -> Bool {
        guard signature.isLead(of: province, accounts[signature.account]) else { return false }
        let old = funds[province]?[row] ?? .zero
        guard old != amount else { return true }
        funds[province, default: [:]][row] = amount == .zero ? nil : amount
        if funds[province]?.isEmpty == true { funds[province] = nil }
        note(
            .provincialFundSet(from: old, to: amount, for: row, of: province, by: signature), at: clock())
        return true
    }
}
