package import FilingModel

/// The province's lists, each by its definition.
extension MemoryStore {
    package func filingLines(changedAfter revision: Int?) throws(StoreFailure) -> FilingLines {
        let trail = try auditTrail(of: nil)
        let news = trail.dropFirst(revision ?? 0)
        let isAll = revision == nil || news.contains { $0.action == AuditNote.reportAction }
        let changed = Set(news.compactMap(\.school))
        let schools = try schools().filter { isAll || changed.contains($0.code) }
        return FilingLines(revision: trail.count, lines: schools.map(line))
    }

    func line(of school: School) -> FilingLine {
        let code = school.code
        return FilingLine(
            school: school, contact: schoolContacts[code] ?? .none,
            lastLogIn: accounts[AccountName(code)]?.lastLogIn, cells: desks[code]?.filing.cells ?? [:],
            record: records[code] ?? FilingRecord())
    }

    package func standings() throws(StoreFailure) -> [ProvinceStanding] {
        ProvinceStanding.all(
            try filingLines(changedAfter: nil).lines, try tallies(by: .province, in: nil), funds)
    }

    package func tallies(by grain: TallyGrain, in province: String?) throws(StoreFailure) -> [Tally] {
        var sheet = TallySheet(grain)
        for school in try schools() where province == nil || school.province == province {
            sheet.add(school, try record(of: school.code).lines)
        }
        return Array(sheet.byKey.values)
    }

    package func filedLines(of row: RowNumber) throws(StoreFailure) -> [SchoolsLine] {
        try schools().compactMap { school in
            guard let record = records[school.code], let filed = record.rows[row] else { return nil }
            return SchoolsLine(
                school: school.code, line: FiledLine(filed, record.current?.content[row]),
                version: filed.version, revision: record.revision)
        }
    }

    package func medians(in province: String?) throws(StoreFailure) -> [RowNumber: [SchoolKind: Amount]] {
        var totals: [SchoolKind: [RowNumber: [Int64]]] = [:]
        for school in try schools() where province == nil || school.province == province {
            for (row, line) in try record(of: school.code).lines where line.state != .dropped {
                totals[school.kind, default: [:]][row, default: []].append(line.total.yuan)
            }
        }
        return MedianSheet.medians(of: totals.mapValues(MedianSheet.init))
    }
}
