/// Schema 9: sub-accounts of schools, where each of them stopped working, and the rows that were found right.
extension Schema {
    static let ninth = """
        ALTER TABLE account ADD COLUMN duty TEXT;
        ALTER TABLE account ADD COLUMN duty_rows TEXT NOT NULL DEFAULT '';
        ALTER TABLE account ADD COLUMN label TEXT NOT NULL DEFAULT '';
        ALTER TABLE filing ADD COLUMN checks TEXT NOT NULL DEFAULT '';
        ALTER TABLE act_answer ADD COLUMN checks TEXT NOT NULL DEFAULT '';
        ALTER TABLE set_aside ADD COLUMN account TEXT;
        CREATE TABLE sub_place (
            account TEXT PRIMARY KEY REFERENCES account (name), "row" TEXT NOT NULL, field TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
