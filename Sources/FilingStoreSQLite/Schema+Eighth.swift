/// Schema 8: what a province sets is its own where the database holds several. Under the empty code stands
/// what is common: the settings of the database's own province, and of each that has set none.
extension Schema {
    static let eighth = ownRounds + contacts + phrases

    /// `revision` goes downwards, so that it is never a number of `province.round_revision`.
    private static let ownRounds = """
        CREATE TABLE own_round (
            province TEXT PRIMARY KEY, opens TEXT NOT NULL, closes TEXT NOT NULL,
            platform_closes TEXT NOT NULL, notes TEXT NOT NULL, offered TEXT NOT NULL,
            delay_seconds INTEGER NOT NULL, takes_city_opinions INTEGER NOT NULL,
            revision INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        """

    private static let contacts = """
        ALTER TABLE provincial_contact RENAME TO only_contact;
        CREATE TABLE provincial_contact (
            province TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
            PRIMARY KEY (province, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO provincial_contact SELECT '', position, name, phone FROM only_contact;
        DROP TABLE only_contact;

        """

    private static let phrases = """
        ALTER TABLE phrase RENAME TO only_phrase;
        CREATE TABLE phrase (
            province TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (province, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO phrase SELECT '', position, text FROM only_phrase;
        DROP TABLE only_phrase;

        """
}
