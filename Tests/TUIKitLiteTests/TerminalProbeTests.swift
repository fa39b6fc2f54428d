import Testing

@testable import TUIKitLite

struct TerminalProbeTests {
    @Test(
        "the columns a terminal gives the samples tell what it is",
        arguments: [
            ([1, 2, 1, 2], TerminalProbe.Profile.narrow), ([1, 2, 1, 1], .narrow), ([2, 2, 2, 2], .wide),
            ([2, 2, 1, 2], .wide), ([3, 3, 3, 4], .notUTF8), ([2, 3, 2, 3], .notUTF8), ([], .silent),
            ([1, 2], .silent),
            ([0, 0, 0, 0], .silent), ([1, 1, 1, 1], .silent),
        ])
    func profiles(columns: [Int], profile: TerminalProbe.Profile) {
        var probe = TerminalProbe()
        var decoder = InputDecoder()
        for column in columns {
            for event in decoder.feed(Array("\u{1B}[2;\(column + 2)R".utf8)) {
                if case .report(let report) = event { probe.take(report) }
            }
        }
        #expect(probe.measured == columns)
        #expect(probe.isComplete == (columns.count == 4))
        #expect(probe.profile == profile)
    }

    @Test("the request asks once for each sample, outside the first row, and leaves nothing behind")
    func request() {
        let text = String(decoding: TerminalProbe().request, as: UTF8.self)
        #expect(text.components("\u{1B}[6n") == TerminalProbe().samples.count + 1)
        #expect(text.hasSuffix("\u{1B}[2;1H\u{1B}[K\u{1B}8"))
    }
}

extension String {
    fileprivate func components(_ separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
