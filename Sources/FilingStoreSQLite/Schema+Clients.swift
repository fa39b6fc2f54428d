/// The schema in which the terminals of accounts are remembered.
extension Schema {
    static let clients = """
        CREATE TABLE client (
            account TEXT PRIMARY KEY REFERENCES account (name), encoding TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
