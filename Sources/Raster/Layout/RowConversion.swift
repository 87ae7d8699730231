/// What is done to a row between its delivery and the file. Never to a sample's value.
enum RowConversion: Sendable, Hashable {
    /// Rows lie in the file as they are delivered.
    case none
    /// Only the bits behind the last pixel are cleared. Drivers leave anything there, and the digest of the rows would vary with it.
    case clearUnusedBits
    /// The delivered row is longer than its pixels.
    case crop
    /// Bits become bytes: 0 becomes 0 and 1 becomes 255.
    ///
    /// In colour 1 is full intensity; only in grey frames 1 means black (SANE Standard 1.06, section 3.2.1).
    case unpackBits

    init(of frame: FrameParameters) {
        self =
            if frame.depth == 1, frame.kind != .grey {
                .unpackBits
            } else if frame.bytesPerRow > frame.packedBytesPerRow {
                .crop
            } else if frame.depth == 1, !frame.width.isMultiple(of: 8) {
                .clearUnusedBits
            } else {
                .none
            }
    }

    /// Whether delivered rows can be read straight to where the file's rows are to lie.
    var isInPlace: Bool { self == .none || self == .clearUnusedBits }
}
