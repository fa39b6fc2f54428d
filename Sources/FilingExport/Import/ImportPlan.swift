package import FilingModel

/// What an import would do, cell by cell, before anything is done: the preview and the import are the
/// same value.
///
/// Three texts are held against each other: what was exported (基线), what the sheet says now, and what
/// stands at the desk now. A cell changed on one side only takes that change; a cell changed on both, to
/// different texts, is a conflict.
package struct ImportPlan: Hashable, Sendable {
    /// A cell that would take the sheet's text.
    package struct Change: Hashable, Sendable {
        package let cell: CellID
        package let place: SheetPlace
        /// What stands at the desk.
        package let before: String
        /// What the sheet says; `1` for a tick, empty for nothing.
        package let after: String
    }

    /// A cell that was changed on the sheet and at the desk, to different texts.
    package struct Conflict: Hashable, Sendable {
        package let cell: CellID
        package let place: SheetPlace
        package let exported: String
        package let sheet: String
        package let desk: String
    }

    /// Whose text a conflict takes.
    package enum Side: Hashable, Sendable { case sheet, desk }

    /// In the order of the sheet.
    package internal(set) var changes: [Change] = []
    package internal(set) var conflicts: [Conflict] = []
    package internal(set) var refusals: [ImportRefusal] = []
    /// The cells of the sheet that nobody has to touch.
    package internal(set) var unchangedCount = 0
    /// Rows that would get figures, but no tick: they count in no total.
    package internal(set) var rowsWithoutTick: [RowNumber] = []

    /// The revision of the working copy that the plan was made for.
    package let revision: Int

    /// Whether the changes may be made: all of them or none.
    package var mayApply: Bool { refusals.isEmpty && conflicts.isEmpty }

    /// Reads the workbook in `bytes` and holds it against `target`. Any bytes give a plan.
    package init(reading bytes: [UInt8], into target: ImportTarget) {
        revision = target.revision
        do throws(WorkbookFault) {
            let workbook = try WorkbookReader.read(
                bytes, sheets: [SheetWording.sheet, SheetWording.baseline])
            take(workbook, into: target)
        } catch {
            refusals = [ImportRefusal(.file(error))]
        }
    }

    /// The plan with every conflict settled for `side`.
    package func settled(for side: Side) -> ImportPlan {
        var plan = self
        plan.conflicts = []
        switch side {
        case .desk: plan.unchangedCount += conflicts.count
        case .sheet:
            plan.changes += conflicts.map {
                Change(cell: $0.cell, place: $0.place, before: $0.desk, after: $0.sheet)
            }
            plan.changes.sort {
                ($0.place.line, $0.place.column ?? 0) < ($1.place.line, $1.place.column ?? 0)
            }
        }
        return plan
    }

    private mutating func take(_ workbook: ReadWorkbook, into target: ImportTarget) {
        guard let baseline = baseline(of: workbook, for: target) else { return }
        guard let sheet = workbook.sheets[SheetWording.sheet] else {
            return refusals.append(ImportRefusal(.sheetMissing(found: workbook.sheetNames)))
        }
        let layout = SheetLayout(sheet, baseline)
        refusals += layout.refusals
        let merge = CellMerge(baseline: baseline, target: target)
        for (line, row) in layout.lines { merge.take(line, row, into: &self) }
    }

    /// 基线, unless it is missing, damaged, or not this school's and this catalogue's.
    private mutating func baseline(of workbook: ReadWorkbook, for target: ImportTarget) -> Baseline? {
        guard let sheet = workbook.sheets[SheetWording.baseline] else {
            refusals.append(ImportRefusal(.baselineMissing))
            return nil
        }
        guard let baseline = Baseline(reading: sheet) else {
            refusals.append(ImportRefusal(.baselineDamaged))
            return nil
        }
        if baseline.catalogue != target.catalogue {
            refusals.append(ImportRefusal(.otherCatalogue(found: baseline.catalogue)))
        }
        if baseline.school != target.school.text {
            refusals.append(ImportRefusal(.otherSchool(found: baseline.school)))
        }
        return refusals.isEmpty ? baseline : nil
    }
}
