/// The classic mistake: sums typed in 元 where 万元 are asked for.
extension FilingTable {
    /// The ticked rows that `findings` suspect of it: all of them where the filing as a whole looks like it.
    package func rowsProbablyInYuan(_ findings: [Finding]) -> [RowNumber] {
        let places = findings.filter { $0.fact == .probablyInYuan }.map(\.place)
        let suspects = rows.filter(\.1.isTicked).map(\.0)
        return places.contains(.filing) ? suspects : suspects.filter { places.contains(.row($0)) }
    }

    /// The amounts of `rows` divided by ten thousand. An amount that would not come out in whole yuan was not
    /// typed in 元 and is left out, and so is 0.
    package func dividedByTenThousand(_ rows: [RowNumber]) -> [(cell: CellID, content: CellContent)] {
        rows.flatMap { row in
            FundingSource.allCases.compactMap { source in
                guard case .amount(let amount) = commitment(row).amounts[source], amount > .zero,
                    amount.yuan % Amount.yuanPerWanYuan == 0
                else { return nil }
                let meant = Amount(yuan: amount.yuan / Amount.yuanPerWanYuan)
                return (CellID(row: row, field: .amount(source)), .amount(meant))
            }
        }
    }
}
