import Calibration
import SyntheticTargets
import Testing

@Suite("Slanted edges")
struct SlantedEdgeTests {
    private func edge(
        angle: Double = 5, deviation: Double = 0.8, contrast: Double = 0.5, noise: Double = 0.002, isRising: Bool = true
    ) -> SyntheticEdge {
        SyntheticEdge(
            width: 120, height: 160, angle: angle, spread: .gaussian(deviation), contrast: contrast, noise: noise, isRising: isRising)
    }

    @Test("have the response of their formula, either way round", arguments: [0.5, 0.7, 1, 1.5], [true, false])
    func formula(deviation: Double, isRising: Bool) throws {
        let edge = edge(deviation: deviation, isRising: isRising)
        let response = try SlantedEdge.measure(edge.image(seed: 1))
        let half = try #require(response.mtf50)
        #expect(abs(half / edge.frequency(at: 0.5) - 1) < 0.02, "\(half) for \(edge.frequency(at: 0.5))")
        #expect(abs(response.angle - 5) < 0.05)
        #expect(abs(response.modulation(at: 0.1) - edge.modulation(0.1)) < 0.02)
        #expect(response.greatestModulation < 1.02)
    }

    @Test(
        "have the response that an independent program finds in the same pixels",
        .enabled(if: PythonPeers.hasEdges, "quickMTF is missing: run Tests/Schemas/fetch-python.sh"))
    func peer() throws {
        let edges = [0.5, 0.7, 1, 1.5].flatMap { deviation in
            [-8.0, 3, 5, 11].enumerated().map { index, angle in
                edge(angle: angle, deviation: deviation, contrast: 0.4, isRising: index.isMultiple(of: 2)).image(seed: UInt64(10 + index))
            }
        }
        for (edge, theirs) in zip(edges, try PythonPeers.halves(edges)) {
            let ours = try #require(try SlantedEdge.measure(edge).mtf50)
            #expect(abs(ours / theirs - 1) < 0.02, "\(ours) for \(theirs)")
        }
    }

    @Test("that lie along the rows are measured in the transposed image")
    func transposed() throws {
        let image = edge(angle: -6).image(seed: 2)
        let (upright, lying) = (try SlantedEdge.measure(image), try SlantedEdge.measure(image.transposed.transposed))
        #expect(upright == lying)
        #expect(throws: TargetProblem.self) { try SlantedEdge.measure(image.transposed.part(0..<120, 0..<120)) }
    }

    @Test("that were sharpened have a modulation above 1")
    func sharpened() throws {
        let image = edge(deviation: 1, contrast: 0.3, noise: 0).image(seed: 3)
        var values = image.values
        for y in 0..<image.height {
            for x in 2..<image.width - 2 {
                let at = y * image.width + x
                let mean = (image.values[at - 2] + image.values[at - 1] + image.values[at] + image.values[at + 1] + image.values[at + 2]) / 5
                values[at] = image.values[at] + 2 * (image.values[at] - mean)
            }
        }
        let response = try SlantedEdge.measure(TargetImage(width: image.width, height: image.height, values: values))
        #expect(response.greatestModulation > 1.1)
    }

    @Test("that stand upright or lean too far are refused, with the angle", arguments: [0.0, 0.5, 20])
    func angles(angle: Double) {
        #expect(throws: TargetProblem.self) { try SlantedEdge.measure(edge(angle: angle).image(seed: 4)) }
    }

    @Test("that are clipped, faint, small or covered are refused, each for its reason")
    func refused() {
        func problem(_ image: TargetImage) -> TargetProblem? {
            do {
                _ = try SlantedEdge.measure(image)
                return nil
            } catch {
                return error
            }
        }
        #expect(problem(edge(contrast: 1).image(seed: 5)) == .clipped)
        #expect(problem(edge(contrast: 0.02).image(seed: 5)) == .contrast)
        #expect(problem(edge().image(seed: 5).part(0..<30, 0..<160)) == .tooSmall)
        var values = edge().image(seed: 5).values
        for y in 40..<90 { for x in 45..<75 { values[y * 120 + x] = 0.5 } }
        #expect(problem(TargetImage(width: 120, height: 160, values: values)) == .disturbed)
    }
}
