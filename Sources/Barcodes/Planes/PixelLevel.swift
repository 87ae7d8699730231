/// How light a pixel is, 0 to 255, in one of the layouts that a file's rows have. `pixel` is within the row.
protocol PixelLevel {
    static func level(_ row: RawSpan, _ pixel: Int) -> UInt32
}

/// The weights of red, green and blue of ITU-R BT.601, of 256.
private func luma(_ red: UInt32, _ green: UInt32, _ blue: UInt32) -> UInt32 {
    (red * 77 + green * 150 + blue * 29) >> 8
}

/// Grey of one bit, where 1 is black.
enum BitLevel: PixelLevel {
    @inline(__always)
    static func level(_ row: RawSpan, _ pixel: Int) -> UInt32 {
        let byte = row.unsafeLoad(fromUncheckedByteOffset: pixel >> 3, as: UInt8.self)
        return byte & (0x80 >> UInt8(truncatingIfNeeded: pixel & 7)) == 0 ? 255 : 0
    }
}

enum GreyByteLevel: PixelLevel {
    @inline(__always)
    static func level(_ row: RawSpan, _ pixel: Int) -> UInt32 {
        UInt32(row.unsafeLoad(fromUncheckedByteOffset: pixel, as: UInt8.self))
    }
}

enum GreyWordLevel: PixelLevel {
    @inline(__always)
    static func level(_ row: RawSpan, _ pixel: Int) -> UInt32 {
        UInt32(row.unsafeLoadUnaligned(fromUncheckedByteOffset: pixel * 2, as: UInt16.self) >> 8)
    }
}

enum ColourByteLevel: PixelLevel {
    @inline(__always)
    static func level(_ row: RawSpan, _ pixel: Int) -> UInt32 {
        luma(
            GreyByteLevel.level(row, pixel * 3), GreyByteLevel.level(row, pixel * 3 + 1), GreyByteLevel.level(row, pixel * 3 + 2))
    }
}

enum ColourWordLevel: PixelLevel {
    @inline(__always)
    static func level(_ row: RawSpan, _ pixel: Int) -> UInt32 {
        luma(
            GreyWordLevel.level(row, pixel * 3), GreyWordLevel.level(row, pixel * 3 + 1), GreyWordLevel.level(row, pixel * 3 + 2))
    }
}
