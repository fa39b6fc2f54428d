@testable import TUIKitLite

/// Texts that have broken terminal programs before.
let corpus = [
    "“金额”…—×·", "（），。￥", "①★☑√", "你传加", "𠮷", "𰻝", "𱍐", "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "👨‍👩‍👧",
    "a\u{202E}321", "1\u{200B}2", "a\tb", "\u{1B}[2J", "\u{9B}31m", "１２３．５", "", " ", "\u{301}x", "\u{FE0F}",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "─│┌", "\u{E000}", "\u{FFFF}",
    "\u{0}\u{7}\u{8}\r\n\u{7F}",
    "🇨🇳", "👍🏽", "हिन्दी", "\u{E0041}", "\u{2066}x\u{2069}", "\u{10FFFF}", "ab中c",
]
