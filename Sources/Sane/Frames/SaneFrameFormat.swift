import CSane

/// What the samples of a frame are (SANE Standard 1.06, section 4.3.8).
public enum SaneFrameFormat: Sendable, Hashable {
    case grey
    /// Interleaved red, green, blue.
    case colour
    /// One of three frames, in any order.
    case red
    case green
    case blue
    /// A number of a later or vendor's SANE: JPEG, infrared, text.
    case unknown(Int)

    init(_ format: SANE_Frame) {
        self =
            switch format {
            case SANE_FRAME_GRAY: .grey
            case SANE_FRAME_RGB: .colour
            case SANE_FRAME_RED: .red
            case SANE_FRAME_GREEN: .green
            case SANE_FRAME_BLUE: .blue
            default: .unknown(Int(format.rawValue))
            }
    }

    /// Samples a pixel of the finished image; nil for formats that are not pixels of light.
    public var imageSamples: Int? {
        switch self {
        case .grey: 1
        case .colour, .red, .green, .blue: 3
        case .unknown: nil
        }
    }
}
