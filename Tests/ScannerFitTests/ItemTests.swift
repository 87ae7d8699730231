import PlatenModel
import Testing

@testable import ScannerFit

@Suite("What an item bears")
struct ItemTests {
    private let ranking = ScannerRanking()

    private func concerns(
        _ item: JobItem, _ scannerClass: ScannerClass, source: SourceKind? = nil, offer: ScannerOffer? = nil
    ) -> [ItemConcern: FitSeverity] {
        var profile = Given.profile
        profile.source = source
        let fitting = ranking.fitting(Given.candidate("s", scannerClass, offer: offer), profile, item: item)
        return (fitting?.reasons ?? []).reduce(into: [:]) { result, reason in
            if case .item(let concern, _, _) = reason.finding { result[concern] = reason.severity }
        }
    }

    @Test("A fragile item and one that must not be flattened never go through a feeder")
    func feeder() {
        for source in [SourceKind.feeder, .feederDuplex] {
            #expect(concerns(JobItem(isFragile: true), .flatbed, source: source) == [.fragileThroughFeeder: .obstacle])
            #expect(concerns(JobItem(mustNotBeFlattened: true), .flatbed, source: source) == [.unflattenedThroughFeeder: .obstacle])
        }
        #expect(concerns(JobItem(isFragile: true), .sheetFed) == [.fragileThroughFeeder: .obstacle])
        #expect(concerns(JobItem(mustNotBeFlattened: true), .sheetFed) == [.unflattenedThroughFeeder: .obstacle])
    }

    @Test("Where the profile leaves the choice between glass and feeder to the scanner, it is told what to write")
    func undecided() {
        let found = concerns(JobItem(isFragile: true, mustNotBeFlattened: true), .flatbed, offer: Given.flatbedOffer)
        #expect(found == [.feederNotExcluded: .remark])
        #expect(concerns(JobItem(isFragile: true), .flatbed, source: .flatbed, offer: Given.flatbedOffer) == [.fragileOnGlass: .remark])
    }

    @Test("A binding that does not open flat does not fit glass, and needs wedges on a cradle; one that does fits both")
    func bindings() {
        let narrow = JobItem(maximumOpeningAngle: 179)
        #expect(concerns(narrow, .flatbed) == [.openingAngleOnGlass: .obstacle])
        #expect(concerns(narrow, .flatbed, offer: Given.flatbedOffer) == [.openingAngleOnGlass: .obstacle])
        #expect(concerns(narrow, .overhead) == [.openingAngleOnCradle: .remark])
        let flat = JobItem(maximumOpeningAngle: 180)
        #expect(concerns(flat, .flatbed) == [:])
        #expect(concerns(flat, .overhead) == [:])
        #expect(concerns(flat, .sheetFed) == [.bindingThroughFeeder: .obstacle])
        #expect(concerns(flat, .largeFormat) == [.bindingThroughTransport: .obstacle])
    }

    @Test("The sentence of an angle says both what there is and what is needed")
    func sentence() {
        let fitting = ranking.fitting(Given.candidate(), item: JobItem(maximumOpeningAngle: 90))
        #expect(fitting?.verdict == .doesNotFit)
        #expect(fitting?.reasons.first?.sentence == "The binding opens to 90°, and glass needs 180°; take an overhead scanner.")
    }

    @Test("Scanners that draw originals through take fragile ones with a remark, and none that must not be flattened")
    func transport() {
        #expect(concerns(JobItem(isFragile: true), .largeFormat) == [.fragileThroughTransport: .remark])
        #expect(concerns(JobItem(mustNotBeFlattened: true), .largeFormat) == [.unflattenedThroughTransport: .obstacle])
        #expect(concerns(JobItem(mustNotBeFlattened: true), .largeFormat, source: .flatbed) == [.unflattenedOnGlass: .remark])
    }

    @Test("For a book that opens little the overhead scanner comes first, even where the profile prefers flatbeds")
    func overheadFirst() {
        var profile = Given.profile
        profile.classes = [.flatbed, .overhead]
        profile.source = nil
        var offer = Given.flatbedOffer
        offer.sources = nil
        let ranked = ranking.rank(
            [Given.candidate("flatbed-1", .flatbed, offer: offer), Given.candidate("overhead-1", .overhead, offer: offer)], for: profile,
            item: JobItem(isFragile: true, maximumOpeningAngle: 100), caller: Given.anna)
        #expect(ranked.map(\.scanner) == ["overhead-1", "flatbed-1"])
        #expect(ranked.map(\.verdict) == [.fitsWithRemarks, .doesNotFit])
    }

    @Test("An item of which nothing is known and one without any trait change nothing")
    func plain() {
        for path in ScannerClass.allCases { #expect(concerns(JobItem(callNumber: "Ms. 1"), path) == [:]) }
    }

    @Test("Every concern is the reason for a rule, each rule is told once, and every trait has one")
    func complete() {
        #expect(Set(ItemRule.all.map(\.concern)) == Set(ItemConcern.allCases))
        #expect(Set(ItemRule.all.map(\.trait)) == Set(ItemTrait.allCases))
        let places = ItemRule.all.map { "\($0.trait) \($0.path)" }
        #expect(Set(places).count == places.count)
    }
}
