import FoundationEssentials
import PlatenModel
import Testing

@Suite("Known defects of a glass")
struct GlassDefectsTests {
    private func profile(_ source: SourceKind?) -> Profile {
        Profile(
            name: "a", title: "a", classes: [], source: source, mode: .grey, depth: 8, resolution: 300, area: .maximum, areaTolerance: 0, nearest: [],
            compression: .none, options: [:])
    }

    @Test(
        "count where pages would show them: of a profile without a source those of the plate, and of the window where there is no plate",
        arguments: [
            (SourceKind?.none, ScannerClass.flatbed, true, false), (nil, .sheetFed, true, true), (.flatbed, .flatbed, true, false),
            (.feeder, .flatbed, false, true), (.feederDuplex, .sheetFed, false, true), (.transparency, .flatbed, false, false),
        ])
    func shown(source: SourceKind?, scannerClass: ScannerClass, plate: Bool, window: Bool) {
        let spot = GlassSpot(
            number: 1, state: .defect, x: 10, y: 10, diameter: 0.3, contrast: 0.3, isLight: false, firstSeen: .distantPast, lastSeen: .distantPast,
            hits: 9, misses: 0, confidence: 9)
        let shown = GlassDefects(plate: [spot], windows: [spot]).shown(by: profile(source), on: scannerClass)
        #expect(shown.plate.isEmpty == !plate && shown.windows.isEmpty == !window)
    }
}
