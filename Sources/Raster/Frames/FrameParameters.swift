/// The exact shape of a frame that has begun.
public struct FrameParameters: Sendable, Hashable {
    public var kind: FrameKind
    /// Pixels a row.
    public var width: Int
    /// Rows promised. Nil where nobody knows before the end.
    public var rows: Int?
    /// Bytes from one row to the next as delivered: at least what the pixels take, padding included.
    public var bytesPerRow: Int
    /// Bits a sample: 1, 8 or 16. Samples of 16 bits are in the machine's byte order.
    ///
    /// Of depth 1, a row of kind `rgb` is groups of one byte red, one green and one blue, each for eight pixels, the leftmost in
    /// the highest bit (SANE Standard 1.06, section 3.2.1).
    public var depth: Int
    /// Whether the image is complete with this frame. Looked at for passes only: a frame of kind `grey` or `rgb` is a whole image.
    public var isLast: Bool

    public init(kind: FrameKind, width: Int, rows: Int?, bytesPerRow: Int, depth: Int, isLast: Bool) {
        self.kind = kind
        self.width = width
        self.rows = rows
        self.bytesPerRow = bytesPerRow
        self.depth = depth
        self.isLast = isLast
    }
}
