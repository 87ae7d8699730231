/// The sensor of a wide scanner: modules side by side, each with its own idea of where it is.
struct SensorModules: Equatable {
    let count: Int
    /// Millimetres by which every second module sees what lies further right and further down, from the second on.
    let across: Double
    let down: Double

    init(_ configuration: ScannerConfiguration) {
        self.init(count: configuration.modules, across: configuration.stitchAcross, down: configuration.stitchDown)
    }

    init(count: Int, across: Double, down: Double) {
        (self.count, self.across, self.down) = (count, across, down)
    }

    var isExact: Bool { count < 2 || across == 0 && down == 0 }

    /// Takes a share of the light, in per cent, from every second module; gains as ``RowKernels/correct(_:_:gains:noise:noiseStart:offset:into:)`` takes
    /// them.
    func darken(_ gains: inout [Int32], _ loss: Double, window: ScanWindow, channels: Int, width: Double) {
        guard loss != 0, count > 1 else { return }
        for (module, band) in bands(window, width: width).enumerated() where !module.isMultiple(of: 2) {
            for sample in (band.columns.lowerBound - window.left) * channels..<(band.columns.upperBound - window.left) * channels {
                gains[sample] = Int32(min(31_999, Double(gains[sample]) * (1 - loss / 100)))
            }
        }
    }

    /// The modules as far as they see the window. `width` of all of them together in millimetres.
    func bands(_ window: ScanWindow, width: Double) -> [ColumnBand] {
        func pixels(_ millimetres: Double) -> Int { Int((millimetres / 25.4 * Double(window.resolution)).rounded()) }
        let seen = window.left..<window.left + window.width
        return (0..<count).map { module in
            let first = pixels(width * Double(module) / Double(count))
            // Sheets may be announced wider than the sensor by a rounded pixel.
            let end = module == count - 1 ? max(first, seen.upperBound) : pixels(width * Double(module + 1) / Double(count))
            let isOdd = !module.isMultiple(of: 2)
            return ColumnBand(
                columns: (first..<end).clamped(to: seen), across: isOdd ? pixels(across) : 0, down: isOdd ? pixels(down) : 0)
        }
    }
}
