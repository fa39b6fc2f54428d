import FilingModel
import FilingTestSupport
import Testing

@Suite("A pasted block, before anybody agrees to it")
struct BlockPlanTests {
    private func plan(
        _ text: String, at row: String, _ field: Field, in table: FilingTable = Sample.table(),
        origin: PasteTarget.Origin = .spreadsheet
    ) -> BlockPlan {
        BlockPlan(
            pasting: TabularText(text),
            at: PasteTarget(
                table: table, order: table.lines.map(\.row.number), start: Sample.cell(row, field),
                origin: origin))
    }

    /// What would stand in the figures' cells, as `row field text`.
    private func figures(_ plan: BlockPlan) -> [String] {
        plan.figures.map { "\($0.cell.row) \($0.cell.field.name) \($0.after.text)" }
    }

    @Test("it lands from the cursor's cell on, and ticks the rows that get figures")
    func lands() {
        let plan = plan("1\t2\n3\t\n", at: "3.1", .amount(.enterprise))
        #expect(figures(plan) == ["3.1 enterprise 1", "3.1 organiser 2", "3.2 enterprise 3"])
        #expect(plan.landings.filter { $0.after == .ticked }.map(\.cell.row.text) == ["3.1", "3.2"])
        #expect(plan.lineCount == 2 && plan.columnCount == 2 && plan.refused.isEmpty)
    }

    private static let total: [BlockColumn] =
        [.total] + FundingSource.allCases.map { .field(.amount($0)) }
    private static let amounts: [BlockColumn] = Array(total.dropFirst())
    private static let quantity: BlockColumn = .field(.quantity)

    @Test(
        "columns without a header",
        arguments: [
            //  text                                   start                  columns
            ("1\t2\t3\t4\n", .amount(.school), amounts),
            ("10\t1\t2\t3\t4\n", .amount(.school), total),
            ("11\t1\t2\t3\t4\n", .amount(.school), total),
            ("10\t1\t2\t3\t4\n", .amount(.enterprise), total),
            ("10\t1\t2\t3\t4\n", .quantity, [quantity] + amounts),
            ("10.5\t1\t2\t3\t4.5\n", .quantity, total),
            ("1\t10\t1\t2\t3\t4\n", .quantity, [quantity] + total),
            ("-\t10\t1\t2\t3\t4\n2\t9\t1\t1\t1\t1\n", .quantity, [quantity] + total),
            ("是\t1\t10\t1\t2\t3\t4\n", .tick, [.field(.tick), quantity] + total),
            ("1\t2\t3\t4\n", .tick, amounts),
            ("10\t1\t2\t3\t4\n", .tick, total),
            ("2\t1\t2\t3\t4\n", .tick, [quantity] + amounts),
            (
                "3.1\t培育200所典型学校\t是\t1\t10\t1\t2\t3\t4\t待审核\n", .tick,
                [.number, .title, .field(.tick), quantity] + total + [.beyond]
            ),
            ("3.1\t培育200所典型学校\t1\t1\t2\t3\t4\n", .tick, [.number, .title, quantity] + amounts),
            ("1\t2\t3\n", .amount(.organiser), [amounts[2], amounts[3], .beyond]),
        ] as [(String, Field, [BlockColumn])])
    func columns(text: String, start: Field, columns: [BlockColumn]) {
        #expect(plan(text, at: "3.1", start).columns == columns)
    }

