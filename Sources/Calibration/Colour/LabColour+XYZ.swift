import Glibc

extension LabColour {
    /// White of the profile connection space (ICC.1:2022, 7.2.16), to four digits as everybody writes it.
    public static let connectionWhite = (x: 0.9642, y: 1.0, z: 0.8249)

    /// From tristimulus values that are relative to a white of Y = 1.
    public init(x: Double, y: Double, z: Double, white: (x: Double, y: Double, z: Double) = connectionWhite) {
        let (fx, fy, fz) = (Self.compressed(x / white.x), Self.compressed(y / white.y), Self.compressed(z / white.z))
        self.init(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
    }

    /// Tristimulus values for the same white.
    public func xyz(white: (x: Double, y: Double, z: Double) = connectionWhite) -> (x: Double, y: Double, z: Double) {
        let fy = (lightness + 16) / 116
        return (white.x * Self.expanded(fy + a / 500), white.y * Self.expanded(fy), white.z * Self.expanded(fy - b / 200))
    }

    private static let epsilon = 216.0 / 24389
    private static let kappa = 24389.0 / 27

    private static func compressed(_ t: Double) -> Double { t > epsilon ? cbrt(t) : (kappa * t + 16) / 116 }

    private static func expanded(_ f: Double) -> Double { f * f * f > epsilon ? f * f * f : (116 * f - 16) / kappa }
}
