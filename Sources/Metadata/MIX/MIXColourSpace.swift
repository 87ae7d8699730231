import PlatenModel

extension MIX {
    /// What samples mean, in the words of the data dictionary (NISO Z39.87, 7.1.3.1), which are those of TIFF.
    enum ColourSpace: String, Encodable, Sendable {
        case whiteIsZero = "WhiteIsZero"
        case blackIsZero = "BlackIsZero"
        case rgb = "RGB"

        /// As masters are written: 1 means black where there is one bit, as scanners deliver it.
        init(_ geometry: ImageGeometry) {
            switch (geometry.samples, geometry.depth) {
            case (3, _): self = .rgb
            case (_, 1): self = .whiteIsZero
            default: self = .blackIsZero
            }
        }
    }
}
