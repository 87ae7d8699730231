/// The limits of this program and of the format, in one place.
enum RasterLimits {
    /// Bytes of a strip, and so of a block: large enough that a call costs nothing, small enough that a few fit anywhere.
    static let stripBytes = 1 << 20
    /// Blocks that circulate between the threads. Three are in work; the others let one thread get ahead of another for a while.
    static let blocks = 6
    /// Bytes of a row. The widest scanners there are (A0, 2400 pixels an inch, 16-bit colour) deliver half a megabyte.
    static let rowBytes = 16 << 20
    /// Rows: ImageLength is a 32-bit number (TIFF 6.0, section 8).
    static let rows = Int(UInt32.max)
    /// Bytes of pixels up to which a classic TIFF is written. Its offsets have 32 bits (TIFF 6.0, section 2); the rest is for
    /// the directory, and for drivers that deliver more than they promised.
    static let classicBytes = 3_900_000_000
    /// Bytes that are reserved for all of a file but its pixels: tags, a colour profile, the table of the strips.
    static let tagBytes = 1 << 20
    /// Millimetres that an image of unknown length may have, where nothing else is said.
    static let unknownLengthMillimetres = 10_000.0
    /// Rows an inch that are assumed for that where the resolution is unknown.
    static let unknownResolution = 600.0
    /// Bytes written between two requests to the kernel to begin with the disk.
    static let writebackBytes = 8 << 20
    /// Milliseconds before a source that had nothing is asked again: the first and the longest pause.
    static let shortestPause = 1
    static let longestPause = 50
    /// Characters of a text tag. TIFF 6.0 names no limit; the longest name of a host has 253.
    static let textLength = 255
    /// Bytes of an ICC profile that is embedded. The largest of Debian's colour packages have half a megabyte; those of cameras and
    /// scanners with tables rarely two.
    static let iccProfileBytes = 4 << 20
    /// How hard Deflate tries, 1 to 9: the default of zlib and of libdeflate, whichever libtiff was built with. Beyond it scans hardly
    /// shrink and take several times as long.
    static let deflateLevel = 6
    /// Bytes that libtiff may allocate at once for what a file claims.
    static let readerAllocation = 256 << 20
}
