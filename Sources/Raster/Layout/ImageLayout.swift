import PlatenModel

/// How the rows of an image lie in its file. Of grey with one bit a sample 1 is black; samples of 16 bits are in the machine's byte order.
public struct ImageLayout: Sendable, Hashable {
    /// Pixels a row.
    public var width: Int
    /// Samples a pixel: 1 or 3.
    public var samples: Int
    /// Bits a sample: 1, 8 or 16.
    public var depth: Int

    /// Rows lie one behind the other without padding.
    public var bytesPerRow: Int { (width * samples * depth + 7) / 8 }

    /// What a profile calls such samples.
    var mode: ColourMode { samples == 3 ? .colour : depth == 1 ? .lineart : .grey }

    var photometric: Photometric {
        switch (samples, depth) {
        case (3, _): .rgb
        case (_, 1): .whiteIsZero
        default: .blackIsZero
        }
    }

    var rowsPerStrip: Int { max(1, RasterLimits.stripBytes / bytesPerRow) }

    /// The file's layout for an image that begins with `frame`.
    ///
    /// Colour of one bit a sample is stored with eight: chunky samples of one bit are legal but hardly any program reads them.
    init(of frame: FrameParameters) {
        self.init(width: frame.width, samples: frame.kind.imageSamples, depth: frame.kind == .grey ? frame.depth : max(8, frame.depth))
    }

    /// The layout of the rows of one frame: those of a pass have one sample a pixel.
    init(ofRowsIn frame: FrameParameters) {
        self.init(of: frame)
        samples = frame.kind.frameSamples
    }

    public init(width: Int, samples: Int, depth: Int) {
        self.width = width
        self.samples = samples
        self.depth = depth
    }
}
