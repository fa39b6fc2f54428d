import FilingModel

/// Whether what is kept of one school holds together.
struct FolderCheck {
    private let folder: SchoolFolder
    private let knownRows: Set<RowNumber>
    private let sealer: Sealer

    init(_ folder: SchoolFolder, knownRows: Set<RowNumber>, sealer: Sealer) {
        (self.folder, self.knownRows, self.sealer) = (folder, knownRows, sealer)
    }

    private var school: SchoolCode { folder.school.code }
    private var record: FilingRecord { folder.record }

    var findings: [StoreFinding] { workingCopy + versions + rows + request + derived }

    // MARK: The working copy

    /// Each line goes on from the one before, and the cells are what the last lines wrote.
    private var workingCopy: [StoreFinding] {
        var (cells, number) = ([CellID: String](), 0)
        for entry in folder.journal {
            number += 1
            guard entry.number == number else { return [.brokenJournal(school, number: number)] }
            guard case .cell(let cell, let before, let after) = entry.event else { continue }
            guard (cells.updateValue(after, forKey: cell) ?? "") == before else {
                return [.brokenJournal(school, number: number)]
            }
        }
        guard number == folder.filing.revision else { return [.brokenJournal(school, number: number + 1)] }
        cells = cells.filter { !$0.value.isEmpty }
        if cells == folder.filing.cells { return [] }
        return Set(cells.keys).union(folder.filing.cells.keys)
            .filter { cells[$0] != folder.filing.cells[$0] }
            .map { .cellNotFromJournal(school, $0) }
    }

    // MARK: Versions

    private var versions: [StoreFinding] {
        var (findings, previous) = ([StoreFinding](), Seal?.none)
        for (index, version) in record.versions.enumerated() {
            let number = index + 1
            if version.number != number || !sealer.holds(version, of: school, after: previous) {
                findings.append(.brokenVersion(school, number: number))
            }
            for (row, commitment) in version.content where !knownRows.contains(row) || !isReadable(commitment)
            {
                findings.append(.unreadableRow(school, version: number, row))
            }
            previous = version.seal
        }
        if let number = record.inForce, record.current == nil {
            findings.append(.unknownVersionInForce(school, number: number))
        }
        if record.inForce == nil && record.review != nil { findings.append(.reviewOfNothing(school)) }
        return findings
    }

    private func isReadable(_ commitment: Commitment) -> Bool {
        commitment.isTicked && !commitment.quantity.isKept
            && FundingSource.allCases.allSatisfy { source in
                if case .amount = commitment.amounts[source] { true } else { false }
            }
    }

    // MARK: Rows

    private var rows: [StoreFinding] {
        let content = record.current?.content ?? [:]
        let without = content.keys.filter { record.rows[$0] == nil }
        let odd = record.rows.filter { !findings($0.key, $0.value, content[$0.key]).isEmpty }
        return without.sorted().map { .rowOutOfStep(school, $0) }
            + odd.sorted { $0.key < $1.key }.flatMap { findings($0.key, $0.value, content[$0.key]) }
    }

    private func findings(_ row: RowNumber, _ filed: FiledRow, _ content: Commitment?) -> [StoreFinding] {
        guard (content == nil) == (filed.state == .dropped) else { return [.rowOutOfStep(school, row)] }
        var findings: [StoreFinding] = []
        let origin = record.versions.first { $0.number == filed.version }
        if let content, origin?.content[row] != content { findings.append(.contentMoved(school, row)) }
        if !isInOrder(filed) { findings.append(.oddState(school, row, filed.state)) }
        return findings
    }

    private func isInOrder(_ filed: FiledRow) -> Bool {
        guard filed.share == .zero || filed.state == .passed else { return false }
        let isJudged = filed.judge != nil
        switch filed.state {
        case .pending: return !isJudged && filed.dueAt == nil && filed.round == 1
        case .pendingAgain: return !isJudged && filed.dueAt == nil && filed.round > 1
        case .passed, .rejected: return isJudged && filed.dueAt == nil && record.review != nil
        case .returned: return isJudged && filed.dueAt != nil && record.review != nil
        case .dropped: return filed.dueAt == nil && record.review != nil
        }
    }

    // MARK: The request

    private var request: [StoreFinding] {
        record.returnRequest.map(isInOrder) == false ? [.oddRequest(school)] : []
    }

    /// An open request is about a version in force; who asked and who ended it could do so, and only an
    /// answer has a text.
    private func isInOrder(_ request: ReturnRequest) -> Bool {
        guard request.by.school == school, isRemark(request.text) else { return false }
        guard let end = request.end else { return record.inForce != nil }
        guard end.by.school == (end.way.isSchools ? school : nil) else { return false }
        return end.way == .answered ? isRemark(end.answer) : end.answer.isEmpty
    }

    private func isRemark(_ text: String) -> Bool {
        do throws(TextFault) { return try Remark.reading(text) == text } catch { return false }
    }

    // MARK: What follows from the rows

    private var derived: [StoreFinding] {
        let lines = record.lines
        var findings: [StoreFinding] = []
        if lines != folder.lines {
            let differing = Set(lines.keys).union(folder.lines.keys).filter { lines[$0] != folder.lines[$0] }
            findings = differing.sorted().map { .lineDiffers(school, $0) }
        }
        return folder.line == line ? findings : findings + [.summaryDiffers(school)]
    }

    private var line: FilingLine {
        FilingLine(
            school: folder.school, contact: folder.line.contact, lastLogIn: folder.line.lastLogIn,
            cells: folder.filing.cells, record: record)
    }
}
