/// What is on the pages of an ``ESCLResponder``, as its program has it, too (`Programs/documents.py`).
public struct DocumentPattern: Sendable {
    /// The document's number, from 1, counted over the responder's life.
    public let document: Int
    /// As it was set when the document was asked for.
    public let seed: Int
    /// A JPEG has one value a block of 8 × 8 pixels, that of its upper left one, so that it comes back exactly.
    public let format: DocumentFormat

    public init(document: Int, seed: Int = 0, format: DocumentFormat = .png) {
        self.document = document
        self.seed = seed
        self.format = format
    }

    /// The sample at a column and a row from the document's corner; `left` and `top` are that corner's place on the bed.
    public func sample(x: Int, y: Int, channel: Int = 0, left: Int = 0, top: Int = 0) -> UInt8 {
        let block = format == .jpeg ? 8 : 1
        let (column, row) = (x / block * block + left, y / block * block + top)
        return UInt8(truncatingIfNeeded: column + 2 * row + 85 * channel + 29 * document + seed)
    }
}
