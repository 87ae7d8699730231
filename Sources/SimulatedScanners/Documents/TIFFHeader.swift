import CTIFF

/// The tags of a TIFF file's first image that matter here, checked.
struct TIFFHeader {
    let width: Int
    let height: Int
    let bits: Int
    let samplesPerPixel: Int
    /// Whether 0 is white.
    let isInverted: Bool
    let resolution: DocumentResolution
    let lineBytes: Int

    init(_ file: OpaquePointer, _ path: String) throws(WorldMistake) {
        let photometric = Self.short(file, TIFFTAG_PHOTOMETRIC) ?? UInt16(PHOTOMETRIC_MINISBLACK)
        let isJPEG = Self.short(file, TIFFTAG_COMPRESSION) == UInt16(COMPRESSION_JPEG)
        if isJPEG {
            // Decoded to RGB, whatever the file holds.
            _ = withVaList([JPEGCOLORMODE_RGB]) { TIFFVSetField(file, UInt32(TIFFTAG_JPEGCOLORMODE), $0) }
        }
        width = Int(Self.long(file, TIFFTAG_IMAGEWIDTH) ?? 0)
        height = Int(Self.long(file, TIFFTAG_IMAGELENGTH) ?? 0)
        bits = Int(Self.short(file, TIFFTAG_BITSPERSAMPLE) ?? 1)
        samplesPerPixel = Int(Self.short(file, TIFFTAG_SAMPLESPERPIXEL) ?? 1)
        isInverted = Int32(photometric) == PHOTOMETRIC_MINISWHITE
        resolution = Self.resolution(file) ?? .standard
        lineBytes = Int(TIFFScanlineSize(file))

        guard (1...1_000_000).contains(width), height > 0 else { throw WorldMistake(path, "\(width) × \(height) pixels are no image") }
        guard TIFFIsTiled(file) == 0, Self.short(file, TIFFTAG_PLANARCONFIG) ?? 1 == 1 else {
            throw WorldMistake(path, "is in tiles or planes; make strips of it with: tiffcp -s -p contig")
        }
        let isGrey = samplesPerPixel <= 2 && [PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK].contains(Int32(photometric))
        let isColour =
            (3...4).contains(samplesPerPixel) && (Int32(photometric) == PHOTOMETRIC_RGB || Int32(photometric) == PHOTOMETRIC_YCBCR && isJPEG)
        guard isGrey && [1, 8, 16].contains(bits) || isColour && [8, 16].contains(bits) else {
            throw WorldMistake(path, "\(bits) bits, \(samplesPerPixel) samples, photometric \(photometric) cannot be shown: only bilevel, grey, RGB")
        }
        guard ((width * samplesPerPixel * bits + 7) / 8...1 << 28).contains(lineBytes) else {
            throw WorldMistake(path, "has lines of \(lineBytes) bytes")
        }
    }

    private static func resolution(_ file: OpaquePointer) -> DocumentResolution? {
        guard let horizontal = float(file, TIFFTAG_XRESOLUTION), let vertical = float(file, TIFFTAG_YRESOLUTION) else { return nil }
        switch Int32(short(file, TIFFTAG_RESOLUTIONUNIT) ?? UInt16(RESUNIT_INCH)) {
        case RESUNIT_INCH: return DocumentResolution(checking: Double(horizontal), Double(vertical))
        case RESUNIT_CENTIMETER: return DocumentResolution(checking: Double(horizontal) * 2.54, Double(vertical) * 2.54)
        default: return nil
        }
    }

    private static func short(_ file: OpaquePointer, _ tag: Int32) -> UInt16? { field(file, tag, UInt16(0)) }

    private static func long(_ file: OpaquePointer, _ tag: Int32) -> UInt32? { field(file, tag, UInt32(0)) }

    private static func float(_ file: OpaquePointer, _ tag: Int32) -> Float? { field(file, tag, Float(0)) }

    private static func field<Value>(_ file: OpaquePointer, _ tag: Int32, _ initial: Value) -> Value? {
        var value = initial
        let found = withUnsafeMutablePointer(to: &value) { pointer in
            withVaList([pointer]) { TIFFVGetField(file, UInt32(tag), $0) }
        }
        return found == 1 ? value : nil
    }
}
