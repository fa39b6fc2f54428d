import FilingModel

/// The names that acts have in the audit trail.
enum ActName {
    /// Every one. A new act does not compile before this list has been looked at.
    static let all: [String] = examples.map(name)

    private static let examples: [Act] = {
        let (row, moment) = (RowNumber(""), Instant(milliseconds: 0))
        return [
            .submit(revision: 0, remark: "", declaresNothing: false), .withdraw, .reinstate,
            .beginReview(revision: 0), .release, .pass([:]),
            .sendBack(row, version: 0, comment: "", dueAt: moment), .reject(row, version: 0, reason: ""),
            .undoVerdict(row, reason: ""), .resubmit([:]), .drop(row, reason: ""),
            .sendAllBack(scope: .all, comment: "", dueAt: moment), .extend(until: moment, reason: ""),
            .reinstateLate(reason: ""), .undoPasses([:]), .acknowledgeDrops([]),
            .extendDue(row, until: moment), .unlock([], document: "", reason: ""),
            .advise(row, version: 0, opinion: ""), .check([:]), .uncheck([]),
            .closeThread(row, version: 0), .requestReturn(""), .cancelRequest,
            .answerRequest(askedAt: moment, answer: ""), .share(row, version: 0, .zero),
        ]
    }()

    private static func name(_ act: Act) -> String {
        switch act {
        case .submit, .withdraw, .reinstate, .beginReview, .release, .pass, .sendBack, .reject, .undoVerdict,
            .resubmit, .drop, .sendAllBack, .extend, .reinstateLate, .undoPasses, .acknowledgeDrops,
            .extendDue, .unlock, .advise, .check, .uncheck, .closeThread, .requestReturn,
            .cancelRequest, .answerRequest, .share:
            act.name
        }
    }
}
