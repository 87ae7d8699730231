import Devices
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Millimetres between two ticks of the rulers that most people have, as far as nobody says otherwise.
    static let usualPitch = 10.0
    /// Parts in a million beyond which what was measured is no scanner's scale but another pitch.
    private static let greatestError = 50_000.0

    /// Measures the scale of images by rulers on the bed. Later images have the resolution that was found; their pixels stay what they are.
    func measureGeometry(_ record: inout MaintenanceRecord, pitch: Double, _ scanner: Scanner) async throws(Problem) {
        let identifier = record.id
        let geometry = try await withImage(of: scanner, for: identifier) { worker, image throws(Problem) in
            guard case .rulersSeen(let reading) = try await worker.perform(.measureRulers(RulerOrder(path: image, pitch: pitch))) else {
                throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no rulers"])
            }
            let errors = [reading.errorAcross, reading.errorAlong].compactMap(\.self)
            guard !errors.isEmpty, errors.allSatisfy({ abs($0) <= Self.greatestError }) else {
                throw Problem(.rulerNotFound, ["scanner": scanner.name, "pitch": OptionValue.plain(pitch)])
            }
            try await pictures.keep(identifier, image, [])
            return reading
        }
        record.geometry = geometry
        record.findings = Self.findings(geometry)
    }

    private static func findings(_ geometry: GeometryReading) -> [String] {
        var findings: [String] = []
        for (direction, reading, error) in [
            ("Across", geometry.across, geometry.errorAcross), ("Along", geometry.along, geometry.errorAlong),
        ] {
            guard let reading, let error else {
                findings.append("\(direction) the bed no ruler was found.")
                continue
            }
            let ppi = OptionValue.plain(reading.resolution, decimals: 3)
            let uneven = OptionValue.plain(reading.unevenness, decimals: 2)
            findings.append(
                "\(direction) it has \(ppi) pixels an inch, \(Int(error.rounded())) ppm off, by \(reading.ticks) ticks; uneven by \(uneven) mm at most."
            )
        }
        if let seams = geometry.seams {
            findings += seams.map { seam in
                let way = seam.down > 0 ? "further down" : "further up"
                return
                    "At x \(Int(seam.x.rounded())) mm lines go on \(Int(abs(seam.down).rounded())) µm \(way): two modules of the sensor meet there."
            }
            if seams.isEmpty { findings.append("Lines that lie across it are not broken.") }
        }
        if let breaks = geometry.breaks {
            findings += breaks.map { gap in
                let way = gap.right > 0 ? "right" : "left"
                return
                    "At x \(Int(gap.x.rounded())) mm the ruler goes on \(Int(abs(gap.right).rounded())) µm too far \(way): two modules of the sensor meet there, or the ruler is uneven."
            }
        }
        if let squareness = geometry.squareness {
            findings.append("The rulers stand at \(OptionValue.plain(90 + squareness, decimals: 2))° in the image.")
        }
        if let grid = geometry.grid {
            let distortion = OptionValue.plain(grid.distortion, decimals: 3)
            findings.append("A grid of \(grid.columns) by \(grid.rows) lines is distorted by \(distortion) % of its diagonal at most.")
        }
        return findings
    }
}
