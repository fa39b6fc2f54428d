import FilingModel

/// What an export is of.
enum Exported: Hashable {
    /// 导出承接任务情况 of a school.
    case filing(SchoolCode)
    /// Everything of a province, or of all there are for nil.
    case province(String?)
    /// What the province has reported, by the report's number.
    case report(Int)
    case callList(CallList)

    /// Whether it tells of all cities.
    var isOfProvince: Bool {
        switch self {
        case .province, .report: true
        case .filing, .callList: false
        }
    }

    /// The forms it comes in, the usual one first.
    var formats: [SchoolExport.Format] {
        switch self {
        case .filing: [.xlsx, .csv]
        case .province, .report, .callList: [.xlsx]
        }
    }

    /// Its name on a machine of which nothing is known: no character that an encoding could spoil, and no
    /// file of an earlier moment in its place.
    func plainName(as format: SchoolExport.Format, at moment: Instant) -> String {
        let stem =
            switch self {
            case .filing(let code): "renwu-\(code)"
            case .province(let code): "huizong" + (code.map { "-" + $0 } ?? "")
            case .report(let number): "baobu-\(number)"
            case .callList: "cuibao"
            }
        return "\(stem)-\(CivilTime(moment).fileText).\(format.rawValue)"
    }
}

/// The ways in which a session may hand an export over.
struct ExportOffer: Hashable {
    let what: Exported
    /// Whether the current folder is the person's own.
    let isLocal: Bool
    /// What fetches it from the person's own computer; nil where no key belongs to the connection.
    let command: String?
    /// Whether the operator lets files be sent down the line.
    let sendsFiles: Bool
    /// Whether the operator lets what is copied go to the person's own clipboard.
    let copiesOut: Bool

    /// The ways in the forms they take, the usual ones first.
    var choices: [Delivery] {
        let files = isLocal ? what.formats.map { Delivery.file(what, $0) } : []
        let sent = what.formats.map { Delivery.line(what, $0) }
        guard copiesOut, case .filing(let school) = what else { return files + sent }
        return files + sent + [.clipboard(school)]
    }
}

/// An export on one of its ways.
enum Delivery: Hashable {
    /// Into the current folder.
    case file(Exported, SchoolExport.Format)
    /// Down the line, by ZMODEM.
    case line(Exported, SchoolExport.Format)
    /// A school's table as text on the clipboard of the person's own computer.
    case clipboard(SchoolCode)
}

/// A file on its way to the person.
struct Parcel: Hashable {
    /// Plain ASCII, without a folder.
    let name: String
    let bytes: [UInt8]
}
