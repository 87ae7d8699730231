import PlatenModel

/// Means of boxes of pixels, of all three channels: never decimated, halftone screens would alias.
struct BoxReducer {
    private let geometry: ImageGeometry
    private let isWhiteZero: Bool
    private let box: Int
    private let width: Int
    /// Of each sample of a row, over the rows of the boxes.
    private var sums: [UInt32]
    private var rowsInBox = 0
    private var height = 0
    private var pixels: [UInt8] = []

    init(_ geometry: ImageGeometry, isWhiteZero: Bool, box: Int) {
        self.geometry = geometry
        self.isWhiteZero = isWhiteZero
        self.box = box
        width = (geometry.width + box - 1) / box
        sums = [UInt32](repeating: 0, count: geometry.width * geometry.samples)
    }

    mutating func take(_ row: RawSpan) {
        Self.add(row, depth: geometry.depth, isWhiteZero: isWhiteZero, to: &sums)
        rowsInBox += 1
        if rowsInBox == box { close() }
    }

    private static func add(_ row: RawSpan, depth: Int, isWhiteZero: Bool, to sums: inout [UInt32]) {
        var sums = sums.mutableSpan
        switch depth {
        case 1:
            let (set, unset): (UInt32, UInt32) = isWhiteZero ? (0, 255) : (255, 0)
            for x in 0..<sums.count {
                let byte = row.unsafeLoad(fromUncheckedByteOffset: x >> 3, as: UInt8.self)
                sums[unchecked: x] &+= byte & (0x80 >> UInt8(x & 7)) == 0 ? unset : set
            }
        case 16:
            for x in 0..<sums.count {
                sums[unchecked: x] &+= UInt32(row.unsafeLoadUnaligned(fromUncheckedByteOffset: 2 &* x, as: UInt16.self) >> 8)
            }
        default:
            for x in 0..<sums.count { sums[unchecked: x] &+= UInt32(row.unsafeLoad(fromUncheckedByteOffset: x, as: UInt8.self)) }
        }
    }

    private mutating func close() {
        guard rowsInBox > 0 else { return }
        let samples = geometry.samples
        for column in 0..<width {
            let columns = column * box..<min((column + 1) * box, geometry.width)
            let count = UInt32(columns.count * rowsInBox)
            for channel in 0..<3 {
                var sum: UInt32 = 0
                for x in columns { sum &+= sums[x * samples + min(channel, samples - 1)] }
                pixels.append(UInt8(truncatingIfNeeded: (sum &+ count / 2) / count))
            }
        }
        for index in sums.indices { sums[index] = 0 }
        height += 1
        rowsInBox = 0
    }

    consuming func finish() -> Picture {
        close()
        return Picture(width: width, height: height, pixels: pixels)
    }
}
