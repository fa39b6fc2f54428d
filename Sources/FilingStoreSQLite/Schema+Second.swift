/// Schema 2: what becomes of a filing, and the audit trail. What schema 1 called `filing` and `act` are the
/// desks and the answers to commits.
extension Schema {
    static let second = renamed + filings + answers + audit + secondGuards

    private static let renamed = """
        ALTER TABLE filing RENAME TO desk;
        ALTER TABLE act RENAME TO commit_answer;
        ALTER TABLE act_other RENAME TO commit_answer_cell;
        ALTER TABLE commit_answer ADD COLUMN audit INTEGER;

        """

    /// `filing` repeats in numbers what lists show, `filed_row` the content of the version in force.
    /// `first_remark` and `last_remark` bound the thread of a row: an earlier thread of the same row stays in
    /// `remark` and out of it.
    private static let filings = """
        CREATE TABLE version (
            school TEXT NOT NULL REFERENCES school (code), number INTEGER NOT NULL,
            at INTEGER NOT NULL, "by" TEXT NOT NULL, remark TEXT NOT NULL,
            content TEXT NOT NULL, seal TEXT NOT NULL,
            PRIMARY KEY (school, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE filing (
            school TEXT PRIMARY KEY REFERENCES school (code),
            version_count INTEGER NOT NULL, in_force INTEGER, review_by TEXT, review_at INTEGER,
            extended_until INTEGER, is_reported INTEGER NOT NULL, revision INTEGER NOT NULL,
            task_count INTEGER NOT NULL, row_count INTEGER NOT NULL, yuan INTEGER NOT NULL,
            pending INTEGER NOT NULL, pending_again INTEGER NOT NULL, passed INTEGER NOT NULL,
            returned INTEGER NOT NULL, rejected INTEGER NOT NULL, dropped INTEGER NOT NULL,
            FOREIGN KEY (school, in_force) REFERENCES version (school, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE filed_row (
            school TEXT NOT NULL REFERENCES filing (school), "row" TEXT NOT NULL, state TEXT NOT NULL,
            round INTEGER NOT NULL, version INTEGER NOT NULL, due_at INTEGER, judge TEXT,
            first_remark INTEGER, last_remark INTEGER, quantity INTEGER,
            school_yuan INTEGER NOT NULL, enterprise_yuan INTEGER NOT NULL,
            organiser_yuan INTEGER NOT NULL, local_yuan INTEGER NOT NULL,
            PRIMARY KEY (school, "row")
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX filed_row_by_row ON filed_row ("row", state);
        CREATE INDEX filed_row_by_state ON filed_row (state, due_at);
        CREATE TABLE remark (
            school TEXT NOT NULL REFERENCES school (code), number INTEGER NOT NULL, "row" TEXT NOT NULL,
            side TEXT NOT NULL, "by" TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (school, number)
        ) STRICT, WITHOUT ROWID;

        """

    /// An act's answer is the record as it was then: its head here, and of each row the last line in
    /// `act_row` up to it. A line without a state says that the row was gone.
    private static let answers = """
        CREATE TABLE act_answer (
            id TEXT PRIMARY KEY, school TEXT NOT NULL REFERENCES school (code), account TEXT NOT NULL,
            action TEXT NOT NULL, arrived_at INTEGER NOT NULL, audit INTEGER NOT NULL UNIQUE,
            version_count INTEGER NOT NULL, in_force INTEGER, review_by TEXT, review_at INTEGER,
            extended_until INTEGER, is_reported INTEGER NOT NULL, revision INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX act_answer_of_school ON act_answer (school);
        CREATE INDEX commit_answer_of_school ON commit_answer (school);
        CREATE TABLE act_row (
            school TEXT NOT NULL, audit INTEGER NOT NULL, "row" TEXT NOT NULL, state TEXT,
            round INTEGER, version INTEGER, due_at INTEGER, judge TEXT,
            first_remark INTEGER, last_remark INTEGER,
            PRIMARY KEY (school, audit, "row")
        ) STRICT, WITHOUT ROWID;

        """

    private static let audit = """
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, role TEXT,
            source TEXT NOT NULL, action TEXT NOT NULL, school TEXT, detail TEXT NOT NULL,
            "before" TEXT NOT NULL, "after" TEXT NOT NULL, reason TEXT NOT NULL, hash TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_of_school ON audit (school, number);

        """

    private static let secondGuards =
        ["version", "remark", "audit", "act_answer", "act_row"].map(unchanging).joined()
        + goesOn("version", of: "WHERE school = NEW.school")
        + goesOn("remark", of: "WHERE school = NEW.school") + goesOn("audit", of: "")
        + staysOne("commit_answer", "id = NEW.id")
        + staysOne("act_answer", "id = NEW.id OR audit = NEW.audit")
        + staysOne("act_row", #"school = NEW.school AND audit = NEW.audit AND "row" = NEW."row""#)

    static func unchanging(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_keeps_its_lines BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is only appended to'); END;
        CREATE TRIGGER \(table)_loses_no_line BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is only appended to'); END;

        """
    }

    /// Going on without gaps also stops `INSERT OR REPLACE`.
    static func goesOn(_ table: String, of those: String) -> String {
        """
        CREATE TRIGGER \(table)_goes_on_without_gaps BEFORE INSERT ON \(table)
        WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM \(table) \(those))
        BEGIN SELECT RAISE(ABORT, '\(table) is only appended to'); END;

        """
    }

    /// `INSERT OR REPLACE` fires no trigger for the line it removes.
    private static func staysOne(_ table: String, _ isSame: String) -> String {
        """
        CREATE TRIGGER \(table)_replaces_no_line BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(isSame))
        BEGIN SELECT RAISE(ABORT, '\(table) is only appended to'); END;

        """
    }
}
