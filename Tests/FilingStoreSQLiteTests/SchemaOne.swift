/// A database as the first schema kept it, with one school, two commits by two sessions and a checkpoint.
enum SchemaOne {
    static let sql = tables + contents

    private static let tables = """
        CREATE TABLE province (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            code TEXT NOT NULL, name TEXT NOT NULL, origin TEXT NOT NULL,
            opens TEXT NOT NULL, closes TEXT NOT NULL, platform_closes TEXT NOT NULL,
            notes TEXT NOT NULL, offered TEXT NOT NULL
        ) STRICT;
        CREATE TABLE provincial_contact (
            position INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL
        ) STRICT;
        CREATE TABLE school (
            code TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
            city TEXT NOT NULL, province TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE account (
            name TEXT PRIMARY KEY, role TEXT NOT NULL, password_hash TEXT NOT NULL,
            must_change_password INTEGER NOT NULL, is_disabled INTEGER NOT NULL,
            consecutive_failures INTEGER NOT NULL, last_failure INTEGER, last_log_in INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE contact (
            school TEXT PRIMARY KEY REFERENCES school (code),
            name TEXT NOT NULL, phone TEXT NOT NULL, mobile TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE filing (
            school TEXT PRIMARY KEY REFERENCES school (code),
            revision INTEGER NOT NULL, place_row TEXT, place_field TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE cell (
            school TEXT NOT NULL, "row" TEXT NOT NULL, field TEXT NOT NULL,
            text TEXT NOT NULL, number INTEGER NOT NULL, session TEXT NOT NULL,
            PRIMARY KEY (school, "row", field)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE journal (
            school TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, session TEXT NOT NULL,
            "row" TEXT, field TEXT, "before" TEXT, "after" TEXT,
            PRIMARY KEY (school, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE act (
            id TEXT PRIMARY KEY, school TEXT NOT NULL, revision INTEGER NOT NULL, arrived_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE act_other (
            act TEXT NOT NULL, position INTEGER NOT NULL, "row" TEXT NOT NULL, field TEXT NOT NULL,
            text TEXT NOT NULL, conflict INTEGER,
            PRIMARY KEY (act, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER journal_keeps_its_lines BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
        CREATE TRIGGER journal_loses_no_line BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
        CREATE TRIGGER journal_goes_on_without_gaps BEFORE INSERT ON journal
        WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM journal WHERE school = NEW.school)
        BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
        CREATE TRIGGER act_keeps_its_answer BEFORE UPDATE ON act
        BEGIN SELECT RAISE(ABORT, 'an act is done once'); END;
        CREATE TRIGGER act_is_not_forgotten BEFORE DELETE ON act
        BEGIN SELECT RAISE(ABORT, 'an act is done once'); END;

        """

    private static let contents = """
        PRAGMA application_id = 1179208775;
        PRAGMA user_version = 1;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1');
        INSERT INTO province VALUES
            (1, '14', '山西省', 'real', '2026-10-19', '2026-11-30', '2026-12-30', '', '1 2 3.1 3.2');
        INSERT INTO school VALUES ('4114000001', '示范职业技术学院', '专科高职', '太原市', '14');
        INSERT INTO account VALUES ('4114000001', 'school', '$a', 0, 0, 0, NULL, NULL);
        INSERT INTO filing VALUES ('4114000001', 3, '1', 'school');
        INSERT INTO cell VALUES ('4114000001', '1', 'tick', '1', 1, '0000000000000001');
        INSERT INTO cell VALUES ('4114000001', '1', 'school', '7', 2, '0000000000000002');
        INSERT INTO journal VALUES ('4114000001', 1, 5, '0000000000000001', '1', 'tick', '', '1');
        INSERT INTO journal VALUES ('4114000001', 2, 6, '0000000000000002', '1', 'school', '', '7');
        INSERT INTO journal VALUES ('4114000001', 3, 7, '0000000000000002', NULL, NULL, NULL, NULL);
        INSERT INTO act VALUES ('a', '4114000001', 1, 5);
        INSERT INTO act VALUES ('b', '4114000001', 2, 6);
        INSERT INTO act_other VALUES ('b', 0, '1', 'tick', '1', NULL);
        """
}
