/// Schema 6: a count of the rounds set, so that looking for news is cheap; failed tries that belong to no
/// account; what was typed when it could not be taken.
extension Schema {
    static let sixth = """
        ALTER TABLE province ADD COLUMN round_revision INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE try_count (
            key TEXT PRIMARY KEY, failures INTEGER NOT NULL, last INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX try_count_by_last ON try_count (last);
        CREATE TABLE set_aside (
            school TEXT NOT NULL REFERENCES school (code), number INTEGER NOT NULL, at INTEGER NOT NULL,
            session TEXT NOT NULL, "row" TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (school, number)
        ) STRICT, WITHOUT ROWID;
        """ + unchanging("set_aside") + goesOn("set_aside", of: "WHERE school = NEW.school")
}
