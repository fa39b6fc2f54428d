import ArgumentParser
import FilingModel

/// How large a sample is, and its provinces with their schools. Every name is fictitious.
enum SampleScale: String, ExpressibleByArgument, CaseIterable {
    case province = "600"
    case nation = "national"

    /// The province that the database belongs to.
    var office: Province {
        switch self {
        case .province: SampleProvince.province
        case .nation: Province(code: Province.nationCode, name: "全国（样例）")
        }
    }

    /// Code, name and number of schools of each province.
    private var provinces: [(code: String, name: String, schools: Int)] {
        switch self {
        case .province: [(SampleProvince.province.code, "山西", 600)]
        case .nation: Self.everyProvince
        }
    }

    /// 4 562 schools in 31 provinces and 兵团.
    private static let everyProvince: [(code: String, name: String, schools: Int)] = [
        ("11", "北京", 60), ("12", "天津", 62), ("13", "河北", 225), ("14", "山西", 190), ("15", "内蒙古", 130),
        ("21", "辽宁", 160), ("22", "吉林", 110), ("23", "黑龙江", 135), ("31", "上海", 62), ("32", "江苏", 225),
        ("33", "浙江", 195), ("34", "安徽", 220), ("35", "福建", 150), ("36", "江西", 190), ("37", "山东", 240),
        ("41", "河南", 280), ("42", "湖北", 205), ("43", "湖南", 260), ("44", "广东", 240), ("45", "广西", 170),
        ("46", "海南", 48), ("50", "重庆", 115), ("51", "四川", 220), ("52", "贵州", 130), ("53", "云南", 145),
        ("54", "西藏", 12), ("61", "陕西", 140), ("62", "甘肃", 105), ("63", "青海", 28), ("64", "宁夏", 25),
        ("65", "新疆", 70), ("66", "兵团", 15),
    ]

    /// The provinces whose leads have an account of their own.
    var provinceCodes: [String] { provinces.map(\.code) }

    /// Every school, the named ones of the small sample first.
    var schools: [School] {
        SampleProvince.namedSchools
            + provinces.flatMap { province in
                let known =
                    province.code == SampleProvince.province.code ? SampleProvince.namedSchools.count : 0
                return (0..<(province.schools - known)).compactMap {
                    Self.school($0, in: province.code, named: province.name)
                }
            }
    }

    private static func school(_ index: Int, in province: String, named name: String) -> School? {
        let cities =
            province == SampleProvince.province.code
            ? SampleProvince.cities
            : ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { "\(name)\($0)市" }
        return SampleProvince.school(index, in: province, city: cities[index % cities.count])
    }
}
