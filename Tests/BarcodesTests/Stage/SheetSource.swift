import PlatenModel
import Raster
import TestSupport

/// A sheet as a scanner delivers it, in any of its layouts.
struct SheetSource: FrameSource {
    private let frame: FrameParameters
    private let bytes: [UInt8]
    private var offset = 0
    /// Thrown in the middle of the sheet.
    var failure: Problem?

    init(_ sheet: CodeSheet, kind: FrameKind = .grey, depth: Int = 8) {
        let samples = kind == .rgb ? 3 : 1
        var bytes: [UInt8] = []
        for row in 0..<sheet.height {
            let pixels = sheet.pixels[row * sheet.width..<(row + 1) * sheet.width]
            switch depth {
            case 1:
                var packed = [UInt8](repeating: 0, count: (sheet.width + 7) / 8)
                for (place, pixel) in pixels.enumerated() where pixel < 128 { packed[place / 8] |= 0x80 >> UInt8(place % 8) }
                bytes += packed
            case 8: bytes += samples == 1 ? Array(pixels) : pixels.flatMap { [$0, $0, $0] }
            // High and low byte are the same: any byte order.
            default: bytes += pixels.flatMap { [UInt8](repeating: $0, count: 2 * samples) }
            }
        }
        self.bytes = bytes
        frame = FrameParameters(
            kind: kind, width: sheet.width, rows: sheet.height, bytesPerRow: bytes.count / sheet.height, depth: depth, isLast: true)
    }

    mutating func startFrame() -> FrameParameters { frame }

    mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int? {
        if let failure, offset > bytes.count / 2 { throw failure }
        let count = min(buffer.byteCount, bytes.count - offset, 60_001)
        guard count > 0 else { return nil }
        buffer.withUnsafeMutableBytes { target in
            bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
        }
        offset += count
        return count
    }
}
