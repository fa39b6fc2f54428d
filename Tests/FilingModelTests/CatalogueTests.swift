import FilingData
import FilingModel
import FilingTestSupport
import Testing

@Suite("The published catalogue")
struct CatalogueTests {
    @Test("eleven sections, 56 tasks, 79 rows")
    func size() {
        #expect(Sample.catalogue.sections.count == 11)
        #expect(Sample.catalogue.sections.flatMap(\.tasks).count == 56)
        #expect(Sample.catalogue.rowNumbers.count == 79)
        #expect(Set(Sample.catalogue.rowNumbers).count == 79)
    }

    @Test("71 rows of 49 tasks are offered by default")
    func offered() {
        let offered = Round.rowsOfferedByDefault(in: Sample.catalogue)
        #expect(offered.count == 71)
        #expect(Set(offered.map(\.task)).count == 49)
    }

    @Test("every task names a part of the plan that exists")
    func references() throws {
        let plan = try Documents.plan()
        for task in Sample.catalogue.sections.flatMap(\.tasks) {
            #expect(!task.measure.isEmpty)
            #expect(task.measure.allSatisfy { reference in plan.contains { $0.answers(reference) } })
        }
    }

    @Test("rows sort as they are printed")
    func order() { #expect(Sample.catalogue.rowNumbers == Sample.catalogue.rowNumbers.sorted()) }
}
