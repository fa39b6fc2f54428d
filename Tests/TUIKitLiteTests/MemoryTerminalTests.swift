import TUIKitLite
import Testing

struct MemoryTerminalTests {
    @Test("it hands out its script, keeps every picture, and ends")
    func script() {
        var terminal = MemoryTerminal(size: Size(rows: 2, columns: 5))
        terminal.type(Key(.up), Key(.down))
        terminal.type([.resized(Size(rows: 3, columns: 6))])
        terminal.type([])
        #expect(terminal.waitForEvents(timeoutMilliseconds: nil) == [.key(Key(.up))])
        terminal.present(Surface(size: terminal.size))
        #expect(terminal.waitForEvents(timeoutMilliseconds: nil) == [.key(Key(.down))])
        #expect(terminal.waitForEvents(timeoutMilliseconds: nil) == [.resized(Size(rows: 3, columns: 6))])
        #expect(terminal.size == Size(rows: 3, columns: 6))
        #expect(terminal.waitForEvents(timeoutMilliseconds: 5) == [.timedOut])
        #expect(terminal.waitForEvents(timeoutMilliseconds: nil) == [.endOfInput])
        #expect(terminal.surfaces.count == 1)
        #expect(terminal.surface?.text == "\n")
    }
}
