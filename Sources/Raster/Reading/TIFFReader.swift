import CTIFF
import LinuxSystem
import PlatenModel

/// Reads an image back: masters of this program, and files of other programs with the same kinds of samples.
///
/// Damaged files, and such as hold something else, are an `image-unreadable` problem with libtiff's reason.
public struct TIFFReader: ~Copyable {
    /// Size and samples; resolutions in pixels an inch, nil where the file names no unit.
    public let geometry: ImageGeometry
    public let photometric: Photometric
    /// How the image lies. Nil: mirrored, as no scanner delivers it.
    public let orientation: Orientation?
    /// The bytes of the embedded ICC profile as they are in the file, not checked.
    public let iccProfile: [UInt8]?
    private let handle: TIFFHandle
    private let layout: ImageLayout
    private var decoder: RowDecoder
    private var nextRow = 0

    /// Opens a file and checks that its first image is one that can be read here.
    public init(_ path: String) throws(Problem) {
        let file = try OpenFile.read(path)
        let length: Int
        do {
            length = try file.descriptor.size()
        } catch {
            throw Self.unreadable(path, error.reason)
        }
        let client = TIFFClient(file: file, length: length)
        guard let handle = TIFFHandle(client, mode: "r") else {
            throw Self.unreadable(path, client.failure?.reason ?? client.complaint ?? "it is no TIFF")
        }
        let description: TIFFDescription
        do {
            description = try TIFFDescription(handle)
        } catch {
            throw Self.unreadable(path, error.reason)
        }
        geometry = description.geometry
        photometric = description.photometric
        layout = description.layout
        orientation = description.orientation
        iccProfile = handle.block(TIFFTAG_ICCPROFILE)
        decoder = RowDecoder(description)
        self.handle = handle
    }

    /// Bytes of a row as ``readRows(into:)`` gives it, without padding.
    public var bytesPerRow: Int { layout.bytesPerRow }

    /// Puts as many whole rows as have room at the beginning of `buffer` and returns their number; 0 after the last row.
    ///
    /// Samples of 16 bits are in the machine's byte order. A buffer without room for one row is a problem.
    public mutating func readRows(into buffer: inout MutableRawSpan) throws(Problem) -> Int {
        try rows(in: nextRow..<geometry.height, into: &buffer)
    }

    /// Puts as many of these rows as have room at the beginning of `buffer` and returns their number.
    ///
    /// Only strips that hold some of the rows are read, one at a time, and from a compressed one the rows before are decoded, too. What had
    /// no room is asked for with the rest of the range, or with ``readRows(into:)``, and costs nothing twice. Where rows are
    /// damaged, those of other strips can still be read. A range outside of the image is a problem.
    public mutating func rows(in range: Range<Int>, into buffer: inout MutableRawSpan) throws(Problem) -> Int {
        guard range.lowerBound >= 0, range.upperBound <= geometry.height else {
            throw unreadable("it has \(geometry.height) rows, not those from \(range.lowerBound) to \(range.upperBound)")
        }
        let room = buffer.byteCount / bytesPerRow
        guard room > 0 else { throw unreadable("\(buffer.byteCount) bytes have no room for a row of \(bytesPerRow)") }
        let rows = range.prefix(room)
        guard decoder.decode(rows, of: handle, into: &buffer) else {
            throw unreadable(handle.client.failure?.reason ?? handle.client.complaint ?? "rows from \(rows.lowerBound) on are missing")
        }
        nextRow = rows.upperBound
        return rows.count
    }

    private func unreadable(_ reason: String) -> Problem { Self.unreadable(handle.client.file.path, reason) }

    private static func unreadable(_ path: String, _ reason: String) -> Problem {
        Problem(.imageUnreadable, ["path": path, "reason": reason])
    }
}
