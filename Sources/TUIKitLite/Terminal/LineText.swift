/// Foreign text as it may be sent to a terminal line by line: by the same rule as on the screen, controls
/// become pictures and what cannot be seen is left out; line ends stay.
enum LineText {
    static func clean(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch TextWidth.kind(of: scalar) {
            case .invisible: continue
            case .control where scalar == "\n": kept.append(scalar)
            case .control: kept.append(TextWidth.picture(of: scalar))
            case .unassigned: kept.append(TextWidth.replacement)
            case .narrow, .wide, .ambiguous, .mark: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
