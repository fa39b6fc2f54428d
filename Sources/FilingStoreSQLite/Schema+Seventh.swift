/// Schema 7: the number by which an account's sessions are ended.
extension Schema {
    static let seventh = """
        ALTER TABLE account ADD COLUMN session_era INTEGER NOT NULL DEFAULT 0;
        """
}
