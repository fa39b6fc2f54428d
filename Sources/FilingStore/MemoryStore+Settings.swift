package import FilingModel

/// Phrases, and the province's own funds.
extension MemoryStore {
    package func phrases() throws(StoreFailure) -> [String] {
        phraseList.isEmpty ? PhraseBook.defaults : phraseList
    }

    package func setPhrases(_ phrases: [String], by signature: Signature) throws(StoreFailure) {
        phraseList = phrases
        note(.phrasesSet(count: phrases.count, by: signature), at: clock())
    }

    package func provincialFunds() throws(StoreFailure) -> [String: [RowNumber: Amount]] { funds }

    package func setProvincialFund(
        _ amount: Amount, for row: RowNumber, of province: String, by signature: Signature
    ) throws(StoreFailure) {
        let old = funds[province]?[row] ?? .zero
        guard old != amount else { return }
        funds[province, default: [:]][row] = amount == .zero ? nil : amount
        if funds[province]?.isEmpty == true { funds[province] = nil }
        note(
            .provincialFundSet(from: old, to: amount, for: row, of: province, by: signature), at: clock())
    }
}
