import FilingModel

/// An account of an office that somebody asks for.
struct OfficeOrder: Hashable {
    let name: String
    let role: FilingModel.Role
    /// Two digits; nil for the database's own province.
    let province: String?
    /// Only of a city's account.
    let city: String?
}

/// Why such an account is not made.
enum OfficeRefusal: Error, Hashable {
    case badName
    case taken
    /// The account of a school is made with the school.
    case badRole
    case provinceMissing
    case cityMissing
    /// No school stands in that city; these are the cities.
    case unknownCity([String])
}

extension OfficeOrder {
    /// The schools that the account has to do with. `database` is whose the database is, `schools` all there
    /// are.
    func jurisdiction(in database: Province, _ schools: [School]) throws(OfficeRefusal) -> Jurisdiction {
        guard Self.isName(name) else { throw .badName }
        if role == .school { throw .badRole }
        if role == .national { return .everywhere }
        let isNation = database.code == Province.nationCode
        guard let province = province ?? (isNation ? nil : database.code), database.holds(province) else {
            throw .provinceMissing
        }
        guard role == .city else { return Jurisdiction(province: province) }
        guard let city, !city.isEmpty else { throw .cityMissing }
        let cities = Set(schools.filter { $0.province == province }.map(\.city))
        guard cities.contains(city) else { throw .unknownCity(cities.sorted()) }
        return Jurisdiction(province: province, city: city)
    }

    /// A small letter, then small letters, digits, points and hyphens: 3 to 20 in all.
    private static func isName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let isPlain = scalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
                || ".-".unicodeScalars.contains(scalar)
        }
        return (3...20).contains(scalars.count) && isPlain && text != "system"
            && scalars.first.map { ("a"..."z").contains($0) } == true
    }
}
