import TUIKitLite

/// 验证码: digits drawn large, in blanks of reverse video, so that they need no character of doubtful width.
enum CaptchaPicture {
    /// Three columns by five rows for each digit, a bit per point, the top row first.
    private static let shapes: [[UInt8]] = [
        [0b111, 0b101, 0b101, 0b101, 0b111], [0b010, 0b110, 0b010, 0b010, 0b111],
        [0b111, 0b001, 0b111, 0b100, 0b111], [0b111, 0b001, 0b011, 0b001, 0b111],
        [0b101, 0b101, 0b111, 0b001, 0b001], [0b111, 0b100, 0b111, 0b001, 0b111],
        [0b111, 0b100, 0b111, 0b101, 0b111], [0b111, 0b001, 0b010, 0b010, 0b010],
        [0b111, 0b101, 0b111, 0b101, 0b111], [0b111, 0b101, 0b111, 0b001, 0b111],
    ]

    /// The columns that `count` digits take.
    static func columns(_ count: Int) -> Int { count * 4 - 1 }

    /// Draws the digits with their upper left corner at `row`, `column`.
    static func draw(_ digits: [Int], row: Int, column: Int, on canvas: inout Canvas) {
        for (place, digit) in digits.enumerated() {
            for (line, bits) in shapes[digit % 10].enumerated() {
                for point in 0..<3 where bits & (0b100 >> UInt8(point)) != 0 {
                    canvas.write(" ", row: row + line, column: column + place * 4 + point, role: .selected)
                }
            }
        }
    }
}
