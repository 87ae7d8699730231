import PlatenModel
import Raster

/// One row of eight pixels of one bit a sample, all bytes the same.
struct SolidSource: FrameSource {
    var kind: FrameKind
    var byte: UInt8
    private var isOver = false

    init(kind: FrameKind, byte: UInt8) {
        self.kind = kind
        self.byte = byte
    }

    mutating func startFrame() throws(Problem) -> FrameParameters {
        FrameParameters(kind: kind, width: 8, rows: 1, bytesPerRow: kind == .rgb ? 3 : 1, depth: 1, isLast: true)
    }

    mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int? {
        guard !isOver else { return nil }
        isOver = true
        let count = kind == .rgb ? 3 : 1
        for index in 0..<count { buffer.storeBytes(of: byte, toByteOffset: index, as: UInt8.self) }
        return count
    }
}
