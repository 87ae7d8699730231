import Glibc
import LinuxSystem
import PlatenModel

/// Puts the three passes of a colour image together, block by block.
struct PassMerger {
    private let spool: PassSpool
    private let passes: [PassSpool.Pass]
    /// Rows that all three passes have, as many as are kept of them.
    let rows: Int
    /// Whether there are more.
    let isCut: Bool
    private var nextRow = 0
    private var samples: [UInt8]

    /// Nil: not all three are there.
    ///
    /// - Parameter maximumRows: rows that are kept at most; nil: all.
    init?(_ spool: PassSpool, maximumRows: Int?) {
        let passes = [FrameKind.red, .green, .blue].compactMap { spool.passes[$0] }
        guard passes.count == 3, let rows = passes.map(\.rows).min() else { return nil }
        self.spool = spool
        self.passes = passes
        self.rows = min(rows, maximumRows ?? .max)
        isCut = rows > self.rows
        samples = [UInt8](repeating: 0, count: max(spool.layout.bytesPerRow, RasterLimits.stripBytes / 3))
    }

    /// Fills the block with rows of interleaved samples. One that is not full is the last.
    mutating func fill(_ block: inout RowBlock) throws(Problem) {
        block.rows = min(block.capacity, rows - nextRow)
        for channel in 0..<passes.count {
            try Self.read(passes[channel], of: spool, from: nextRow, rows: block.rows, into: &samples)
            let count = block.rows * spool.layout.width
            let size = spool.layout.depth / 8
            block.withRoom { Self.interleave(samples.span.bytes, count: count, size: size, channel: channel, into: &$0) }
        }
        nextRow += block.rows
    }

    private static func read(
        _ pass: PassSpool.Pass, of spool: PassSpool, from row: Int, rows: Int, into samples: inout [UInt8]
    ) throws(Problem) {
        let bytes = rows * spool.layout.bytesPerRow
        let offset = pass.offset + row * spool.layout.bytesPerRow
        var elements = samples.mutableSpan
        var all = elements.mutableBytes
        var room = all._mutatingExtracting(0..<bytes)
        do throws(SystemError) {
            guard try spool.file.descriptor.read(into: &room, at: offset) == bytes else {
                throw SystemError(operation: "read", subject: spool.file.path, number: EIO)
            }
        } catch {
            throw Problem(storing: error, at: spool.file.path)
        }
    }

    private static func interleave(_ samples: RawSpan, count: Int, size: Int, channel: Int, into room: inout MutableRawSpan) {
        for index in 0..<count {
            let target = (index * 3 + channel) * size
            if size == 1 {
                room.storeBytes(of: samples.unsafeLoad(fromByteOffset: index, as: UInt8.self), toByteOffset: target, as: UInt8.self)
            } else {
                room.storeBytes(
                    of: samples.unsafeLoadUnaligned(fromByteOffset: index * 2, as: UInt16.self), toByteOffset: target, as: UInt16.self)
            }
        }
    }
}
