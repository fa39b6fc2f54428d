/// What is left of a session when its slot is gone.
final class MemorySheet {
    weak var slot: MemoryDraftSlot?
    var draft: Draft?
    var visit: Visit?
    let session: SessionID

    init(of session: SessionID) { self.session = session }
}

/// A session's slot in a `MemoryStore`.
final class MemoryDraftSlot: DraftSlot {
    private let sheet: MemorySheet

    init(_ sheet: MemorySheet) { self.sheet = sheet }

    func introduce(_ visit: Visit) throws(StoreFailure) { sheet.visit = visit }

    func keep(_ draft: Draft) throws(StoreFailure) { sheet.draft = draft }

    func discard() { (sheet.draft, sheet.slot) = (nil, nil) }
}
