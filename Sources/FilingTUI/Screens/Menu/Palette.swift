import FilingModel
import TUIKitLite

/// A list of things to choose from that typing narrows: by words, pinyin in full or initials.
struct Palette {
    /// One thing to choose.
    struct Item {
        /// What it is called; things whose name fits come before those that fit elsewhere.
        let name: String
        /// Its whole line.
        let text: String
        var role = TUIKitLite.Role.plain
    }

    private let items: [Item]
    private(set) var words = TextField(maximumCharacters: 40)
    private var list: ListView<Int>
    /// Made when something is typed for the first time.
    private var finders: (names: Finder, texts: Finder)?

    init(_ items: [Item], selected: Int? = nil) {
        self.items = items
        list = ListView(items.enumerated().map { Self.line($0, $1) }, selected: selected)
    }

    private static func line(_ number: Int, _ item: Item) -> ListItem<Int> {
        ListItem(id: number, text: item.text, role: item.role)
    }

    /// The number of the chosen thing; nil where nothing fits what was typed.
    var selected: Int? { list.selected }

    // MARK: Answering

    /// Moves through the list, or narrows it.
    /// - Returns: false for a key that means nothing here.
    mutating func press(_ key: Key, in context: Context) -> Bool {
        if list.handle(key, height: Self.height(context.size)) { return true }
        let before = words.text
        guard words.handle(key) else { return false }
        if words.text != before { narrow(context.readings) }
        return true
    }

    /// Chooses the line under the pointer.
    /// - Returns: whether it was chosen already.
    mutating func click(at position: Position, in context: Context) -> Bool {
        let row = position.row - Self.rowsAbove
        guard let number = list.line(atRow: row, height: Self.height(context.size)) else { return false }
        let isChosen = number == list.selected
        list.select(number)
        return isChosen
    }

    mutating func paste(_ text: String, in context: Context) {
        words.insert(PastedText.firstLine(text))
        narrow(context.readings)
    }

    private mutating func narrow(_ readings: () -> Readings) {
        let finders = finders ?? Self.finders(items, readings())
        self.finders = finders
        let named = words.text.isEmpty ? [] : finders.names.matches(words.text)
        let rest = finders.texts.matches(words.text).filter { !named.contains($0) }
        list = ListView((named + rest).map { Self.line($0, items[$0]) })
    }

    private static func finders(_ items: [Item], _ readings: Readings) -> (names: Finder, texts: Finder) {
        (
            Finder(items.map(\.name), readings: readings),
            Finder(items.map { $0.name + "\n" + $0.text }, readings: readings)
        )
    }

    // MARK: Drawing

    private static let rowsAbove = 3

    private static func height(_ size: Size) -> Int { max(1, size.rows - 6) }

    /// Draws the field and, below it, the list, on a page with its title on the first line.
    func draw(on canvas: inout Canvas) {
        let start = 1 + canvas.write(Wording.narrowPrompt, row: 1, column: 1, role: .label)
        let size = canvas.size
        let room = Area(row: Self.rowsAbove, column: 1, rows: Self.height(size), columns: size.columns - 2)
        canvas.inside(room) { list.draw(on: &$0) }
        words.draw(
            on: &canvas, row: 1, column: start, columns: 30,
            focused: !words.text.isEmpty || list.items.isEmpty)
    }
}
