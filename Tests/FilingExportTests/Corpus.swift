/// Texts that have broken other programs.
enum Corpus {
    /// Texts that a spreadsheet would like to calculate (security rule sX1).
    static let formulas = [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1",
        "=HYPERLINK(\"http://example.invalid\",\"x\")",
        "=cmd|' /C calc'!A0", "{=1+1}", "=1+1\u{0}", "\u{0}=1+1", "-", "--1", "\n=1",
    ]

    /// Texts that have to come through unchanged.
    static let texts = [
        "买买提·艾力", "𬭎", "e\u{301}", "A&B <职业> \"学院\" 'x'", "&P 页 &&", " 前后有空格 ", "_x0041_ 与 _x000D_", "=1+1",
        "第一行\n第二行", "007", "１２３", "]]>", "\u{200B}零宽",
    ]
}
