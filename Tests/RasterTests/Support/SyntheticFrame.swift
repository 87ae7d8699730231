import Raster

/// One frame that a test source delivers: bytes that depend on their place only.
struct SyntheticFrame {
    enum Content {
        case noise
        /// All bytes are 0.
        case blank
        /// Runs of 6 bytes, as drawings have.
        case bars
    }

    var parameters: FrameParameters
    /// Bytes that are really delivered, whatever the parameters promise.
    var bytes: Int
    var content = Content.noise

    /// A frame that keeps its promise.
    init(_ kind: FrameKind, width: Int, rows: Int, depth: Int, padding: Int = 0, isKnown: Bool = true, isLast: Bool = true) {
        let samples = kind == .rgb ? 3 : 1
        let packed = depth == 1 ? samples * ((width + 7) / 8) : samples * width * depth / 8
        parameters = FrameParameters(
            kind: kind, width: width, rows: isKnown ? rows : nil, bytesPerRow: packed + padding, depth: depth, isLast: isLast)
        bytes = rows * (packed + padding)
    }

    /// The byte at an offset of the frame as delivered.
    func byte(_ offset: Int) -> UInt8 {
        switch content {
        case .noise: Self.pattern[(offset + shift) % Self.pattern.count]
        case .blank: 0
        case .bars: (offset / 6).isMultiple(of: 2) ? 0xff : 0
        }
    }

    /// Different frames are to look different.
    private var shift: Int {
        switch parameters.kind {
        case .grey: 0
        case .rgb: 101
        case .red: 10_007
        case .green: 20_011
        case .blue: 30_011
        }
    }

    /// Fills the buffer with the bytes from an offset on.
    func fill(_ buffer: inout MutableRawSpan, count: Int, from offset: Int) {
        buffer.withUnsafeMutableBytes { target in
            guard content == .noise else {
                for index in 0..<count { target[index] = byte(offset + index) }
                return
            }
            var done = 0
            while done < count {
                let start = (offset + done + shift) % Self.pattern.count
                let part = min(count - done, Self.pattern.count - start)
                Self.pattern.withUnsafeBytes { source in
                    UnsafeMutableRawBufferPointer(rebasing: target[done..<done + part])
                        .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + part]))
                }
                done += part
            }
        }
    }

    /// All bytes of the frame.
    var delivered: [UInt8] { (0..<bytes).map(byte) }

    // A prime number of bytes, so that rows and blocks do not repeat it in step.
    private static let pattern: [UInt8] = {
        var state: UInt32 = 2_463_534_242
        return (0..<65_521).map { _ in
            state ^= state << 13
            state ^= state >> 17
            state ^= state << 5
            return UInt8(truncatingIfNeeded: state)
        }
    }()
}
