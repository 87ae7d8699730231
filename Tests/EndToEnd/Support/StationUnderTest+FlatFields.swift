import Foundation
import PlatenModel
import TestSupport
import Testing

extension StationUnderTest {
    /// A part of the bed in grey, for images that are to be evened out.
    static let flatProfile = """
        title: f
        extends: office-a4
        classes: []
        mode: grey
        depth: 16
        resolution: 300
        area: {x: 20 mm, y: 30 mm, width: 100 mm, height: 60 mm}
        area-tolerance: 1 mm
        compression: none
        quality: null

        """

    /// Makes a flat field of grey at 300 pixels an inch.
    func calibrateFlatField(of scanner: String) throws -> Shell.Result {
        try platenctl(["calibrate", "--part", "flat-field", "--mode", "grey", "--resolution", "300", "--yes", scanner])
    }

    /// The newest record of a scanner.
    func lastMaintenance(of scanner: String) throws -> MaintenanceRecord {
        try #require(try get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first)
    }

    /// The names of the flat fields' files.
    var flatFields: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(stateFolder)/flat-fields")) ?? []).sorted()
    }

    /// The last image of a cycle.
    func capture(_ job: Job, profile: String, on scanner: String) async throws -> Capture {
        let cycle = try await runCycle(job, NewCycle(profile: profile, scanner: scanner))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        return try #require(try captures(of: job).max { $0.sequence < $1.sequence })
    }

    /// Saves an image evened out. Returns its path.
    func evened(_ capture: Capture) throws -> String {
        let path = scratch.path("\(capture.id).tif")
        let saved = try platenctl("save", "--picture", "evened", capture.id.rawValue, path)
        try #require(saved.status == 0, "\(saved.errors)\(journal)")
        return path
    }

    /// Means of the columns of an image of grey, in per cent of full scale.
    func columnMeans(_ path: String, _ capture: Capture) throws -> [Double] {
        let bytes = [UInt8](try TIFFStrips.bytes(of: path))
        let (width, height, depth) = (capture.geometry.width, capture.geometry.height, capture.geometry.depth)
        try #require(bytes.count == width * height * depth / 8)
        var sums = [Double](repeating: 0, count: width)
        for row in 0..<height {
            for x in 0..<width {
                let at = (row * width + x) * depth / 8
                sums[x] += depth == 8 ? Double(bytes[at]) / 255 : Double(Int(bytes[at]) | Int(bytes[at + 1]) << 8) / 65535
            }
        }
        return sums.map { $0 / Double(height) * 100 }
    }

    /// Their standard deviation.
    func columnDeviation(_ path: String, _ capture: Capture) throws -> Double {
        let means = try columnMeans(path, capture)
        let middle = means.reduce(0, +) / Double(means.count)
        return (means.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(means.count)).squareRoot()
    }
}
