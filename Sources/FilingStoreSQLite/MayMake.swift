/// Whether opening may make a new database.
enum MayMake {
    case yes, no
}
