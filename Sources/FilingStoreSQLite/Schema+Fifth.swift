/// Schema 5: what the province sets for itself, whose schools an account has to do with, and rows that move
/// again after the report.
extension Schema {
    static let fifth = settings + reports + fifthGuards

    private static let reports = """
        CREATE TABLE report_proposal (
            province TEXT PRIMARY KEY, "by" TEXT NOT NULL, at INTEGER NOT NULL,
            exceptions TEXT NOT NULL, seal TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE report (
            province TEXT NOT NULL, number INTEGER NOT NULL, proposed_by TEXT NOT NULL,
            proposed_at INTEGER NOT NULL, exceptions TEXT NOT NULL, proposal_seal TEXT NOT NULL,
            confirmed_by TEXT NOT NULL, confirmed_at INTEGER NOT NULL, content TEXT NOT NULL,
            seal TEXT NOT NULL,
            PRIMARY KEY (province, number)
        ) STRICT, WITHOUT ROWID;

        """

    private static let fifthGuards =
        unchanging("report") + goesOn("report", of: "WHERE province = NEW.province")

    private static let settings = """
        ALTER TABLE province ADD COLUMN delay_seconds INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE province ADD COLUMN takes_city_opinions INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE account ADD COLUMN of_province TEXT;
        ALTER TABLE account ADD COLUMN of_city TEXT;
        ALTER TABLE filing ADD COLUMN unlocked TEXT NOT NULL DEFAULT '';
        ALTER TABLE act_answer ADD COLUMN unlocked TEXT NOT NULL DEFAULT '';
        UPDATE filed_row SET judge = NULL WHERE state = '已放弃';
        CREATE TABLE phrase (position INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        CREATE TABLE provincial_fund (
            province TEXT NOT NULL, "row" TEXT NOT NULL, yuan INTEGER NOT NULL CHECK (yuan >= 0),
            PRIMARY KEY (province, "row")
        ) STRICT, WITHOUT ROWID;

        """
}
