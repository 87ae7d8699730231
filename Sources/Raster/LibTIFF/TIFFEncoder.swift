import CTIFF
import PlatenModel

/// Writes blocks of rows into a TIFF file, each block as one strip.
struct TIFFEncoder: ~Copyable {
    /// The closed file, not yet on disk.
    struct Written: Sendable {
        /// Bytes of the file.
        var size: Int
        /// SHA-256 of the file in hexadecimal; nil where it has to be read for that.
        var digest: String?
    }

    private let handle: TIFFHandle
    private let plan: ImagePlan
    private var rows = 0
    private var strips: UInt32 = 0

    /// Begins the file: header, Exif directory and the tags.
    init(file: OpenFile, plan: ImagePlan) throws(Problem) {
        let client = TIFFClient(file: file, length: 0)
        guard let handle = TIFFHandle(client, mode: plan.isBig ? "w8" : "w"), let exif = handle.writeExif(plan.tags),
            handle.describe(plan, exif: exif)
        else { throw Self.problem(of: client, plan) }
        // libtiff puts the directory at the next even offset behind the strips (TIFF 6.0, section 2: offsets are even).
        let end = plan.storedBytes.flatMap { bytes in
            let (end, overflow) = bytes.addingReportingOverflow(client.end + 1)
            return overflow ? nil : end & ~1
        }
        client.digest.beginStrips(directoryOffset: end, isBig: plan.isBig)
        self.handle = handle
        self.plan = plan
    }

    /// Writes the rows of a block as the next strip. All blocks but the last are full.
    mutating func append(_ block: borrowing RowBlock) throws(Problem) {
        rows += block.rows
        let strip = strips
        let pointer = handle.pointer
        // libtiff adds a strip only where the length that it knows of reaches into it.
        guard rows <= RasterLimits.rows, handle.set(TIFFTAG_IMAGELENGTH, rows) else { throw Self.problem(of: handle.client, plan) }
        let written = block.withRows { bytes in
            bytes.withUnsafeBytes { buffer in
                // Though its parameter is not const, libtiff changes no samples in the machine's byte order: the predictor works on a
                // copy of the strip. Who comes after this thread reads the block again.
                TIFFWriteEncodedStrip(pointer, strip, UnsafeMutableRawPointer(mutating: buffer.baseAddress), tmsize_t(buffer.count))
            }
        }
        guard written >= 0 else { throw Self.problem(of: handle.client, plan) }
        strips += 1
    }

    /// Writes the directory and closes.
    consuming func finish() throws(Problem) -> Written {
        let client = handle.client
        let plan = plan
        client.digest.beginTail()
        let isWritten = TIFFWriteDirectory(handle.pointer) == 1
        // What closing writes, too, can fail, and TIFFClose does not tell: the client does.
        _ = consume handle
        guard isWritten, client.failure == nil else { throw Self.problem(of: client, plan) }
        return Written(size: client.end, digest: client.digest.finish())
    }

    private static func problem(of client: TIFFClient, _ plan: ImagePlan) -> Problem {
        if let failure = client.failure { return Problem(storing: failure, at: client.file.path, needed: plan.bytes) }
        return Problem(.imageEncodingFailed, ["path": client.file.path, "reason": client.complaint ?? "libtiff gives no reason"])
    }
}
