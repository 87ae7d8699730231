/// An ICC profile that a profile may name in one word: colour spaces that the guidelines want for masters (FADGI 2016;
/// Metamorfoze 2.0, draft 2023), all of them RGB.
public enum WorkingSpace: String, Sendable, Hashable, CaseIterable {
    case sRGB
    case adobeRGB = "AdobeRGB"
    case eciRGBv2

    /// Where Debian's packages put the file: colord-data first, then icc-profiles-free, which has no eciRGB v2.
    public var paths: [String] {
        switch self {
        case .sRGB: ["/usr/share/color/icc/colord/sRGB.icc", "/usr/share/color/icc/sRGB.icc"]
        case .adobeRGB: ["/usr/share/color/icc/colord/AdobeRGB1998.icc", "/usr/share/color/icc/compatibleWithAdobeRGB1998.icc"]
        case .eciRGBv2: ["/usr/share/color/icc/colord/ECI-RGBv2.icc"]
        }
    }

    /// Debian's packages with such files, for people who lack one.
    public static let packages = ["colord-data", "icc-profiles-free"]
}
