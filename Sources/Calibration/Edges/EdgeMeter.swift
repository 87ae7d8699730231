import Glibc
import PlatenModel

/// Measures the part of an image that an ``EdgeFinder`` found.
enum EdgeMeter {
    /// Weights of the channels of luma (ITU-R BT.709), as sfrmat takes them.
    private static let luma: [Float] = [0.2126, 0.7152, 0.0722]

    /// Nil: it is no edge that can be measured.
    static func measure(_ window: EdgeWindow, resolution: (x: Double, y: Double)) -> EdgeReading? {
        let channels = window.isUpright ? window.channels : window.channels.map(\.transposed)
        guard let first = channels.first, let response = try? SlantedEdge.measure(mixed(channels, first)) else { return nil }
        return EdgeReading(
            x: window.x / resolution.x * 25.4, y: window.y / resolution.y * 25.4, isUpright: window.isUpright, angle: response.angle,
            contrast: response.contrast, mtf50: response.mtf50, mtf10: response.mtf10, nyquistModulation: response.modulation(at: 0.5),
            greatestModulation: response.greatestModulation, misregistration: misregistration(channels))
    }

    private static func mixed(_ channels: [TargetImage], _ first: TargetImage) -> TargetImage {
        guard channels.count == luma.count else { return first }
        let values = first.values.indices.map { index in zip(channels, luma).reduce(Float(0)) { $0 + $1.0.values[index] * $1.1 } }
        return TargetImage(width: first.width, height: first.height, values: values)
    }

    /// Pixels across the edge between the channels that are farthest apart; nil where not all of them have it.
    private static func misregistration(_ channels: [TargetImage]) -> Double? {
        guard channels.count > 1 else { return nil }
        var places: [Double] = []
        for channel in channels {
            guard let line = try? EdgeLine(channel) else { return nil }
            places.append(line.x(Double(channel.height) / 2) * cos(atan(line.slope)))
        }
        guard let least = places.min(), let greatest = places.max() else { return nil }
        return greatest - least
    }
}
