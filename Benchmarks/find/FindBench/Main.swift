import FilingData
import FilingModel
import Glibc

/// What a keystroke costs while somebody looks for one of 10 000 schools: `FindBench`. Exit status 1 where a
/// figure is over its limit.
@main
struct Main {
    private static let nameCount = 10_000
    private static let limits = (readings: 20.0, index: 100.0, keystroke: 16.0)

    /// Typed character by character: pinyin, initials, hanzi, two words, and what fits nowhere.
    private static let queries = [
        "taiyuanzhiyejishu", "tyzyjs", "示范职业技术学院", "太原 zhiye", "zzzzzzzzzz", "anananananan", "学院 职业 技术",
    ]

    static func main() {
        let clock = ContinuousClock()
        var readings = Readings.none
        let reading = clock.measure { readings = Documents.readings }
        let names = names()
        var finder = Finder([String](), readings: readings)
        let indexing = clock.measure { finder = Finder(names, readings: readings) }
        let keystrokes = queries.flatMap { query in
            (1...query.count).map { (String(query.prefix($0)), clock) }
        }.map { typed, clock in
            (
                typed,
                (0..<5).map { _ in clock.measure { found += finder.matches(typed).count } }.min() ?? .zero
            )
        }
        report(reading, indexing, keystrokes)
    }

    /// The hits of all queries: what is found has to be counted, or nothing would have to be looked for.
    nonisolated(unsafe) private static var found = 0

    private static func names() -> [String] {
        let cities = ["太原", "大同", "长沙", "六安", "厦门", "蚌埠", "吕梁", "重庆", "乐山", "邯郸", "石家庄", "呼和浩特"]
        let kinds = ["职业技术学院", "高等专科学校", "中等职业学校", "师范学校", "职业大学", "会计学校", "音乐学校"]
        let words = ["示范", "晋阳", "汾河", "工业", "农林", "卫生", "交通", "机电", "财贸", "第一", "第二"]
        return (0..<nameCount).map { number in
            let city = cities[number % cities.count]
            let name = city + words[number / 7 % words.count] + kinds[number / 3 % kinds.count]
            return "\(1_414_000_001 + number)\n\(name)\n\(city)市"
        }
    }

    private static func report(
        _ reading: Duration, _ indexing: Duration, _ keystrokes: [(typed: String, time: Duration)]
    ) {
        let slowest = keystrokes.max { $0.time < $1.time } ?? ("", .zero)
        let lines = [
            ("readings made of their lists", reading, limits.readings),
            ("index over \(nameCount) schools", indexing, limits.index),
            ("slowest keystroke, “\(slowest.typed)”", slowest.time, limits.keystroke),
        ]
        for (name, time, limit) in lines {
            print("\(name): \(rounded(milliseconds(time))) ms, limit \(Int(limit)) ms")
        }
        print("\(keystrokes.count) keystrokes, \(found) hits")
        guard lines.allSatisfy({ milliseconds($0.1) <= $0.2 }) else { exit(1) }
    }

    private static func milliseconds(_ time: Duration) -> Double { time / .milliseconds(1) }

    private static func rounded(_ figure: Double) -> Double { (figure * 100).rounded() / 100 }
}
