import Testing

@Suite("Code, comments and literals are told apart")
struct CodeScannerTests {
    @Test(
        "only code is left, in its place",
        arguments: [
            ("a // {", "a     "), ("a /* { /* } */ { */ b", "a                   b"),
            ("\"{\"", "\" \""), ("\"\\\"{\"", "\"   \""), ("#\"\"{\"#", "#\"  \"#"),
            ("\"\\(a { \"}\" })\"", "\"  a { \" \" })\""),
            ("\"\"\"\n  \"{\n  \"\"\"", "\"\"\"\n    \n  \"\"\""),
            ("a = /[{]/", "a =      "), ("a / b { c / d }", "a / b { c / d }"),
            ("a.split(/{/) }", "a.split(   ) }"),
            ("#\"\\(a)\"#", "#\"    \"#"), ("'汉' // 字", "'汉'     "),
        ])
    func code(source: String, expected: String) {
        #expect(CodeScanner(source).code == expected)
    }

    @Test("comments are kept apart")
    func comments() { #expect(CodeScanner("a // b\n/* c */ d").comments == "  // b\n/* c */  ") }

    @Test("functions are measured from their first word to their closing brace")
    func functions() {
        let code = """
            protocol P {
                func promise(a: Int) -> Int
                var fact: Int { get }
            }
            func outer(_ act: () -> Void = {}) throws(E) -> [Int] where A == B {
                let a = b.map { $0 }
                func inner() { a }
                var kept = 3
                if a { b }
            }
            let c = D.init(e)
            """
        let found = FunctionScanner.swift(code)
        #expect(found.map(\.name) == ["fact", "outer", "inner"])
        #expect(found.map(\.firstLine) == [3, 5, 7])
        #expect(found.map(\.lineCount) == [1, 6, 1])
    }

    @Test("functions of C are measured the same way")
    func cFunctions() {
        let code = """
            struct a { int b; };
            static int c(int d)
            {
                if (d) { e(); }
                return 1;
            }
            int f[] = { 1 };
            """
        let found = FunctionScanner.c(code)
        #expect(found.map(\.lineCount) == [5])
        #expect(found.map(\.firstLine) == [2])
    }
}
