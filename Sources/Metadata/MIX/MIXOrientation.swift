import PlatenModel

extension MIX {
    /// How the stored image lies, in the words of the schema, which follow the eight values of TIFF's Orientation in their order.
    enum Orientation: String, Encodable, Sendable {
        case upright = "normal*"
        case half = "normal, rotated 180°"
        case counterclockwise = "normal, rotated ccw 90°"
        case clockwise = "normal, rotated cw 90°"

        /// - Parameter rotation: how far the image has to be turned clockwise to stand upright, the opposite of how it lies.
        init(_ rotation: ImageRotation) {
            switch rotation {
            case .upright: self = .upright
            case .quarter: self = .counterclockwise
            case .half: self = .half
            case .threeQuarters: self = .clockwise
            }
        }
    }
}
