/// A published list of tasks: sections of tasks of rows. The grid, export and review work from it and know no
/// task by name.
package struct Catalogue: Sendable, Decodable {
    package let id: String
    package let title: String
    /// Where the list was published.
    package let source: String
    package let sections: [CatalogueSection]

    package init(id: String, title: String, source: String, sections: [CatalogueSection]) {
        (self.id, self.title, self.source, self.sections) = (id, title, source, sections)
    }

    /// Every row with its task, in printed order.
    package var entries: [(section: CatalogueSection, task: CatalogueTask, row: TaskRow)] {
        sections.flatMap { section in
            section.tasks.flatMap { task in task.rows.map { (section, task, $0) } }
        }
    }

    /// Every row's number, in printed order.
    package var rowNumbers: [RowNumber] { entries.map(\.row.number) }
}
