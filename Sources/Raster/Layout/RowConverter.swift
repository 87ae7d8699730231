/// Turns delivered rows into rows of the file.
struct RowConverter: Sendable {
    let conversion: RowConversion
    private let frame: FrameParameters
    private let layout: ImageLayout

    init(frame: FrameParameters) {
        self.frame = frame
        layout = ImageLayout(ofRowsIn: frame)
        conversion = RowConversion(of: frame)
    }

    /// Writes `rows` rows of the file at `offset` of `target`, from as many delivered ones at the beginning of `delivered`.
    func convert(_ delivered: RawSpan, rows: Int, to target: inout MutableRawSpan, at offset: Int) {
        for row in 0..<rows {
            let bytes = delivered.extracting(row * frame.bytesPerRow..<(row + 1) * frame.bytesPerRow)
            let start = offset + row * layout.bytesPerRow
            if conversion == .unpackBits {
                unpack(bytes, to: &target, at: start)
            } else {
                copy(bytes, to: &target, at: start)
            }
        }
        if conversion != .unpackBits { clearUnusedBits(of: &target, rows: rows, at: offset) }
    }

    /// Clears what follows the last pixel in the last byte of each row.
    func clearUnusedBits(of target: inout MutableRawSpan, rows: Int, at offset: Int = 0) {
        guard layout.depth == 1, !layout.width.isMultiple(of: 8) else { return }
        let mask = UInt8.max << UInt8(8 - layout.width % 8)
        for row in 0..<rows {
            let last = offset + (row + 1) * layout.bytesPerRow - 1
            let byte = target.unsafeLoad(fromUncheckedByteOffset: last, as: UInt8.self)
            target.storeBytes(of: byte & mask, toByteOffset: last, as: UInt8.self)
        }
    }

    private func copy(_ bytes: RawSpan, to target: inout MutableRawSpan, at start: Int) {
        bytes.withUnsafeBytes { source in
            target.withUnsafeMutableBytes { all in
                UnsafeMutableRawBufferPointer(rebasing: all[start..<start + layout.bytesPerRow])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[..<layout.bytesPerRow]))
            }
        }
    }

    private func unpack(_ bytes: RawSpan, to target: inout MutableRawSpan, at start: Int) {
        let channels = layout.samples
        for pixel in 0..<layout.width {
            let group = pixel / 8 * channels
            let bit = UInt8(0x80) >> UInt8(pixel % 8)
            for channel in 0..<channels {
                let byte = bytes.unsafeLoad(fromByteOffset: group + channel, as: UInt8.self)
                let sample: UInt8 = byte & bit == 0 ? 0 : 255
                target.storeBytes(of: sample, toByteOffset: start + pixel * channels + channel, as: UInt8.self)
            }
        }
    }
}
