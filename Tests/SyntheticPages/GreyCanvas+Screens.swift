import Glibc

extension GreyCanvas {
    /// A picture in soft tones, printed with a screen.
    ///
    /// - Parameters:
    ///   - lines: of the screen, an inch.
    ///   - angle: degrees of the screen.
    ///   - resolution: pixels an inch.
    public static func printed(lines: Double, angle: Double, resolution: Double) -> GreyCanvas {
        var canvas = GreyCanvas(width: 900, height: 900, paper: 235)
        let period = resolution / lines
        let (c, s) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        canvas.change { x, y, _ in
            let tone = 130 + 40 * sin(Double(x) / 190) * cos(Double(y) / 230)
            let (u, v) = ((Double(x) * c + Double(y) * s) / period, (Double(y) * c - Double(x) * s) / period)
            return Float(tone + 45 * (cos(2 * .pi * u) + cos(2 * .pi * v)) / 2)
        }
        return canvas
    }
}
