/// A colour as the sensor sees it: 0 black to 65535 white, in the encoding of the scan (no gamma is applied or undone anywhere).
struct Reflectance: Equatable {
    let red: UInt16
    let green: UInt16
    let blue: UInt16

    init(_ red: UInt16, _ green: UInt16, _ blue: UInt16) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// From 8-bit values.
    init(bytes red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.init(UInt16(red) * 257, UInt16(green) * 257, UInt16(blue) * 257)
    }

    init(grey: UInt16) {
        self.init(grey, grey, grey)
    }

    /// What a grey scan sees of it.
    var grey: UInt16 { Self.grey(red, green, blue) }

    /// The weights of ITU-R BT.601 in 1/256: equal parts stay what they are.
    @inline(__always)
    static func grey(_ red: UInt16, _ green: UInt16, _ blue: UInt16) -> UInt16 {
        UInt16(truncatingIfNeeded: (77 &* UInt32(red) &+ 150 &* UInt32(green) &+ 29 &* UInt32(blue)) >> 8)
    }

    /// The white underside of the lid.
    static let lid = Reflectance(bytes: 242, 242, 242)
    /// What comes back where neither lid nor page is.
    static let openLid = Reflectance(bytes: 12, 12, 14)
    /// The bed of an overhead scanner, which is dark so that the edges of pages stand out.
    static let darkBed = Reflectance(bytes: 22, 22, 24)
    /// The lamp of the transparency unit, seen through nothing.
    static let transparencyLamp = Reflectance(grey: 65_535)
    static let paper = Reflectance(bytes: 250, 248, 242)
    static let blackInk = Reflectance(bytes: 28, 26, 27)
    static let blueInk = Reflectance(bytes: 32, 58, 134)
    static let redInk = Reflectance(bytes: 168, 40, 36)
}
