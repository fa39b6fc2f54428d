import FilingModel
import TUIKitLite

/// Rows of the working copy: found, listed, and filled in one question after the other.
extension PlainDesk {
    /// How many rows are read before the person is asked.
    private static let rowsAtOnce = 10

    /// The hands of the page on top.
    var editor: CellEditor? { (page as? FilingScreen)?.editor ?? (page as? RevisionScreen)?.editor }

    /// The table that the list of faults is about: that of the page below it.
    var faultyTable: FilingTable? { (page as? FaultListScreen)?.table }

    // MARK: Finding

    /// Row after row, from where the last session stopped.
    func fillRows() throws(LineGone) {
        var next = editor?.place.row
        while true {
            switch try ask(Wording.whichRow(next)) {
            case .back: return
            case .help: say(Wording.whichRowHelp)
            case .empty:
                guard let row = next else { return }
                try fill(row)
                next = self.row(after: row)
            case .text(let text):
                guard let row = find(text) else { continue }
                try fill(row)
                next = self.row(after: row)
            }
        }
    }

    private func row(after row: RowNumber) -> RowNumber? {
        guard let table = editor?.desk.table, let index = table.index(of: row) else { return nil }
        return table.lines.dropFirst(index + 1).first?.row.number
    }

    /// The row that 转到 or 查找 of the page finds; nil where it said that there is none.
    private func find(_ text: String) -> RowNumber? {
        let isNumber = text.withAsciiTwins.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        tell(.key(.control(isNumber ? "g" : "f")), saying: .warnings)
        tell(.paste(text), saying: .warnings)
        let isMissed = app.notice?.tone == .warning
        tell(.key(Key(.enter)), saying: .warnings)
        if !page.isIdle { tell(.key(Key(.escape)), saying: .warnings) }
        return isMissed || app.notice?.tone == .warning ? nil : editor?.place.row
    }

    // MARK: Listing

    /// The rows of a filter of the page, or all.
    func listRows(of page: FilingScreen) throws(LineGone) {
        let table = page.desk.table
        let lists =
            [table.lines] + page.filters.map { filter in table.lines.filter { filter.fits($0, in: page) } }
        let names = [Wording.allRows] + page.filters.map(Wording.listName)
        let options = zip(names, lists).map { Wording.listChoice($0, rows: $1.count) }
        guard let index = try choose(Wording.whichSection, from: options) else { return }
        if lists[index].isEmpty { return say(Wording.emptyList(names[index])) }
        try read(lists[index].map(\.row.number))
    }

    /// Reads the rows some at a time; a number in between fills that row in.
    private func read(_ rows: [RowNumber]) throws(LineGone) {
        var rest = rows[...]
        while !rest.isEmpty {
            for row in rest.prefix(Self.rowsAtOnce) { sayLine(row) }
            rest = rest.dropFirst(Self.rowsAtOnce)
            asking: while true {
                switch try ask(Wording.more(rest.count)) {
                case .empty: break asking
                case .back: return
                case .help: say(Wording.whichRowHelp)
                case .text(let text): if let row = find(text) { try fill(row) }
                }
            }
        }
    }

    private func sayLine(_ row: RowNumber) {
        guard let table = editor?.desk.table, let line = table.line(row) else { return }
        say(Wording.line(line, table.commitment(row)))
    }

    // MARK: Filling in

    /// Asks for everything in a row.
    func fill(_ number: RowNumber) throws(LineGone) {
        guard let line = editor?.desk.table.line(number) else { return }
        tell(.go(.cell(CellID(row: number, field: .tick))))
        Wording.heading(line).forEach(say)
        if let filing = page as? FilingScreen, filing.isChecker { return try check(line, on: filing) }
        if let refusal = (page as? FilingScreen)?.refusalToChange(in: app.situation) {
            return say(Wording.spoken(refusal))
        }
        guard try askTick(line) else { return }
        try askFigures(of: line)
    }

    /// Every figure of a row, and what the rules say of it afterwards.
    func askFigures(of line: FilingTable.Line) throws(LineGone) {
        for field in Field.all.dropFirst() where field != .quantity || line.row.quantity != nil {
            guard try askFigure(CellID(row: line.row.number, field: field), line.row) else { break }
        }
        sayFindings(of: line)
    }

    /// 是否承接; false when there is nothing more to ask in this row.
    private func askTick(_ line: FilingTable.Line) throws(LineGone) -> Bool {
        while let isTicked = editor?.desk.table.commitment(line.row.number).isTicked {
            switch try ask(Wording.tickQuestion(isTicked)) {
            case .empty: return isTicked
            case .back: return false
            case .help: say(Wording.tickHelp)
            case .text(Wording.policyWord): readPolicy()
            case .text(let text):
                guard let index = PlainAnswer.index(of: text, in: Wording.tickChoices) else {
                    say(Wording.noSuchChoice(text))
                    continue
                }
                if isTicked != (index == 0) { tick(line.row.number) }
                return index == 0
            }
        }
        return false
    }

    /// The plan's text behind the row, without the questions of its page.
    private func readPolicy() {
        press(.function(4))
        guard let policy = page as? PolicyScreen else { return }
        policy.ownTexts.forEach(say)
        press(Key(.escape))
    }

    private func tick(_ row: RowNumber) {
        press(.space)
        sayTotals(row)
    }

    /// One figure; false when the person wants out of the row. A figure that is not understood is asked for
    /// again, and stays as it was typed where Enter alone follows.
    private func askFigure(_ cell: CellID, _ row: TaskRow) throws(LineGone) -> Bool {
        while let table = editor?.desk.table {
            let content = table.content(cell)
            switch try ask(Wording.question(cell.field, row, content)) {
            case .empty: return true
            case .back: return false
            case .help:
                say(Wording.meaning(of: cell.field, content: content, row: row))
                say(Wording.figureHelp)
            case .text(let text):
                let isTaken = put(text, into: cell)
                try offerSuggestion(for: cell)
                if isTaken, editor?.desk.table.fault(cell) == nil { return true }
            }
        }
        return false
    }

    /// Puts an answer into a cell, as typing would; false where the page refused it.
    @discardableResult
    func put(_ text: String, into cell: CellID) -> Bool {
        tell(.go(.cell(cell)))
        if text == Wording.clearWord {
            press(Key(.delete))
        } else {
            tell(.paste(text))
            guard app.notice?.tone != .warning else { return false }
            press(Key(.tab))
        }
        guard app.notice?.tone != .warning else { return false }
        if editor?.desk.table.fault(cell) == nil { sayTotals(cell.row) }
        return true
    }

    /// Asks about an amount that was probably meant otherwise.
    private func offerSuggestion(for cell: CellID) throws(LineGone) {
        guard let meant = editor?.desk.table.fault(cell)?.suggestion else { return }
        let question = Wording.adoptQuestion(meant.wanYuanText)
        if try choose(question, from: Wording.adoptChoices) == 0 { put(meant.wanYuanText, into: cell) }
    }

    private func sayTotals(_ row: RowNumber) {
        guard let table = editor?.desk.table else { return }
        say(Wording.rowTotal(row, table.commitment(row)) + Wording.totals(table))
    }

    private func sayFindings(of line: FilingTable.Line) {
        guard let table = editor?.desk.table, let filing = page as? FilingScreen else { return }
        let validator = Validator(Validator.Context(kind: filing.school.kind, contact: filing.contact))
        for finding in validator.rowFindings(line, table.commitment(line.row.number)) {
            say(Wording.spoken(Wording.finding(finding, in: table)))
        }
    }
}
