import FilingModel
import FilingStore
import GRDB

/// Schema 3: what the province's lists and totals read without counting. `desk` and `filing` know more of
/// themselves; `tally` and `province_tally` follow each change of `filed_row` by its difference.
extension Schema {
    static let third = columns + tallies + filled

    private static let columns = """
        ALTER TABLE desk ADD COLUMN filled INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE desk ADD COLUMN differs INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE filing ADD COLUMN submitted_at INTEGER;
        ALTER TABLE filing ADD COLUMN next_due_at INTEGER;

        """

    private static let tallies = TallyGrain.allCases.map { grain in
        """
        CREATE TABLE \(grain.table) (
            province TEXT NOT NULL, city TEXT NOT NULL, kind TEXT NOT NULL, "row" TEXT NOT NULL,
            state TEXT NOT NULL, schools INTEGER NOT NULL, quantity INTEGER NOT NULL,
            school_yuan INTEGER NOT NULL, enterprise_yuan INTEGER NOT NULL,
            organiser_yuan INTEGER NOT NULL, local_yuan INTEGER NOT NULL,
            PRIMARY KEY (province, city, kind, "row", state)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO \(grain.table)
            SELECT province, \(grain.city), kind, "row", state, count(*), coalesce(sum(quantity), 0),
                   sum(school_yuan), sum(enterprise_yuan), sum(organiser_yuan), sum(local_yuan)
            FROM filed_row JOIN school ON code = school GROUP BY 1, 2, 3, 4, 5;

        """
    }.joined()

    private static let filled = """
        UPDATE desk SET filled = (
            SELECT count(*) FROM cell WHERE cell.school = desk.school AND text <> '');
        UPDATE filing SET
            submitted_at = (
                SELECT at FROM version WHERE version.school = filing.school AND number = in_force),
            next_due_at = (
                SELECT min(due_at) FROM filed_row
                WHERE filed_row.school = filing.school AND state = '退回修改');
        """

    /// Looks at every working copy that has a version in force beside it.
    static func markDifferences(in db: Database) throws {
        let filings = try Row.fetchAll(
            db, sql: "SELECT school, in_force FROM filing WHERE in_force IS NOT NULL")
        for row in filings {
            let school = try row.value("school") { SchoolCode($0) }
            var desk = try DeskRecord.fetch(of: school, from: db)
            try desk.compare(with: try row.number("in_force"), in: db)
            if desk.differs { try desk.save(in: db) }
        }
    }
}

extension TallyGrain {
    /// The table that keeps the tallies of this grain.
    var table: String {
        switch self {
        case .city: "tally"
        case .province: "province_tally"
        }
    }

    /// What stands for a school's city.
    fileprivate var city: String {
        switch self {
        case .city: "city"
        case .province: "''"
        }
    }
}
