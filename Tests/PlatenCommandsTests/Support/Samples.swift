import Foundation
import PlatenModel

/// Things of a station, as small as they can be.
enum Samples {
    static let date = Date(timeIntervalSince1970: 1_769_868_309)
    static let job = Job(
        id: Identifier(rawValue: "11111111-0000-4000-8000-000000000000"), name: "box-7", title: "Letters", created: date, createdBy: "anna",
        restrictedTo: [], captureCount: 2)
    static let profile = Profile(
        name: "a4-office", title: "Office papers", classes: [.flatbed], source: nil, mode: .grey, depth: 8, resolution: 300,
        area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 1, nearest: [.area], compression: .none,
        options: ["gamma": .number(2.2)])
    static let cycle = Cycle(
        id: Identifier(rawValue: "22222222-0000-4000-8000-000000000000"), job: job.id, jobName: job.name, scanner: "flatbed-1",
        profile: profile, requestedCount: 2, state: .running, startedBy: "anna", started: date)
    static let scanner = Scanner(
        name: "flatbed-1", scannerClass: .flatbed, identity: "usb:04b8:0130:123", device: "epson2:libusb:001:005", vendor: "Epson",
        model: "V600", state: .ready, stateSince: date)
    static let status = StationStatus(
        version: "0.1.0", started: date, host: "station", scannerCount: 1, readyScannerCount: 1, runningCycles: [],
        mastersFolder: "/var/lib/platen/masters", freeBytes: 12_000_000_000, problems: [], role: .operator)

    static func capture(_ number: Int, sha256: String = String(repeating: "ab", count: 32), size: Int = 8_700_000) -> Capture {
        Capture(
            id: Identifier(rawValue: "3333333\(number)-0000-4000-8000-000000000000"), job: job.id, jobName: job.name, cycle: cycle.id,
            sequence: number, scanner: "flatbed-1", vendor: "Epson", model: "V600", profile: "a4-office", acquired: date,
            file: "box-7/box-7-000\(number).tif", size: size, sha256: sha256, rowsSHA256: String(repeating: "cd", count: 32),
            geometry: ImageGeometry(width: 2480, height: 3508, samples: 1, depth: 8, resolutionX: 300, resolutionY: 300),
            options: [AppliedOption(name: "resolution", requested: .number(300), effective: .number(300))], warnings: [])
    }

    static func event(_ id: Int64?, _ kind: EventKind, _ sentence: String, progress: CycleProgress? = nil) -> Event {
        Event(id: id, time: date, kind: kind, scanner: "flatbed-1", job: job.id, cycle: cycle.id, progress: progress, sentence: sentence)
    }
}
