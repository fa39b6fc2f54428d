import FilingData
import FilingModel
import FilingTestSupport
import Testing

@Suite("Texts are found by words, pinyin and initials")
struct FinderTests {
    @Test(
        "a query finds a name, or does not",
        arguments: [
            ("长沙一中", "长沙", true), ("长沙一中", "csyz", true), ("长沙一中", "zsyz", true),
            ("长沙一中", "changshayizhong", true), ("长沙一中", "zhangshayizhong", true),
            ("长沙一中", "chshyzh", true), ("长沙一中", "chang沙yz", true), ("长沙一中", "長沙", true),
            ("長沙一中", "长沙", true), ("長沙一中", "csyz", true), ("长沙一中", "ＣＳＹＺ", true),
            ("长沙一中", "changsh", true), ("长沙一中", "ch", true), ("长沙一中", "沙y", true),
            ("长沙一中", "yz cs", true), ("长沙一中", "csyzx", false), ("长沙一中", "cyz", false),
            ("长沙一中", "ngsha", false), ("长沙一中", "南", false), ("厦门大学", "xmdx", true),
            ("厦门大学", "shamen", true), ("中央音乐学院", "yyxy", true), ("中央音乐学院", "ylxy", true),
            ("音乐", "yinyue", true), ("音乐", "yinle", true), ("六安职业技术学院", "luan", true),
            ("会计学校", "kjxx", true), ("会计学校", "huiji", true), ("蚌埠", "bengbu", true), ("单县", "sx", true),
            ("吕梁", "lvliang", true), ("吕梁", "luliang", true), ("吕梁", "ll", true), ("解州", "haizhou", true),
            ("“三全育人”典型学校", "sqyr", true), ("“三全育人”典型学校", "育人典型", true),
            ("“三全育人”典型学校", "sanquanyurendianxing", true), ("1+X证书", "1x", true),
            ("１＋Ｘ证书", "1+x", true), ("师生比不低于1:350", "1：350", true), ("3.1\n培育", "3。1", true),
            ("31\n培育", "3.1", false), ("3.1\n培育", "31", false), ("3.1\n培育", "3.", true),
            ("培育\n遴选", "培育遴选", false), ("培育\n遴选", "pylx", false), ("培育\n遴选", "lx py", true),
            ("欧阳·吐尔逊", "oytex", true), ("长沙一中", "", true), ("长沙一中", " 　", true), ("", "c", false),
            ("𠮷林", "𠮷l", true), ("𰻝面", "biang", false), ("长沙一中", "“”", true),
        ] as [(String, String, Bool)])
    func finds(text: String, query: String, isFound: Bool) {
        let finder = Finder(["北京", text, "上海"], readings: Documents.readings)
        #expect(finder.matches(query).contains(1) == isFound)
    }

    @Test("matches come in the order of the texts, and an empty query matches them all")
    func order() {
        let finder = Finder(["太原一中", "朔州一中", "太原二中"], readings: Documents.readings)
        #expect(finder.matches("ty") == [0, 2])
        #expect(finder.matches("") == [0, 1, 2])
        #expect(finder.matches("yz") == [0, 1])
    }

    @Test("without readings texts are found by their words")
    func wordsAlone() {
        let finder = Finder(["长沙一中", "ABC 学校"], readings: .none)
        #expect(finder.matches("沙一") == [0])
        #expect(finder.matches("csyz").isEmpty)
        #expect(finder.matches("ａｂｃ") == [1])
    }

    @Test("a query of any length ends, however its letters may be shared out")
    func longQueries() {
        let text = String(repeating: "安", count: 500)
        let finder = Finder([text], readings: Documents.readings)
        #expect(finder.matches(String(repeating: "an", count: 30) + "x").isEmpty)
        #expect(finder.matches(String(repeating: "安", count: 400)) == [0])
    }

    @Test("the places in a text are those that fit, by words, pinyin or initials, over punctuation")
    func places() {
        let text = "推动“三全育人”，构建“三全\n育人”新格局。"
        let findable = FindableText(text, readings: Documents.readings)
        for query in ["三全育人", "sqyr", "sanquan yuren", "三全 yr"] {
            let found = findable.places(of: query).map { String(text[$0]) }
            #expect(found == ["三全育人"], "\(query)")
        }
        #expect(findable.places(of: "三全").map { String(text[$0]) } == ["三全", "三全"])
        #expect(findable.places(of: "").isEmpty)
        #expect(findable.places(of: "甲").isEmpty)
    }
}
