/// The sensor of a wide scanner: modules side by side, each with its own idea of where it is.
struct SensorModules: Equatable {
    let count: Int
    /// Millimetres by which every second module sees what lies further right and further down, from the second on.
    let across: Double
    let down: Double

    var isExact: Bool { count < 2 || across == 0 && down == 0 }

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
