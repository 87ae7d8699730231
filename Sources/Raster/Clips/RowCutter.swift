/// Takes some pixels out of rows, as they are.
struct RowCutter: Sendable {
    /// Of the clip.
    let layout: ImageLayout
    /// Bits of a row before the first pixel of the clip.
    private let offset: Int

    init(_ rectangle: PixelRectangle, of exposure: ImageLayout) {
        layout = ImageLayout(width: rectangle.width, samples: exposure.samples, depth: exposure.depth)
        offset = rectangle.left * exposure.samples * exposure.depth
    }

    /// Writes the clip's pixels of one row at `start` of `target`.
    func cut(_ row: RawSpan, to target: inout MutableRawSpan, at start: Int) {
        if offset.isMultiple(of: 8) {
            copy(row.extracting(offset / 8..<offset / 8 + layout.bytesPerRow), to: &target, at: start)
        } else {
            shift(row, to: &target, at: start)
        }
        clearUnusedBits(of: &target, at: start)
    }

    private func copy(_ bytes: RawSpan, to target: inout MutableRawSpan, at start: Int) {
        bytes.withUnsafeBytes { source in
            target.withUnsafeMutableBytes { all in
                UnsafeMutableRawBufferPointer(rebasing: all[start..<start + source.count]).copyMemory(from: source)
            }
        }
    }

    /// Bits that do not begin with a byte.
    private func shift(_ row: RawSpan, to target: inout MutableRawSpan, at start: Int) {
        let first = offset / 8
        let bits = UInt8(offset % 8)
        for index in 0..<layout.bytesPerRow {
            let high = row.unsafeLoad(fromByteOffset: first + index, as: UInt8.self) << bits
            let next = first + index + 1
            let low = next < row.byteCount ? row.unsafeLoad(fromByteOffset: next, as: UInt8.self) >> (8 - bits) : 0
            target.storeBytes(of: high | low, toByteOffset: start + index, as: UInt8.self)
        }
    }

    /// Of rows of single bits, what follows the last pixel in the last byte is 0, as in every image: the digest of the rows covers it.
    private func clearUnusedBits(of target: inout MutableRawSpan, at start: Int) {
        guard layout.depth == 1, !layout.width.isMultiple(of: 8) else { return }
        let last = start + layout.bytesPerRow - 1
        let mask = UInt8.max << UInt8(8 - layout.width % 8)
        target.storeBytes(of: target.unsafeLoad(fromByteOffset: last, as: UInt8.self) & mask, toByteOffset: last, as: UInt8.self)
    }
}
