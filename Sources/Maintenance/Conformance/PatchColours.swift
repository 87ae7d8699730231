import Calibration

/// The colours that an ICC profile gives the codes of an image, by Argyll.
struct PatchColours {
    let argyll: Argyll
    /// The profile's file.
    let profile: String
    /// Whether colours are taken as they are, and not relative to the profile's white. Of a working space white is white.
    let isAbsolute: Bool

    /// What the patches are by the image, with the noise of their lightness.
    func readings(_ patches: [ChartPatch]) async throws(Argyll.Failure) -> [PatchReading] {
        // Each patch as it is, and with each channel one deviation higher: what that changes in L* adds up by squares.
        let lines = patches.flatMap { patch in
            [patch.codes]
                + patch.codes.indices.map { channel in
                    var codes = patch.codes
                    codes[channel] = min(1, codes[channel] + patch.deviations[channel])
                    return codes
                }
        }
        let text = lines.map { $0.map { "\(min(1, max(0, $0)))" }.joined(separator: " ") }.joined(separator: "\n") + "\n"
        let output = try await argyll.run("xicclu", ["-ff", isAbsolute ? "-ia" : "-ir", "-pl", profile], input: text)
        let colours = output.split(whereSeparator: \.isNewline).compactMap(Self.colour)
        guard colours.count == lines.count else {
            throw Argyll.Failure(reason: "xicclu gave \(colours.count) colours for \(lines.count)", isMissing: false)
        }
        let step = (patches.first?.codes.count ?? 0) + 1
        return patches.enumerated().map { index, patch in
            let own = colours[index * step..<(index + 1) * step]
            let measured = own[own.startIndex]
            let noise = own.dropFirst().reduce(0) { sum, other in
                let change = other.lightness - measured.lightness
                return sum + change * change
            }
            return PatchReading(name: patch.name, reference: patch.reference, measured: measured, noise: noise.squareRoot())
        }
    }

    /// The numbers behind the last arrow: `… -> 53.389482 0.000000 -0.000000 [Lab]`.
    private static func colour(_ line: Substring) -> LabColour? {
        guard line.hasSuffix("[Lab]") else { return nil }
        let numbers = line.split(separator: " ").dropLast().suffix(3).compactMap { Double($0) }
        return numbers.count == 3 ? LabColour(numbers[0], numbers[1], numbers[2]) : nil
    }
}
