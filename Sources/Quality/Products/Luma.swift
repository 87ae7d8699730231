/// Luma of 8-bit codes: .2126 R + .7152 G + .0722 B (Rec. ITU-R BT.709), in whole 256ths, so that grey stays what it is.
enum Luma {
    @inline(__always)
    static func of(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
        let sum = 54 &* UInt16(red) &+ 183 &* UInt16(green) &+ 19 &* UInt16(blue) &+ 128
        return UInt8(truncatingIfNeeded: sum >> 8)
    }
}
