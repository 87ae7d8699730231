/// What the samples of a frame are.
public enum FrameKind: String, Sendable, Hashable, CaseIterable {
    case grey
    /// Interleaved red, green and blue.
    case rgb
    /// One of the three passes of a colour image; they come in any order.
    case red
    case green
    case blue

    /// Whether the frame is one of three that make an image together.
    public var isPass: Bool {
        switch self {
        case .grey, .rgb: false
        case .red, .green, .blue: true
        }
    }

    /// Samples a pixel of the finished image.
    public var imageSamples: Int { self == .grey ? 1 : 3 }

    /// Samples a pixel of the frame itself.
    var frameSamples: Int { self == .rgb ? 3 : 1 }
}
