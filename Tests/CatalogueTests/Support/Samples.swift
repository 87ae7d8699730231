import Foundation
import PlatenModel

extension Caller {
    static let anna = Caller(userIdentifier: 1001, userName: "anna", groups: ["platen", "archive"], role: .operator)
    static let bert = Caller(userIdentifier: 1002, userName: "bert", groups: ["platen"], role: .operator)
    static let loner = Caller(userIdentifier: 1003, userName: "loner", groups: [], role: .viewer)
    static let root = Caller(userIdentifier: 0, userName: "root", groups: ["root"], role: .administrator)
}

extension Profile {
    static let sample = Profile(
        name: "a4-office", title: "Office documents", classes: [.flatbed, .sheetFed], source: .flatbed, mode: .grey, depth: 8,
        resolution: 300, area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 1.5, nearest: [.resolution],
        compression: .none, options: ["threshold": .number(50), "swcrop": .bool(false)])
}

extension Cycle {
    static func sample(in job: Job, state: CycleState = .running) -> Cycle {
        Cycle(
            id: .make(), job: job.id, jobName: job.name, scanner: "flatbed-1", profile: .sample, requestedCount: 3, state: state,
            startedBy: "anna", started: Station.noon)
    }
}

extension Capture {
    static func sample(in cycle: Cycle, sequence: Int, id: Identifier<Capture> = .make()) -> Capture {
        Capture(
            id: id, job: cycle.job, jobName: cycle.jobName, cycle: cycle.id, sequence: sequence, scanner: cycle.scanner, vendor: "Noname",
            model: "frontend-tester", profile: cycle.profile.name, acquired: Station.noon.addingTimeInterval(Double(sequence)),
            file: "\(cycle.jobName)/\(cycle.jobName)_\(sequence).tif", size: 8_700_000, sha256: String(repeating: "ab", count: 32),
            rowsSHA256: String(repeating: "cd", count: 32),
            geometry: ImageGeometry(width: 2480, height: 3507, samples: 1, depth: 8, resolutionX: 300, resolutionY: 299.99),
            options: [
                AppliedOption(name: "mode", requested: .text("Gray"), effective: .text("Gray")),
                AppliedOption(name: "gamma-table", requested: .numbers([0, 1, 2]), effective: .numbers([0, 1, 3])),
                AppliedOption(name: "preview", requested: .bool(false), effective: .bool(false)),
            ],
            warnings: [CaptureWarning(code: .fewerRows, sentence: "The driver promised 3508 rows and sent 3507.")])
    }
}
