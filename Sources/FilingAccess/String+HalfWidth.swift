extension String {
    /// The text with full-width letters, digits, signs and spaces replaced by their ASCII twins.
    var halfWidth: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(scalar.halfWidth) }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x3000: " "
        default: self
        }
    }
}
