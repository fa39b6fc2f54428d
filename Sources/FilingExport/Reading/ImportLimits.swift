/// How much of a file an import looks at (security rule sX2). An export of ours stays far below each.
package enum ImportLimits {
    package static let fileBytes = 5 << 20
    package static let rows = 2_000
    /// How many times its packed size a part may unpack to.
    package static let ratio = 50
    static let columns = 64
    static let parts = 1_000
    static let partBytes = 32 << 20
    /// The texts of a workbook, all together.
    static let textBytes = 8 << 20
}
