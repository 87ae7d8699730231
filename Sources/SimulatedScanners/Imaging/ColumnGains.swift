/// How unlike the columns of a sensor are, in the light and in the dark. The same place of the bed has the same gain in every scan, whatever its resolution and window.
enum ColumnGains {
    /// Columns an inch of the simulated sensor.
    private static let sensorResolution = 2400

    /// Gains for ``RowKernels/correct(_:_:gains:noise:noiseStart:offset:into:)``. `deviation` in per cent.
    static func gains(deviation: Double, seed: UInt64, window: ScanWindow, channels: Int) -> [Int32] {
        guard deviation > 0 else { return [Int32](repeating: RowKernels.unityGain, count: window.width * channels) }
        // 16.16 fixed point of gain units.
        let scale = Int64((deviation / 100 * Double(RowKernels.unityGain) * 65_536).rounded())
        return deviates(seed: seed, window: window, channels: channels).map { deviate in
            let gain = Int64(RowKernels.unityGain) + (deviate * scale + 1 << 31) >> 32
            return Int32(max(0, min(31_999, gain)))
        }
    }

    /// What each sample of a row shows more without light, in 16-bit units; `deviation` in 8-bit units. Nil: all show the same.
    static func offsets(deviation: Double, seed: UInt64, window: ScanWindow, channels: Int) -> [Int32]? {
        guard deviation > 0 else { return nil }
        let scale = Int64((deviation * 257 * 65_536).rounded())
        // Another list of numbers than that of the gains.
        return deviates(seed: ~seed, window: window, channels: channels).map { Int32(($0 * scale + 1 << 31) >> 32) }
    }

    /// One normal deviate for each sample, of the column below the middle of its pixel.
    private static func deviates(seed: UInt64, window: ScanWindow, channels: Int) -> [Int64] {
        (0..<window.width * channels).map { sample in
            let (pixel, channel) = (window.left + sample / channels, sample % channels)
            let column = (2 * pixel + 1) * sensorResolution / (2 * window.resolution)
            var generator = SplitMix64(seed, UInt64(column), UInt64(channels == 1 ? 1 : channel))
            return generator.normal()
        }
    }
}
