/// Luma of 8-bit codes: .2126 R + .7152 G + .0722 B (Rec. ITU-R BT.709), in whole 256ths, so that grey stays what it is.
enum Luma {
    @inline(__always)
    static func of(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
        let sum = 54 &* UInt16(red) &+ 183 &* UInt16(green) &+ 19 &* UInt16(blue) &+ 128
        return UInt8(truncatingIfNeeded: sum >> 8)
    }

    /// Eight pixels of three bytes, red in the lowest; what is in the highest belongs to the next one. Reads one byte behind them.
    @inline(__always)
    static func eightPixels(_ row: RawSpan, at place: Int) -> SIMD8<UInt32> {
        @inline(__always)
        func pixel(_ index: Int) -> UInt32 {
            UInt32(littleEndian: row.unsafeLoadUnaligned(fromUncheckedByteOffset: place &+ 3 &* index, as: UInt32.self))
        }
        return SIMD8(pixel(0), pixel(1), pixel(2), pixel(3), pixel(4), pixel(5), pixel(6), pixel(7))
    }

    /// The lumas of eight pixels of three bytes. Reads one byte behind them.
    @inline(__always)
    static func ofEight(_ row: RawSpan, at place: Int) -> SIMD8<UInt8> {
        let pixels = eightPixels(row, at: place)
        let (code, eight, sixteen) = (SIMD8<UInt32>(repeating: 0xff), SIMD8<UInt32>(repeating: 8), SIMD8<UInt32>(repeating: 16))
        let (red, green, blue) = (pixels & code, (pixels &>> eight) & code, (pixels &>> sixteen) & code)
        let shares = (SIMD8<UInt32>(repeating: 54), SIMD8<UInt32>(repeating: 183), SIMD8<UInt32>(repeating: 19))
        let sums = red &* shares.0 &+ green &* shares.1 &+ blue &* shares.2 &+ SIMD8<UInt32>(repeating: 128)
        return (sums &>> eight).bytes
    }
}
