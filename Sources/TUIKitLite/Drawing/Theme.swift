/// The look of every role.
public struct Theme: Hashable, Sendable {
    private var styles: [Style]

    /// A theme with these looks; a role that is not named looks like the terminal's own text.
    public init(_ table: [Role: Style]) {
        styles = Role.allCases.map { table[$0] ?? .standard }
    }

    /// The look of this role.
    public subscript(role: Role) -> Style {
        get { styles[Int(role.rawValue)] }
        set { styles[Int(role.rawValue)] = newValue }
    }

    /// Bold, reverse and underline only.
    public static let monochrome = Theme([
        .title: Style(.bold),
        .heading: Style(.underline),
        .selected: Style(.reverse),
        .ranged: Style([.bold, .underline]),
        .editing: Style([.reverse, .bold]),
        .marked: Style([.reverse, .underline]),
        .warning: Style([.bold, .underline]),
        .computed: Style(.dim),
        .total: Style(.bold),
        .ticked: Style(.bold),
        .key: Style(.bold),
        .notice: Style(.bold),
        .error: Style([.bold, .reverse]),
        .inputField: Style(.underline),
        .found: Style([.bold, .underline]),
    ])

    /// The monochrome looks with quiet colours added, so that nothing is told by colour alone.
    public static let coloured = Theme([
        .title: Style(.bold),
        .heading: Style(.underline, foreground: .cyan),
        .label: Style(foreground: .cyan),
        .muted: Style(.dim),
        .selected: Style(.reverse),
        .ranged: Style([.bold, .underline]),
        .editing: Style([.reverse, .bold]),
        .marked: Style([.reverse, .underline], foreground: .red),
        .warning: Style([.bold, .underline], foreground: .yellow),
        .computed: Style(.dim),
        .total: Style(.bold),
        .ticked: Style(.bold, foreground: .green),
        .key: Style(.bold, foreground: .cyan),
        .notice: Style(.bold),
        .error: Style([.bold, .reverse], foreground: .red),
        .inputField: Style(.underline),
        .found: Style([.bold, .underline], foreground: .yellow),
    ])
}
