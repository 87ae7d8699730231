import Raster

/// What the rows of a file have to be, worked out sample by sample.
enum ExpectedRows {
    /// Of an image of one frame.
    static func of(_ frame: SyntheticFrame) -> [UInt8] {
        let parameters = frame.parameters
        let rows = frame.bytes / parameters.bytesPerRow
        return (0..<rows).flatMap { row in self.row(row, of: frame) }
    }

    /// Of an image of three passes, as many rows as all have.
    static func ofPasses(_ frames: [SyntheticFrame]) -> [UInt8] {
        let ordered = [FrameKind.red, .green, .blue].compactMap { kind in frames.first { $0.parameters.kind == kind } }
        let rows = ordered.map { $0.bytes / $0.parameters.bytesPerRow }.min() ?? 0
        var all: [UInt8] = []
        for row in 0..<rows {
            let channels = ordered.map { self.row(row, of: $0) }
            let size = ordered[0].parameters.depth == 16 ? 2 : 1
            for pixel in 0..<ordered[0].parameters.width {
                for channel in channels { all += channel[pixel * size..<(pixel + 1) * size] }
            }
        }
        return all
    }

    private static func row(_ row: Int, of frame: SyntheticFrame) -> [UInt8] {
        let parameters = frame.parameters
        let start = row * parameters.bytesPerRow
        switch (parameters.depth, parameters.kind) {
        case (1, .grey):
            return (0..<(parameters.width + 7) / 8).map { column in
                let pixels = min(8, parameters.width - column * 8)
                return frame.byte(start + column) & (0xff << UInt8(8 - pixels))
            }
        case (1, let kind):
            let channels = kind == .rgb ? 3 : 1
            return (0..<parameters.width).flatMap { pixel in
                (0..<channels).map { channel in
                    let byte = frame.byte(start + pixel / 8 * channels + channel)
                    return byte >> UInt8(7 - pixel % 8) & 1 == 1 ? 255 : 0
                }
            }
        case (let depth, let kind):
            return (0..<parameters.width * (kind == .rgb ? 3 : 1) * depth / 8).map { frame.byte(start + $0) }
        }
    }
}
