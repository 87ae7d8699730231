import CTIFF
import PlatenModel

/// What the tags of a file's first image say, checked.
struct TIFFDescription {
    /// Why an image cannot be read here.
    struct Unsupported: Error {
        var reason: String
    }

    let layout: ImageLayout
    let geometry: ImageGeometry
    let photometric: Photometric
    /// Nil for images that are mirrored.
    let orientation: Orientation?
    let rowsPerStrip: Int
    /// The Compression tag's value.
    let compression: Int

    init(_ handle: borrowing TIFFHandle) throws(Unsupported) {
        guard let width = handle.long(TIFFTAG_IMAGEWIDTH), let height = handle.long(TIFFTAG_IMAGELENGTH), width > 0, height > 0 else {
            throw Unsupported(reason: "it does not tell its size")
        }
        guard let samples = handle.word(TIFFTAG_SAMPLESPERPIXEL), let depth = handle.word(TIFFTAG_BITSPERSAMPLE),
            let photometric = handle.word(TIFFTAG_PHOTOMETRIC).flatMap(Photometric.init(tag:)),
            (samples == 3) == (photometric == .rgb), samples == 1 || samples == 3, [1, 8, 16].contains(depth)
        else { throw Unsupported(reason: "its pixels are neither grey nor RGB of 1, 8 or 16 bits") }
        guard TIFFIsTiled(handle.pointer) == 0, handle.word(TIFFTAG_PLANARCONFIG) == Int(PLANARCONFIG_CONTIG) else {
            throw Unsupported(reason: "its samples do not lie in strips of rows")
        }
        layout = ImageLayout(width: width, samples: samples, depth: depth)
        // Widths have 32 bits: nothing overflows here, and rows that are too long to be real are refused before memory is asked for.
        guard layout.bytesPerRow <= RasterLimits.rowBytes, TIFFScanlineSize64(handle.pointer) == UInt64(layout.bytesPerRow) else {
            throw Unsupported(reason: "its rows of \(width) pixels are too long")
        }
        self.photometric = photometric
        orientation = handle.word(TIFFTAG_ORIENTATION).flatMap(Orientation.init)
        // Left out, or the largest number there is: the whole image is one strip (TIFF 6.0, section 8, RowsPerStrip).
        rowsPerStrip = min(max(handle.long(TIFFTAG_ROWSPERSTRIP) ?? height, 1), height)
        compression = handle.word(TIFFTAG_COMPRESSION) ?? Int(COMPRESSION_NONE)
        let inches = handle.word(TIFFTAG_RESOLUTIONUNIT).flatMap(Self.inches(perUnit:))
        geometry = ImageGeometry(
            width: width, height: height, samples: samples, depth: depth,
            resolutionX: Self.resolution(handle.rational(TIFFTAG_XRESOLUTION), inches),
            resolutionY: Self.resolution(handle.rational(TIFFTAG_YRESOLUTION), inches))
    }

    private static func inches(perUnit unit: Int) -> Double? {
        switch unit {
        case Int(RESUNIT_INCH): 1
        case Int(RESUNIT_CENTIMETER): 1 / 2.54
        default: nil
        }
    }

    private static func resolution(_ value: Double?, _ inches: Double?) -> Double? {
        guard let value, let inches, value > 0, value.isFinite else { return nil }
        return value / inches
    }
}

extension Photometric {
    /// Nil for what is neither grey nor RGB, such as palettes.
    init?(tag: Int) {
        switch tag {
        case Int(PHOTOMETRIC_MINISWHITE): self = .whiteIsZero
        case Int(PHOTOMETRIC_MINISBLACK): self = .blackIsZero
        case Int(PHOTOMETRIC_RGB): self = .rgb
        default: return nil
        }
    }
}
