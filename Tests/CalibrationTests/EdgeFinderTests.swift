import Foundation
import PlatenModel
import SyntheticTargets
import TestSupport
import Testing

@testable import Calibration

@Suite("Slanted edges anywhere in an image")
struct EdgeFinderTests {
    private func readings(angle: Double, shift: Double = 0, depth: Int = 8) -> [EdgeReading] {
        var square = SyntheticSquare()
        square.angle = angle
        square.blur = 0.8
        square.shift.x = shift
        square.depth = depth
        square.noise = 0.002
        return square.edges(seed: 5)
    }

    @Test("are found in both directions, and tell sharpness and shift as they are", arguments: [8, 16])
    func found(_ depth: Int) {
        let edges = readings(angle: 5, shift: 0.5, depth: depth)
        let (upright, level) = (edges.filter(\.isUpright), edges.filter { !$0.isUpright })
        #expect(upright.count >= 8 && level.count >= 8, "\(upright.count) \(level.count)")
        // exp(-2π²σ²f²) of σ = 0.8: half at 0.2343 cycles a pixel.
        for edge in edges { #expect(abs((edge.mtf50 ?? 0) - 0.2343) < 0.01 && abs(abs(edge.angle) - 5) < 0.3, "\(edge)") }
        for edge in upright { #expect(abs((edge.misregistration ?? 0) - 0.5 * cos(5 * Double.pi / 180)) < 0.03) }
        for edge in level { #expect(abs((edge.misregistration ?? 1) - 0.5 * sin(5 * Double.pi / 180)) < 0.03) }
        // They lie on the sides of the square: 220 pixels from the middle.
        for edge in upright { #expect(abs(abs(edge.x / 25.4 * 300 - 400) - 220) < 25 && abs(edge.y / 25.4 * 300 - 400) < 230, "\(edge)") }
    }

    @Test("that stand upright, or at a great angle, are none", arguments: [0, 30, 45])
    func wrongAngle(_ angle: Double) {
        #expect(readings(angle: angle).isEmpty)
    }

    @Test("are not seen in noise, nor in print")
    func nothing() throws {
        let tone = try #require(ToneCurve(SyntheticSquare.tone))
        var finder = EdgeFinder(width: 600, samples: 1, depth: 8, resolution: (300, 300), tones: [tone])
        var numbers = SeededNumbers(seed: 6)
        for y in 0..<600 {
            // Upper half noise, lower half strokes of letters.
            var row: [UInt8] = []
            for x in 0..<600 { row.append(y < 300 ? UInt8(numbers.number(0...255)) : (x / 6 + y / 20) % 3 == 0 ? 40 : 220) }
            finder.take(row.span.bytes)
        }
        let edges = finder.finish()
        #expect(edges.isEmpty)
        let small = EdgeFinder(width: 1, samples: 1, depth: 8, resolution: (300, 300), tones: [tone])
        let none = small.finish()
        #expect(none.isEmpty)
    }

    @Test("A tone curve goes through its points, between them and beyond, and rises")
    func tone() throws {
        // A gamma of 2.2 is a power law everywhere.
        let codes = [0.2, 0.4, 0.7, 0.9]
        let curve = try #require(ToneCurve(TonePoints(codes: codes.reversed(), lights: codes.reversed().map { pow($0, 2.2) })))
        for code in [0.05, 0.2, 0.3, 0.55, 0.8, 1] { #expect(abs(curve.light(code) - pow(code, 2.2)) < 1e-9) }
        #expect(curve.light(0) == 0)
        #expect(ToneCurve(TonePoints(codes: [0.5], lights: [0.2])) == nil)
        #expect(ToneCurve(TonePoints(codes: [0.5, 0.6], lights: [0.2, 0.1])) == nil)
        #expect(ToneCurve(TonePoints(codes: [], lights: [])) == nil)
    }
}
