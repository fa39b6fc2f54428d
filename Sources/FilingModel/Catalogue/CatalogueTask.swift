/// A task of a catalogue. 任务数量 counts these, not rows.
package struct CatalogueTask: Sendable, Decodable {
    package let number: String
    package let title: String
    /// 责任部门, in printed order.
    package let departments: [String]
    /// The parts of the plan that the task carries out.
    package let measure: [PlanReference]
    package let rows: [TaskRow]
    /// Whether a new round offers the task: nil means yes. Tasks without a department in the provinces, and
    /// those of the labour departments' schools, are not.
    package let offeredByDefault: Bool?

    package init(
        number: String, title: String, departments: [String], measure: [PlanReference], rows: [TaskRow],
        offeredByDefault: Bool? = nil
    ) {
        self.offeredByDefault = offeredByDefault
        (self.number, self.title, self.departments) = (number, title, departments)
        (self.measure, self.rows) = (measure, rows)
    }

    /// Whether the task is split into several rows, each with a title of its own.
    package var isSplit: Bool { rows.count > 1 }
}
