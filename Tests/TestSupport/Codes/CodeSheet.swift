import Foundation

/// A grey sheet of paper with codes on it, as a scanner sees it.
public struct CodeSheet: Sendable {
    /// Pixels.
    public let width: Int
    public let height: Int
    /// Pixels an inch.
    public let resolution: Double
    /// One byte each, row by row.
    public private(set) var pixels: [UInt8]
    private let paper: UInt8
    private let ink: UInt8
    private var random: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// - Parameters:
    ///   - width: millimetres.
    ///   - height: millimetres.
    public init(width: Double, height: Double, resolution: Double, paper: UInt8 = 240, ink: UInt8 = 30) {
        self.width = Int(width / 25.4 * resolution)
        self.height = Int(height / 25.4 * resolution)
        self.resolution = resolution
        self.paper = paper
        self.ink = ink
        pixels = [UInt8](repeating: paper, count: self.width * self.height)
    }

    private init(turning sheet: CodeSheet) {
        (width, height, resolution, paper, ink) = (sheet.height, sheet.width, sheet.resolution, sheet.paper, sheet.ink)
        pixels = [UInt8](repeating: paper, count: width * height)
        for row in 0..<height {
            for column in 0..<width { pixels[row * width + column] = sheet.pixels[(sheet.height - 1 - column) * sheet.width + row] }
        }
    }

    /// The sheet, turned clockwise by so many quarters.
    public func turned(byQuarters quarters: Int) -> CodeSheet {
        (0..<quarters).reduce(self) { sheet, _ in CodeSheet(turning: sheet) }
    }

    /// Prints a code, with the paper's own white around it.
    ///
    /// - Parameters:
    ///   - x: millimetres from the left edge to the code's centre.
    ///   - y: millimetres from the upper edge.
    ///   - module: millimetres of a module.
    ///   - barHeight: millimetres of the bars of a linear code.
    ///   - angle: degrees, clockwise.
    public mutating func print(
        _ symbol: ZintSymbol, x: Double, y: Double, module: Double = 0.5, barHeight: Double = 12, angle: Double = 0
    ) {
        let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        let across = Double(symbol.width) * module
        let down = symbol.kind.isLinear ? barHeight : Double(symbol.rows.count) * module
        let rowHeight = down / Double(symbol.rows.count)
        let reach = (across * across + down * down).squareRoot() / 2
        let millimetre = resolution / 25.4
        let columns = pixels(from: x - reach, to: x + reach, of: width)
        for row in pixels(from: y - reach, to: y + reach, of: height) {
            for column in columns {
                // The share of dark in the pixel, from nine points of it.
                var dark = 0
                for point in 0..<9 {
                    let right = (Double(column) + Double(point % 3 * 2 + 1) / 6) / millimetre - x
                    let below = (Double(row) + Double(point / 3 * 2 + 1) / 6) / millimetre - y
                    let along = right * cosine + below * sine + across / 2
                    let aside = below * cosine - right * sine + down / 2
                    guard along >= 0, along < across, aside >= 0, aside < down else { continue }
                    if symbol.rows[Int(aside / rowHeight)][Int(along / module)] { dark += 1 }
                }
                if dark > 0 { pixels[row * width + column] = UInt8(Int(paper) - (Int(paper) - Int(ink)) * dark / 9) }
            }
        }
    }

    /// Covers a rectangle, all in millimetres: with paper, as where a label is torn, or with ink.
    public mutating func cover(x: Double, y: Double, width: Double, height: Double, withInk: Bool = false) {
        let columns = pixels(from: x, to: x + width, of: self.width)
        for row in pixels(from: y, to: y + height, of: self.height) {
            for column in columns { pixels[row * self.width + column] = withInk ? ink : paper }
        }
    }

    /// Adds noise of about this standard deviation to each pixel.
    public mutating func addNoise(_ deviation: Double) {
        // The sum of four even ones is close enough to the bell; a prime number of them does not repeat itself in step with the rows.
        let noise = (0..<65_521).map { _ in
            Int(((0..<4).reduce(0.0) { sum, _ in sum + number() - 0.5 } * deviation * 1.73).rounded())
        }
        for place in pixels.indices { pixels[place] = UInt8(min(max(Int(pixels[place]) + noise[place % noise.count], 0), 255)) }
    }

    /// Fills the sheet with what looks like lines of print.
    public mutating func printText() {
        for line in stride(from: 8.0, to: Double(height) / resolution * 25.4 - 8, by: 4.5) {
            for place in stride(from: 8.0, to: Double(width) / resolution * 25.4 - 8, by: 1.8) where number() > 0.15 {
                for _ in 0..<3 {
                    let size = number() > 0.5 ? (width: 0.25, height: 2.0) : (width: 0.9, height: 0.25)
                    cover(x: place + number() * 1.2, y: line + number() * 1.5, width: size.width, height: size.height, withInk: true)
                }
            }
        }
    }

    /// The pixels between two millimetres, of those that there are.
    private func pixels(from start: Double, to end: Double, of count: Int) -> Range<Int> {
        let first = min(max(0, Int((start * resolution / 25.4).rounded())), count)
        return first..<min(max(first, Int((end * resolution / 25.4).rounded())), count)
    }

    /// From 0 to 1, the same for every sheet.
    private mutating func number() -> Double {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Double(random >> 11) / Double(1 << 53)
    }
}
