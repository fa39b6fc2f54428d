/// What a wait on a lent line ended with; nothing of it when the time was over.
public struct RawArrival: Hashable, Sendable {
    /// What the person's end sent, as it came.
    public var bytes: [UInt8] = []
    /// Whether the other descriptor has something, or has come to its end.
    public var otherHasSome = false
    /// Whether there is nobody any more, or the program is asked to end.
    public var lineIsGone = false
}
