/// Dirt that sits on the window over a moving page, or a tired element: some columns of the sensor that see less than there is, in every row.
/// No calibration knows of it.
struct SensorStreak: Equatable {
    /// Millimetres from the left edge of the sensor.
    var left = 0.0
    /// Millimetres.
    var width = 0.2
    /// How much of the light is lost, in per cent; less than 0: how much is added.
    var loss = 0.0

    /// Changes gains as ``RowKernels/correct(_:_:gains:noise:noiseStart:offset:into:)`` takes them.
    func darken(_ gains: inout [Int32], window: ScanWindow, channels: Int) {
        guard loss != 0 else { return }
        let columns = PixelGrid(resolution: window.resolution).pixels(Int((left * 1000).rounded()), Int((width * 1000).rounded()))
        let visible = columns.clamped(to: window.left..<window.left + window.width)
        for sample in (visible.lowerBound - window.left) * channels..<(visible.upperBound - window.left) * channels {
            gains[sample] = Int32(min(31_999, Double(gains[sample]) * (1 - loss / 100)))
        }
    }
}
