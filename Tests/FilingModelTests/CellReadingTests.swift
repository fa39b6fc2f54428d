import FilingModel
import FilingTestSupport
import Testing

@Suite("Typed text becomes a number, or stays as it was typed")
struct CellReadingTests {
    @Test(
        "an amount",
        arguments: [
            //  typed            shown        fault
            ("１２３", "123", nil),
            ("１２．５", "12.5", nil),
            ("12。5", "12.5", nil),
            ("12．５", "12.5", nil),
            ("1,234,567", "1,234,567", .amountOverLimit(inYuan: Amount(yuan: 1_234_567))),
            ("234,567", "234567", nil),
            ("１，２３４", "1234", nil),
            ("1 234", "1234", nil),
            ("12,34", "12,34", .badGrouping),
            ("1,2345", "1,2345", .badGrouping),
            ("1.234,56", "1.234,56", .badGrouping),
            ("30万元", "30", nil),
            ("30 万元", "30", nil),
            ("30万", "30万", .unitInQuestion(meant: Amount(wanYuan: 30))),
            ("300000元", "300000元", .unitInQuestion(meant: Amount(wanYuan: 30))),
            ("2.5亿", "2.5亿", .unitInQuestion(meant: Amount(wanYuan: 25_000))),
            ("2.5亿元", "2.5亿元", .unitInQuestion(meant: Amount(wanYuan: 25_000))),
            ("叁拾", "叁拾", .chineseNumeral(inDigits: 30)),
            ("三十", "三十", .chineseNumeral(inDigits: 30)),
            ("一百零五万元", "一百零五万元", .chineseNumeral(inDigits: 105)),
            ("①", "①", .notANumber("①")),
            ("½", "½", .notANumber("½")),
            ("Ⅷ", "Ⅷ", .notANumber("Ⅷ")),
            ("٣", "٣", .notANumber("٣")),
            ("𝟛", "𝟛", .notANumber("𝟛")),
            ("-5", "-5", .negative),
            ("－5", "－5", .negative),
            ("−5", "−5", .negative),
            ("+5", "+5", .notANumber("+")),
            ("1e3", "1e3", .notANumber("e")),
            ("0x10", "0x10", .notANumber("x")),
            ("1_000", "1_000", .notANumber("_")),
            ("NaN", "NaN", .notANumber("N")),
            ("∞", "∞", .notANumber("∞")),
            ("007", "7", nil),
            ("1.00005", "1.00005", .tooManyDecimals),
            ("0.0001", "0.0001", nil),
            (".5", "0.5", nil),
            ("5.", "5", nil),
            (".", ".", .notANumber(".")),
            ("1.2.3", "1.2.3", .notANumber(".")),
            ("1000000", "1000000", nil),
            ("1000000.0001", "1000000.0001", .amountOverLimit(inYuan: nil)),
            ("1000001", "1000001", .amountOverLimit(inYuan: Amount(yuan: 1_000_001))),
            ("12345678901234567890", "12345678901234567890", .amountOverLimit(inYuan: nil)),
            (
                String(repeating: "9", count: 400), String(repeating: "9", count: 400),
                .amountOverLimit(inYuan: nil)
            ),
            ("", "", nil),
            ("0", "0", nil),
            (" 12 ", "12", nil),
            ("\u{3000}12", "12", nil),
            ("\u{A0}12", "12", nil),
            ("\t12", "12", nil),
            ("12\u{200B}3", "12\u{200B}3", .invisible("\u{200B}")),
            ("\u{202E}321", "\u{202E}321", .invisible("\u{202E}")),
            ("\u{FEFF}12", "\u{FEFF}12", .invisible("\u{FEFF}")),
            ("=1+1", "=1+1", .notANumber("=")),
            ("十二所", "十二所", .chineseNumeral(inDigits: 12)),
        ] as [(String, String, EntryFault?)])
    func amount(typed: String, shown: String, fault: EntryFault?) {
        let reading = CellReading(typed, field: .amount(.school), row: Sample.row("3.1"))
        #expect(reading.content.text == shown)
        #expect(reading.fault == fault)
        #expect(reading.content.isKept == (fault != nil))
    }

    @Test(
        "a quantity",
        arguments: [
            //  typed      row    shown      fault
            ("１", "3.1", "1", nil),
            ("99999", "3.1", "99999", nil),
            ("2所", "3.1", "2", nil),
            ("2个", "3.1", "2个", .notANumber("个")),
            ("1.0", "3.1", "1", nil),
            ("1.5", "3.1", "1.5", .notWhole),
            ("0", "3.1", "0", .quantityOutOfRange),
            ("100000", "3.1", "100000", .quantityOutOfRange),
            ("-1", "3.1", "-1", .negative),
            ("3万", "3.1", "3万", .notANumber("万")),
            ("三", "3.1", "三", .chineseNumeral(inDigits: 3)),
            ("", "3.1", "", nil),
            ("-", "1", "", nil),
            ("－", "1", "", nil),
            ("", "1", "", nil),
            ("5", "1", "5", .rowHasNoQuantity),
        ] as [(String, String, String, EntryFault?)])
    func quantity(typed: String, row: String, shown: String, fault: EntryFault?) {
        let reading = CellReading(typed, field: .quantity, row: Sample.row(row))
        #expect(reading.content.text == shown)
        #expect(reading.fault == fault)
    }

    @Test("what a cell shows reads back as the same content")
    func readsBack() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let amount = Amount(yuan: Int64.random(in: 0...Amount.cellLimit.yuan, using: &random))
            let reading = CellReading(amount.wanYuanText, field: .amount(.local), row: Sample.row("1"))
            #expect(reading.content == .amount(amount))
        }
    }

    @Test("any text gives a reading, and kept text is the text that was typed")
    func total() {
        var random = SeededGenerator(seed: 11)
        let alphabet = Array("0123456789.,，。万元亿-－ 　三十①½e\u{200B}é𠮷所\n\t".unicodeScalars)
        for _ in 0..<5_000 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                view.append(alphabet.randomElement(using: &random) ?? "0")
            }
            let text = String(view)
            for field in [Field.quantity, .amount(.school)] {
                let reading = CellReading(text, field: field, row: Sample.row("3.1"))
                if case .kept(let kept) = reading.content { #expect(kept == text) }
                #expect((reading.fault != nil) == reading.content.isKept)
            }
        }
    }
}
