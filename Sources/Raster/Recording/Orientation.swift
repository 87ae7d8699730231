import PlatenModel

/// Where row 0 and column 0 of an upright image lie (TIFF 6.0, section 8, Orientation). Scanners turn images and never mirror
/// them, so only four of the eight values are written.
public enum Orientation: Int, Sendable, Hashable, CaseIterable {
    /// Row 0 is the top, column 0 the left-hand side: the image stands upright.
    case topLeft = 1
    case bottomRight = 3
    /// Row 0 is the right-hand side, column 0 the top: turned clockwise by a quarter, the image stands upright.
    case rightTop = 6
    case leftBottom = 8

    /// - Parameter rotation: how far the image has to be turned clockwise to stand upright.
    public init(_ rotation: ImageRotation) {
        switch rotation {
        case .upright: self = .topLeft
        case .quarter: self = .rightTop
        case .half: self = .bottomRight
        case .threeQuarters: self = .leftBottom
        }
    }
}
