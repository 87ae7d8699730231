import Foundation
import PlatenModel
import Preservation

extension Sidecar {
    static func sample(
        _ id: Identifier<Capture> = .make(), sequence: Int = 1, size: Int = 0, sha256: String = "", restrictedTo groups: [String] = []
    ) -> Sidecar {
        let noon = Date(timeIntervalSince1970: 1_771_675_200)
        let job = Job(
            id: Identifier(rawValue: "0b0e7c52-7f3d-4a55-9d29-1d2f64c2f6aa"), name: "box", title: "Letters ä/ö", created: noon, createdBy: "anna",
            restrictedTo: groups, captureCount: 4)
        let profile = Profile(
            name: "a4", title: "A4", classes: [.flatbed], source: nil, mode: .colour, depth: 8, resolution: 300, area: .maximum, areaTolerance: 1,
            nearest: [.area, .depth, .resolution], compression: .none, options: ["gamma": .numbers([1, 2.5])])
        let cycle = Cycle(
            id: Identifier(rawValue: "5a0e7c52-7f3d-4a55-9d29-1d2f64c2f6bb"), job: job.id, jobName: job.name, scanner: "flatbed-1",
            profile: profile, requestedCount: 2, state: .running, startedBy: "anna", started: noon)
        let name = String(repeating: "0", count: 4 - String(sequence).count) + String(sequence)
        let capture = Capture(
            id: id, job: job.id, jobName: job.name, cycle: cycle.id, sequence: sequence, scanner: "flatbed-1", vendor: "Noname", model: "test",
            profile: "a4", acquired: noon, file: "box/box_\(name).tif", size: size, sha256: sha256, rowsSHA256: "cd",
            geometry: ImageGeometry(width: 2480, height: 3508, samples: 3, depth: 8, resolutionX: 300, resolutionY: nil),
            options: [AppliedOption(name: "mode", requested: .text("Color"), effective: .text("Color"))], warnings: [])
        return Sidecar(capture: capture, job: job, cycle: cycle, host: "station-1")
    }
}