    @Test("a header says which column is which, in any order; rows go by 序号")
    func header() {
        let text = """
            承接任务情况
            序号\t工作任务\t预计投入经费（万元）\t\t\t承接数量
            \t\t汇总\t学校自筹\t地市县投入\t
            3.2\t名班主任工作室\t3\t1\t2\t2
            1\t加强职业教育研究\t5\t4\t1\t-
            合计\t\t8\t5\t3\t

            """
        let plan = plan(text, at: "50", .amount(.local))
        #expect(
            figures(plan) == [
                "3.2 school 1", "3.2 local 2", "3.2 quantity 2", "1 school 4", "1 local 1", "1 quantity ",
            ])
        #expect(plan.refused.isEmpty)
    }

    @Test("a wrong 汇总 refuses its line and names both figures")
    func wrongTotal() {
        let plan = plan("10\t1\t2\t3\t4\n12\t1\t2\t3\t4\n", at: "1", .amount(.school))
        #expect(plan.rows == [RowNumber("1")])
        #expect(
            plan.refused.map(\.reason) == [
                .totalDiffers(RowNumber("2"), written: "12", sum: Amount(wanYuan: 10))
            ])
        #expect(plan.refused.first?.line == 2 && plan.refused.first?.column == 1)
    }

    @Test("what is refused, and why")
    func refused() {
        let hidden = plan("1\u{200B}2\t3\n", at: "1", .amount(.school))
        #expect(
            hidden.refused.map(\.reason) == [
                .hidden(Sample.cell("1", .amount(.school)), "\u{200B}", position: 2)
            ])
        #expect(figures(hidden) == ["1 enterprise 3"])
        let below = plan("1\n2\n3\n", at: "56.2", .amount(.school))
        #expect(below.refused.map(\.reason) == [.beyondLastRow, .beyondLastRow])
        #expect(below.refused.map(\.line) == [2, 3])
        let right = plan("1\t2\n3\t4\n", at: "1", .amount(.local))
        #expect(right.refused.map(\.reason) == [.beyondLastColumn(cells: 2)])
        let numbers = "序号\t学校自筹\n3.1\t1\n8.1\t2\n3.1\t3\n1月3日\t4\n"
        #expect(
            plan(numbers, at: "1", .tick).refused.map(\.reason) == [
                .noSuchRow("8.1"), .rowTwice(RowNumber("3.1")), .noSuchRow("1月3日"),
            ])
        let tick = plan("也许\t1\n", at: "3.1", .tick)
        #expect(tick.refused.map(\.reason) == [.notATick(Sample.cell("3.1", .tick), "也许")])
    }

    @Test("text that is no number is kept and marked; a figure under it is named as overwritten")
    func kept() {
        let plan = plan("12,34\t7\n5\t1\n", at: "1", .amount(.school), in: Sample.manualTable())
        #expect(plan.kept.map(\.after) == [.kept("12,34")])
        #expect(plan.kept.map(\.fault) == [.badGrouping])
        #expect(plan.overwriting.map(\.before.text) == ["1", "2", "6"])
    }

    @Test("full-width digits, groups, blanks and units are read as typing reads them")
    func figuresAsWritten() {
        let plan = plan("１，２３４\t 12 \t30万元\t\u{A0}5\n", at: "1", .amount(.school))
        #expect(plan.figures.map(\.after.text) == ["1234", "12", "30", "5"])
    }

    @Test("empty cells leave what is there; inside the program they empty it")
    func blanks() {
        let table = Sample.manualTable()
        #expect(figures(plan("\t9\n", at: "1", .amount(.school), in: table)) == ["1 enterprise 9"])
        #expect(
            figures(plan("\t9\n", at: "1", .amount(.school), in: table, origin: .thisPage))
                == ["1 school ", "1 enterprise 9"])
    }

    @Test(".. repeats what stands above, also what the line above has just put there")
    func repeats() {
        let plan = plan("7\n..\n。。\n", at: "1", .amount(.school))
        #expect(plan.figures.map(\.after.text) == ["7", "7", "7"])
    }

    @Test("a quantity in a row without one is kept and marked, a dash is nothing")
    func rowsWithoutQuantity() {
        let plan = plan("-\t1\n5\t2\n", at: "1", .quantity)
        #expect(plan.kept.map(\.fault) == [.rowHasNoQuantity])
        #expect(plan.landings.first?.after == .empty)
    }

    @Test("a locked row keeps what it has")
    func locked() {
        let table = Sample.table()
        let target = PasteTarget(
            table: table, order: table.lines.map(\.row.number), start: Sample.cell("1", .amount(.school)),
            refusal: { $0.text == "2" ? .reviewBegun : nil })
        let plan = BlockPlan(pasting: TabularText("1\n2\n3\n"), at: target)
        #expect(plan.rows.map(\.text) == ["1", "3.1"])
        #expect(plan.refused.map(\.reason) == [.locked(RowNumber("2"), .reviewBegun)])
    }

    @Test("sums in 元 are suspected, and divided by 10 000 where no yuan is left")
    func divided() {
        let plan = plan("300000\t1500000\t0\t200100\n", at: "1", .amount(.school))
        #expect(plan.looksLikeYuan)
        #expect(plan.kept.count == 1)
        let divided = plan.dividedByTenThousand
        #expect(divided.figures.map(\.after.text) == ["30", "150", "0", "20.01"])
        #expect(divided.kept.isEmpty && !divided.looksLikeYuan)
        #expect(!self.plan("300000\t12\n", at: "1", .amount(.school)).looksLikeYuan)
        let odd = self.plan("0.5\t20000\n", at: "1", .amount(.school)).dividedByTenThousand
        #expect(
            odd.refused.map(\.reason) == [
                .notDivisible(Sample.cell("1", .amount(.school)), Amount(yuan: 5_000))
            ])
    }

    @Test("the amounts of some rows are divided where they stand")
    func dividesRows() {
        var table = Sample.table()
        table.read("300000", into: Sample.cell("1", .amount(.school)))
        table.read("0", into: Sample.cell("1", .amount(.local)))
        table.read("5000000", into: Sample.cell("2", .amount(.school)))
        let plan = BlockPlan(dividing: [RowNumber("1"), RowNumber("2")], in: table)
        #expect(figures(plan) == ["1 school 30", "2 school 500"])
        #expect(plan.isCurrent(in: table))
        table.read("7", into: Sample.cell("1", .amount(.school)))
        #expect(!plan.isCurrent(in: table))
    }

    @Test("an export copied back as a block changes nothing")
    func ownExport() {
        let table = Sample.manualTable()
        let lines = table.lines.map { line -> [String] in
            let commitment = table.commitment(line.row.number)
            let cell = { (field: Field) in
                table.exchangeText(CellID(row: line.row.number, field: field))
            }
            let total = commitment.hasFigures ? commitment.total.wanYuanText : ""
            return [line.row.number.text, line.row.title, cell(.tick), cell(.quantity), total]
                + FundingSource.allCases.map { cell(.amount($0)) }
        }
        let plan = plan(TabularText(lines: lines).text, at: "50", .tick, in: table)
        #expect(!plan.changesSomething && plan.refused.isEmpty)
        #expect(plan.figures.count == 20 + table.lines.filter { $0.row.quantity == nil }.count + 3)
    }
}
