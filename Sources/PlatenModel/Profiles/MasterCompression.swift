/// How the samples of a master are stored (TIFF 6.0 Compression tag). All of them are lossless.
public enum MasterCompression: String, Codable, Sendable, Hashable, CaseIterable {
    case none
    /// Lempel-Ziv and Welch (TIFF 6.0, section 13), the oldest that every reader knows.
    case lzw
    /// Zip as Adobe registered it (TIFF Technical Notes, Photoshop, 2002). Smaller files than LZW.
    case deflate
    /// CCITT T.6, for black and white only.
    case group4
}

extension MasterCompression {
    /// Throws what is wrong where samples of this kind cannot be stored so. Pure: to be asked before a scanner moves.
    ///
    /// - Parameter depth: bits a sample.
    public func check(mode: ColourMode, depth: Int) throws(UnsuitableCompression) {
        // CCITT T.6 codes runs of black and white; it has no word for anything else.
        guard self == .group4, mode != .lineart || depth != 1 else { return }
        throw UnsuitableCompression(compression: self, mode: mode, depth: depth)
    }
}
