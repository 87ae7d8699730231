import CTIFF
import PlatenModel

extension TIFFHandle {
    /// Writes the Exif directory. It comes before the pixels: added at the end, libtiff would write the main directory twice.
    func writeExif(_ tags: ImageTags) -> UInt64? {
        guard TIFFCreateEXIFDirectory(pointer) == 0 else { return nil }
        // Version 2.32 (Exif 2.32, section 4.6.5).
        guard set(EXIFTAG_EXIFVERSION, bytes: Array("0232".utf8)), set(EXIFTAG_OFFSETTIME, TagText.offset(tags.dateTime)),
            set(EXIFTAG_IMAGEUNIQUEID, TagText.uniqueID(tags.imageUniqueID))
        else { return nil }
        var offset: UInt64 = 0
        guard TIFFWriteCustomDirectory(pointer, &offset) == 1 else { return nil }
        // The main directory takes the place of this one, and libtiff would forget this one's texts without freeing them.
        TIFFFreeDirectory(pointer)
        guard TIFFCreateDirectory(pointer) == 0 else { return nil }
        return offset
    }

    /// Sets all tags of the main directory but the length, which is set with each strip.
    func describe(_ plan: ImagePlan, exif: UInt64) -> Bool {
        describeSamples(plan.layout) && describeStorage(plan) && describeResolution(plan.tags) && describeOrigin(plan.tags)
            && describeColour(plan.tags) && set(TIFFTAG_XMLPACKET, block: XMPPacket(plan.tags).bytes) && set(TIFFTAG_EXIFIFD, offset: exif)
    }

    private func describeSamples(_ layout: ImageLayout) -> Bool {
        let photometric =
            switch layout.photometric {
            case .whiteIsZero: PHOTOMETRIC_MINISWHITE
            case .blackIsZero: PHOTOMETRIC_MINISBLACK
            case .rgb: PHOTOMETRIC_RGB
            }
        return set(TIFFTAG_IMAGEWIDTH, layout.width) && set(TIFFTAG_BITSPERSAMPLE, layout.depth)
            && set(TIFFTAG_SAMPLESPERPIXEL, layout.samples) && set(TIFFTAG_PHOTOMETRIC, Int(photometric))
    }

    private func describeStorage(_ plan: ImagePlan) -> Bool {
        let compression =
            switch plan.compression {
            case .none: COMPRESSION_NONE
            case .lzw: COMPRESSION_LZW
            case .deflate: COMPRESSION_ADOBE_DEFLATE
            case .group4: COMPRESSION_CCITTFAX4
            }
        return set(TIFFTAG_COMPRESSION, Int(compression)) && describeCodec(plan) && set(TIFFTAG_PLANARCONFIG, Int(PLANARCONFIG_CONTIG))
            && set(TIFFTAG_ROWSPERSTRIP, plan.layout.rowsPerStrip)
    }

    /// What only the chosen compression knows; libtiff refuses these tags before the compression is set.
    private func describeCodec(_ plan: ImagePlan) -> Bool {
        switch plan.compression {
        case .none, .group4: true
        case .lzw: describePredictor(plan.layout)
        case .deflate: describePredictor(plan.layout) && set(TIFFTAG_ZIPQUALITY, RasterLimits.deflateLevel)
        }
    }

    /// Differences of neighbours compress better than samples (TIFF 6.0, section 14); bits have no such differences.
    private func describePredictor(_ layout: ImageLayout) -> Bool {
        layout.depth == 1 || set(TIFFTAG_PREDICTOR, Int(PREDICTOR_HORIZONTAL))
    }

    /// TIFF 6.0 requires all three tags; without an absolute unit they only say that the pixels are square.
    private func describeResolution(_ tags: ImageTags) -> Bool {
        guard let horizontal = tags.horizontalResolution, let vertical = tags.verticalResolution else {
            return set(TIFFTAG_XRESOLUTION, 1.0) && set(TIFFTAG_YRESOLUTION, 1.0) && set(TIFFTAG_RESOLUTIONUNIT, Int(RESUNIT_NONE))
        }
        return set(TIFFTAG_XRESOLUTION, horizontal) && set(TIFFTAG_YRESOLUTION, vertical)
            && set(TIFFTAG_RESOLUTIONUNIT, Int(RESUNIT_INCH))
    }

    private func describeOrigin(_ tags: ImageTags) -> Bool {
        set(TIFFTAG_MAKE, TagText.ascii(tags.make)) && set(TIFFTAG_MODEL, TagText.ascii(tags.model))
            && set(TIFFTAG_SOFTWARE, TagText.ascii(tags.software)) && set(TIFFTAG_HOSTCOMPUTER, TagText.ascii(tags.hostComputer))
            && set(TIFFTAG_DATETIME, TagText.dateTime(tags.dateTime)) && set(TIFFTAG_IMAGEDESCRIPTION, TagText.ascii(tags.description))
    }

    private func describeColour(_ tags: ImageTags) -> Bool {
        set(TIFFTAG_ORIENTATION, tags.orientation.rawValue) && (tags.iccProfile.map { set(TIFFTAG_ICCPROFILE, block: $0) } ?? true)
    }
}
