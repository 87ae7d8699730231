/// The limits of looking for codes, in one place.
package enum BarcodeLimits {
    /// Pixels an inch to which a page is reduced, at least: two pixels for each module of 0.25 mm (10 mil), the narrowest that labels of libraries
    /// commonly have. Reduced by whole numbers only, so that a page has less than twice as many.
    static let planeResolution = 200.0
    /// Pixels an inch that are assumed where an image has no resolution.
    static let unknownResolution = 300.0
    /// Pixels of a plane, and so its bytes. An A3 sheet at 300 pixels an inch has 17.4 million.
    static let planePixels = 18_000_000
    /// Bytes of address space of a plane. Above 32 MiB glibc gives memory back to the kernel as soon as it is free, whatever was freed before
    /// (DEFAULT_MMAP_THRESHOLD_MAX); below, each page's thread might leave a plane behind in an arena of its own.
    static let planeRoom = 33 << 20
    /// Millimetres of a sheet that are looked at, from its beginning: the longer side of A3, and how far it may lie from the edge.
    package static let planeLength = 430.0

    /// Codes of a page, as the library gives them: some come twice.
    static let codes = 64
    /// Pixels between two centres, across and down together, below which the same text is the same code.
    static let samePlace = 16
    /// Scan lines of a linear code that have to say the same. Fewer make codes out of the lines of a drawing.
    static let lines: UInt32 = 4
    /// Seconds of processor time for a page. Pages of text take 0.2 s, pages of noise 0.6 s; a page full of squares like those in the corners of
    /// a QR code would take hours.
    static let processorSeconds: UInt32 = 4
    /// Seconds for a page, whatever else the machine does.
    static let seconds: UInt32 = 20
    /// Bytes that the reading of a page may take. The library has about three bytes a pixel.
    static let memory: UInt64 = 256 << 20

    /// Millimetres of the squares into which a plane is divided to find what may be a Data Matrix code: a code is apart from all else by more.
    static let cell = 1.0
    /// How much lighter the lightest pixel of a square is than its darkest, at least, where there is something in it: as many times what
    /// most squares have, within these bounds.
    static let contrastFactor = 1.5
    static let contrast = 40...96
    /// Millimetres of the sides of such a code. Rectangular ones are up to four times as long as high (ISO/IEC 16022); a narrow one that lies
    /// aslant is held by a box of any shape.
    static let matrixSide = 2.5...100.0
    /// Millimetres around it that are looked at with it.
    static let matrixMargin = 1.5
    /// Places where such a code may be.
    static let matrixRegions = 64
}
