/// Schema 10: what a school asked its province for, and how that ended.
extension Schema {
    static let tenth = ["filing", "act_answer"].map { table in
        """
        ALTER TABLE \(table) ADD COLUMN asked_by TEXT;
        ALTER TABLE \(table) ADD COLUMN asked_at INTEGER;
        ALTER TABLE \(table) ADD COLUMN asked_text TEXT;
        ALTER TABLE \(table) ADD COLUMN asked_end TEXT;
        ALTER TABLE \(table) ADD COLUMN asked_end_by TEXT;
        ALTER TABLE \(table) ADD COLUMN asked_end_at INTEGER;
        ALTER TABLE \(table) ADD COLUMN asked_answer TEXT;

        """
    }.joined()
}
