import Glibc

/// What a camera above the bed does to an even light: its lens darkens the corners, a lamp beside the bed gives less at the far side, and the pixels of its
/// sensor are not quite alike. A place of the bed has the same light in every scan, whatever its resolution and window.
struct AreaShading {
    /// What the lens loses in the corners of the bed, as a share.
    private let vignetting: Double
    /// Of each column: the share of the light that comes there from the side.
    private let side: [Double]
    /// Of each column: the square of its distance from the middle of the bed, as a share of that of the corners.
    private let across: [Double]
    /// Rows from the top of the bed to its middle.
    private let middle: Double
    /// The square of the distance of a corner from the middle, in pixels.
    private let corner: Double
    /// Gains of the pixels beyond 1, in units of ``RowKernels/unityGain``, as runs of a table: each row has a run of its own.
    private let pixels: NoiseTable?
    private let left: Int
    private let channels: Int

    /// Nil: the light is even, and so is the sensor.
    ///
    /// - Parameters:
    ///   - bed: millimetres.
    ///   - deviation: of the gains of the pixels, in per cent.
    init?(_ configuration: ScannerConfiguration, deviation: Double, seed: UInt64, window: ScanWindow, channels: Int) {
        guard configuration.vignetting > 0 || configuration.sideLight > 0 || deviation > 0 else { return nil }
        let scale = Double(window.resolution) / 25.4
        let (width, height) = (configuration.bedWidth * scale, configuration.bedHeight * scale)
        let corner = (width * width + height * height) / 4
        let places = (0..<window.width).map { Double(window.left + $0) + 0.5 }
        // The lamp is so far from the left edge that the right one has so much less, by the square of the distance.
        let far = 1 / (1 - configuration.sideLight / 100).squareRoot() - 1
        side = places.map { place in
            let distance = 1 + far * place / width
            return 1 / (distance * distance)
        }
        across = places.map { ($0 - width / 2) * ($0 - width / 2) / corner }
        (vignetting, self.corner, middle, left, self.channels) = (configuration.vignetting / 100, corner, height / 2, window.left, channels)
        pixels = NoiseTable(
            deviation: deviation / 100 * Double(RowKernels.unityGain) / 257, seed: seed, samplesPerRow: (window.left + window.width) * channels)
    }

    /// The gains of a row, which counts from the top of the bed.
    ///
    /// The fourth power of the cosine of the angle to the axis of the lens is 1 / (1 + (r/f)²)², where r is the distance from the middle of the image and
    /// f the lens's focal length.
    func shine(_ gains: [Int32], row: Int) -> [Int32] {
        let down = (Double(row) + 0.5 - middle) * (Double(row) + 0.5 - middle) / corner
        let strength = 1 / (1 - vignetting).squareRoot() - 1
        let start = (pixels?.start(row: row) ?? 0) + left * channels
        var result = gains
        for pixel in across.indices {
            let lens = 1 + strength * (across[pixel] + down)
            let light = side[pixel] / (lens * lens)
            for sample in pixel * channels..<(pixel + 1) * channels {
                let own = Double(RowKernels.unityGain + (pixels?.values[start + sample] ?? 0)) / Double(RowKernels.unityGain)
                result[sample] = Int32(max(0, min(31_999, Double(gains[sample]) * light * own)))
            }
        }
        return result
    }
}
