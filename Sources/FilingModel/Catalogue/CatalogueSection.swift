/// A section of a catalogue, for example 落实立德树人根本任务.
package struct CatalogueSection: Sendable, Decodable {
    package let title: String
    package let tasks: [CatalogueTask]

    package init(title: String, tasks: [CatalogueTask]) {
        (self.title, self.tasks) = (title, tasks)
    }
}
