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

    /// Calls with the place and the value of each pixel of an image of grey, from 0 to 1.
    private func forEachPixel(_ path: String, _ capture: Capture, _ body: (_ x: Int, _ row: Int, _ value: Double) -> Void) throws {
        let bytes = [UInt8](try TIFFStrips.bytes(of: path))
        let (width, height, depth) = (capture.geometry.width, capture.geometry.height, capture.geometry.depth)
        try #require(bytes.count == width * height * depth / 8)
        for row in 0..<height {
            for x in 0..<width {
                let at = (row * width + x) * depth / 8
                body(x, row, depth == 8 ? Double(bytes[at]) / 255 : Double(Int(bytes[at]) | Int(bytes[at + 1]) << 8) / 65535)
            }
        }
    }

    /// Means of the columns of an image of grey, in per cent of full scale.
    func columnMeans(_ path: String, _ capture: Capture) throws -> [Double] {
        var sums = [Double](repeating: 0, count: capture.geometry.width)
        try forEachPixel(path, capture) { x, _, value in sums[x] += value }
        return sums.map { $0 / Double(capture.geometry.height) * 100 }
    }

    /// What squares of 32 pixels of an image of grey differ by from one end of their range to the other, in per cent of full scale: noise is far below, and
    /// light is not. What is left at the right and at the bottom belongs to the last of them.
    func areaSpread(_ path: String, _ capture: Capture) throws -> Double {
        let (columns, rows) = (capture.geometry.width / 32, capture.geometry.height / 32)
        var (sums, counts) = ([Double](repeating: 0, count: columns * rows), [Double](repeating: 0, count: columns * rows))
        try forEachPixel(path, capture) { x, row, value in
            let place = min(row / 32, rows - 1) * columns + min(x / 32, columns - 1)
            sums[place] += value
            counts[place] += 1
        }
        let means = zip(sums, counts).map { $0 / $1 * 100 }
        return try #require(means.max()) - #require(means.min())
    }

    /// Their standard deviation.
    func columnDeviation(_ path: String, _ capture: Capture) throws -> Double {
        let means = try columnMeans(path, capture)
        let middle = means.reduce(0, +) / Double(means.count)
        return (means.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(means.count)).squareRoot()
    }
}
