import FoundationEssentials
import PlatenModel

extension Argyll {
    /// Per cent of full scale that a patch varies by without dust, glare or a grid that is off.
    private static let greatestDeviation = 3.0
    /// Fewer patches tell nothing of those that were left out.
    private static let leastPatches = 18

    /// Reads the patches of a chart in an image into `chart.ti3`, with the reference in `reference.txt`, both in the folder, which is made.
    ///
    /// - Parameter code: of the problem where the image is not one of that chart.
    func read(
        _ chart: ColourChart, _ reference: String, in image: String, of scanner: String, refusing code: ProblemCode
    ) async throws -> ChartReading {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        try reference.write(toFile: "\(folder)/reference.txt", atomically: true, encoding: .utf8)
        // -p: a chart may lie a little askew.
        _ = try await run(
            "scanin", ["-p", "-O", "\(folder)/chart.ti3", image, "\(Self.references)/\(chart.recognitionFile)", "\(folder)/reference.txt"])
        let text = try String(contentsOfFile: "\(folder)/chart.ti3", encoding: .utf8)
        guard let reading = ChartReading(text), reading.count >= Self.leastPatches else {
            throw Problem(code, ["scanner": scanner, "reason": "there are too few patches"])
        }
        guard reading.greatestDeviation <= Self.greatestDeviation else {
            let share = OptionValue.plain(reading.greatestDeviation, decimals: 1)
            throw Problem(code, ["scanner": scanner, "reason": "a patch is uneven by \(share) %: dust, glare, or another chart"])
        }
        return reading
    }
}
