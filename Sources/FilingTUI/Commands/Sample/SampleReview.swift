import FilingModel

/// What the province does with a submitted filing of a large sample, and what the school answers.
struct SampleReview {
    let desk: SampleDesk
    let lead: Actor
    let content: SampleContent
    let round: Round

    /// Carries the filing, which is submitted, to `stage`.
    func carry(to stage: SampleStage, _ dice: inout SampleDice) throws {
        switch stage {
        case .withdrawn: try desk.act(.withdraw)
        case .changed: try changeOne()
        case .underReview: try askAfterPassing()
        case .returned: try sendBack(&dice, passingOthers: true)
        case .resubmitted: try resubmit(&dice)
        case .dropped: try drop(&dice)
        case .reviewed: try review(&dice)
        case .untouched, .loggedIn, .filling, .submitted: break
        }
    }

    private var numbers: [RowNumber] { content.rows.map(\.row.number) }

    private var everyOther: [RowNumber] {
        numbers.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    }

    private func pass(_ rows: [RowNumber]) throws {
        let pending = rows.filter { desk.record.rows[$0]?.state.awaitsVerdict == true }
        let versions = pending.map { ($0, desk.record.rows[$0]?.version ?? 1) }
        if !versions.isEmpty { try desk.act(.pass(Dictionary(uniqueKeysWithValues: versions)), by: lead) }
    }

    /// Every other row passes; of some schools the rest is what they would have back.
    private func askAfterPassing() throws {
        try pass(everyOther)
        guard numbers.count > 1, numbers.count % 4 == 0 else { return }
        try desk.act(.requestReturn("\(numbers[1]) 的数字填错了，请退回这一行"))
    }

    private func changeOne() throws {
        let cell = CellID(row: numbers[0], field: .amount(.school))
        try desk.type([CellChange(cell: cell, before: .empty, after: .amount(Amount(wanYuan: 77)))])
    }

    /// The rows with mistakes go back, or one without; at most two.
    private func sendBack(_ dice: inout SampleDice, passingOthers: Bool) throws {
        var rows = numbers.filter { content.mistakes[$0] != nil }.prefix(2)
        if rows.isEmpty { rows = [numbers[dice.below(numbers.count)]] }
        let due = CivilTime(desk.now).date.adding(days: 3).start.adding(seconds: 17 * 3_600)
        for row in rows {
            let comment = content.mistakes[row]?.comment ?? PhraseBook.defaults[2 + dice.below(8)]
            try desk.act(.sendBack(row, version: 1, comment: comment, dueAt: due), by: lead)
        }
        if passingOthers { try pass(numbers.filter { !rows.contains($0) }) }
    }

    private func resubmit(_ dice: inout SampleDice) throws {
        try sendBack(&dice, passingOthers: true)
        let rows = desk.record.returnedRows
        let cells = rows.map { CellID(row: $0, field: .amount(.school)) }
        try desk.type(
            cells.map { cell in
                CellChange(
                    cell: cell, before: .empty, after: .amount(Amount(wanYuan: 30 + Int64(dice.below(90)))))
            })
        try desk.act(.resubmit(Dictionary(uniqueKeysWithValues: rows.map { ($0, "已按意见核对并改正") })))
    }

    private func drop(_ dice: inout SampleDice) throws {
        try sendBack(&dice, passingOthers: true)
        if let row = desk.record.returnedRows.first { try desk.act(.drop(row, reason: "本校暂不具备条件")) }
    }

    /// Nearly everything passes; now and then a row does not.
    private func review(_ dice: inout SampleDice) throws {
        if dice.chance(1, of: 4) {
            let row = numbers[dice.below(numbers.count)]
            try desk.act(.reject(row, version: 1, reason: "与本校专业设置不符"), by: lead)
        }
        try pass(numbers)
    }
}
