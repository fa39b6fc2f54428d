import FilingStore

/// Schema 11: what a province gives rows that passed of its own money, and whether it does.
extension Schema {
    static let eleventh =
        (["filed_row"] + TallyGrain.allCases.map(\.table)).map { table in
            "ALTER TABLE \(table) ADD COLUMN share_yuan INTEGER NOT NULL DEFAULT 0;\n"
        }.joined() + """
            ALTER TABLE act_row ADD COLUMN share_yuan INTEGER;
            ALTER TABLE province ADD COLUMN shares_funds INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE own_round ADD COLUMN shares_funds INTEGER NOT NULL DEFAULT 0;
            """
}
