/// The world failed the store. Says what and where; `Wording` makes the sentence.
package enum StoreFailure: Error, Hashable, Sendable {
    /// No database at `path`.
    case missing(path: String)
    /// The database was written by a newer program: its schema is `found`, this program knows `known`.
    case newer(path: String, found: Int, known: Int)
    /// The file, or the folder it stands in, cannot be written.
    case readOnly(path: String)
    /// No space is left for writing.
    case full(path: String)
    /// The file is damaged or is no database of this program.
    case corrupt(path: String, detail: String)
    /// Somebody else held the lock for too long.
    case busy(path: String)
    /// Anything else that the system refused.
    case failed(path: String, detail: String)
}
