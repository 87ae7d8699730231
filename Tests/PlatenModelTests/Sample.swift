import Foundation
import PlatenModel

enum Sample {
    static let noon = Date(timeIntervalSince1970: 1_771_675_200)  // 2026-02-21 12:00 UTC

    static let job = Job(
        id: .make(), name: "box", title: "Löwe, \"quoted\"", created: noon, createdBy: "anna", restrictedTo: ["archive"], captureCount: 4)

    static let profile = Profile(
        name: "a4", title: "A4", classes: ScannerClass.allCases, source: .feederDuplex, mode: .lineart, depth: 1, resolution: 299.99,
        area: .maximum, areaTolerance: 1.5, nearest: Set(AdaptableQuantity.allCases), compression: .none,
        options: ["a": .bool(true), "b": .number(1), "c": .numbers([1, 2]), "d": .text("x")])

    static let cycle = Cycle(
        id: .make(), job: job.id, jobName: job.name, scanner: "s", profile: profile, requestedCount: nil, state: .failed, startedBy: "anna",
        started: noon, ended: noon.addingTimeInterval(60), capturedCount: 2, problem: Problem(.feederEmpty, ["scanner": "s"]))

    static let capture = Capture(
        id: .make(), job: job.id, jobName: job.name, cycle: cycle.id, sequence: 12, scanner: "s", vendor: "v", model: "m", profile: "a4",
        acquired: noon, file: "box/box_0012.tif", size: 1 << 40, sha256: "ab", rowsSHA256: "cd",
        geometry: ImageGeometry(width: 1, height: 2, samples: 3, depth: 16, resolutionX: 300, resolutionY: nil),
        options: [AppliedOption(name: "mode", requested: .text("Gray"), effective: .text("Grey"))],
        warnings: [CaptureWarning(code: .incompleteRow, sentence: "The last row was cut off.")])
}
