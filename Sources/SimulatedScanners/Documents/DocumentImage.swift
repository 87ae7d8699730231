/// An image file that lies on the glass.
protocol DocumentImage: AnyObject {
    /// Pixels.
    var width: Int { get }
    var height: Int { get }
    /// 1 grey or 3 colour.
    var channels: Int { get }
    /// Pixels an inch, across and down.
    var resolution: DocumentResolution { get }

    /// Gets the pixels ready, where they have to be decoded all at once.
    func load() throws(WorldMistake)

    /// Writes a row, counted from 0: `width` × `channels` samples of 16 bits.
    func read(row: Int, into samples: inout [UInt16]) throws(WorldMistake)
}
