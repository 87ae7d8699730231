/// What the lowest sample value means (TIFF 6.0, PhotometricInterpretation).
public enum Photometric: String, Sendable, Hashable {
    /// 0 is white: black and white as scanners deliver it, where 1 means black (SANE Standard 1.06, section 3.2.1).
    case whiteIsZero
    case blackIsZero
    case rgb
}
