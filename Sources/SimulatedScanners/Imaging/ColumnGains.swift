/// How unlike the columns of a sensor are. The same place of the bed has the same gain in every scan, whatever its resolution and window.
enum ColumnGains {
    /// Columns an inch of the simulated sensor.
    private static let sensorResolution = 2400

    /// Gains for ``RowKernels/correct(_:_:gains:noise:noiseStart:offset:into:)``. `deviation` in per cent.
    static func gains(deviation: Double, seed: UInt64, window: ScanWindow, channels: Int) -> [Int32] {
        guard deviation > 0 else { return [Int32](repeating: RowKernels.unityGain, count: window.width * channels) }
        // 16.16 fixed point of gain units.
        let scale = Int64((deviation / 100 * Double(RowKernels.unityGain) * 65_536).rounded())
        return (0..<window.width * channels).map { sample in
            let (pixel, channel) = (window.left + sample / channels, sample % channels)
            // The column below the middle of the pixel.
            let column = (2 * pixel + 1) * sensorResolution / (2 * window.resolution)
            var generator = SplitMix64(seed, UInt64(column), UInt64(channels == 1 ? 1 : channel))
            let gain = Int64(RowKernels.unityGain) + (generator.normal() * scale + 1 << 31) >> 32
            return Int32(max(0, min(31_999, gain)))
        }
    }
}
