/// How much a finding weighs.
package enum Severity: Hashable, Sendable {
    /// K: text kept and marked; saves, blocks submitting.
    case kept
    /// B: blocks submitting.
    case blocking
    /// W: does not block; submitting asks for a line that says why.
    case warning
}

/// Where a finding is.
package enum FindingPlace: Hashable, Sendable {
    case cell(CellID)
    case row(RowNumber)
    case contact(Contact.Part)
    case filing
}

/// One thing that is wrong or strange in a filing. Facts only; the sentences are the screen's.
package struct Finding: Hashable, Sendable {
    package let place: FindingPlace
    package let fact: FindingFact

    package init(_ place: FindingPlace, _ fact: FindingFact) { (self.place, self.fact) = (place, fact) }

    package var severity: Severity { fact.severity }
}

/// What was found.
package enum FindingFact: Hashable, Sendable {
    /// A cell's text could not be read.
    case unreadable(EntryFault)
    /// A cell of a ticked row is empty; no investment is written 0.
    case missing
    /// A contact field is missing or wrong.
    case contact(TextFault)
    /// No row is ticked, and 本校不承接 is not declared.
    case nothingTicked
    /// X1: the row's sum is above 10 000 万元.
    case rowAboveUsual(Amount)
    /// X2: the amounts look as if they were typed in 元.
    case probablyInYuan
    /// X3: the filing's sum is above 100 000 万元.
    case filingAboveUsual(Amount)
    /// X4: more than the whole country wants.
    case aboveNationalTarget(Int)
    /// X5: a school can only be one 所, itself.
    case moreThanOneSelf
    /// X6: all four amounts are 0.
    case allAmountsZero
    /// X8: the same amount in all four cells of `rows` rows.
    case copiedAcross(rows: Int)
    /// X10: a returned row comes back as it was, without an answer.
    case returnedUnchanged
    /// X11: more than a hundred times, or less than a hundredth of, what was returned.
    case changedHundredfold(from: Amount)
    /// X12: a row that schools of this kind usually do not undertake.
    case unusualForKind(SchoolKind)

    var severity: Severity {
        switch self {
        case .unreadable: .kept
        case .missing, .contact, .nothingTicked, .returnedUnchanged: .blocking
        case .rowAboveUsual, .probablyInYuan, .filingAboveUsual, .aboveNationalTarget, .moreThanOneSelf,
            .allAmountsZero, .copiedAcross, .changedHundredfold, .unusualForKind:
            .warning
        }
    }
}
