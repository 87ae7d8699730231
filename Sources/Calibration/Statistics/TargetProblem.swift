/// Why a target cannot be measured.
public enum TargetProblem: Error, Sendable, Hashable {
    /// There is too little of it.
    case tooSmall
    /// Nothing like it is in the image.
    case notFound
    /// Its white or its black is at the end of the codes: exposure hides the truth.
    case clipped
    /// An edge stands upright, at 45° or elsewhere where it falls on the same parts of pixels again and again. In degrees.
    case angle(Double)
    /// Dust, a scratch or a shadow lies over it: too much does not fit.
    case disturbed
    /// Light and dark are too near to each other.
    case contrast
}
