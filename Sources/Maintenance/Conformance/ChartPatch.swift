import Calibration

/// One patch of a chart: what it is, and what the scanner made of it.
struct ChartPatch {
    let name: String
    let reference: LabColour
    /// Red, green and blue, and their standard deviations within the patch, as shares of full scale.
    let codes: [Double]
    let deviations: [Double]

    /// Its light, as a share of that of perfect white.
    var light: Double { reference.xyz().y }
}

extension ChartReading {
    private static let channels = ["R", "G", "B"]

    /// The patches with their numbers, which scanin gives in per cent. Those without a number that is needed are left out.
    var chartPatches: [ChartPatch] {
        rows.compactMap { row in
            guard let name = row["SAMPLE_ID"] else { return nil }
            func numbers(_ names: [String]) -> [Double]? {
                let found = names.compactMap { row[$0].flatMap(Double.init) }
                return found.count == names.count ? found : nil
            }
            guard let codes = numbers(Self.channels.map { "RGB_\($0)" }), let deviations = numbers(Self.channels.map { "STDEV_\($0)" }) else {
                return nil
            }
            let reference: LabColour
            if let lab = numbers(["LAB_L", "LAB_A", "LAB_B"]) {
                reference = LabColour(lab[0], lab[1], lab[2])
            } else if let xyz = numbers(["XYZ_X", "XYZ_Y", "XYZ_Z"]) {
                reference = LabColour(x: xyz[0] / 100, y: xyz[1] / 100, z: xyz[2] / 100)
            } else {
                return nil
            }
            return ChartPatch(
                name: name.trimming("\""), reference: reference, codes: codes.map { $0 / 100 }, deviations: deviations.map { $0 / 100 })
        }
    }
}

extension String {
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
