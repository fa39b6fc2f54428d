import FilingModel
import TUIKitLite

/// 复核 as a dialogue: what stands in the row, and whether it is right.
extension PlainDesk {
    /// Reads a row to somebody who checks, and marks it or takes the mark back.
    func check(_ line: FilingTable.Line, on page: FilingScreen) throws(LineGone) {
        let row = line.row.number
        say(Wording.line(line, page.desk.table.commitment(row)))
        if let refusal = page.refusalToCheck(in: app.situation) { return say(Wording.spoken(refusal)) }
        let question = Wording.checkQuestion(page.rowSources[row].check)
        if try choose(question, from: Wording.checkChoices(page.rowSources[row].check)) == 0 { press(.space) }
    }
}
