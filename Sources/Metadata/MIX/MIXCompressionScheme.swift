import PlatenModel

extension MIX {
    /// How samples are stored. The schema takes any text (NISO Z39.87, 6.6.1); these are the words that programs write for TIFF.
    enum CompressionScheme: String, Encodable, Sendable {
        case uncompressed = "Uncompressed"
        case lzw = "LZW"
        case deflate = "Deflate"
        case group4 = "CCITT Group 4"

        init(_ compression: MasterCompression) {
            switch compression {
            case .none: self = .uncompressed
            case .lzw: self = .lzw
            case .deflate: self = .deflate
            case .group4: self = .group4
            }
        }
    }
}
