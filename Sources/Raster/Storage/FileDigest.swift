import Crypto

/// SHA-256 of a file's final bytes, computed while libtiff writes it.
///
/// libtiff writes a head (header and Exif directory), then the strips one behind the other, then a tail (the directory and its values,
/// in no order), and at the end the offset of the directory into the header. Head and tail are small and kept; the offset is
/// predicted, so that the strips can be digested as they pass. Whatever happens otherwise leaves no digest rather than a wrong one.
struct FileDigest {
    private enum Phase {
        case head, strips, tail
    }

    private var phase = Phase.head
    private var head: [UInt8] = []
    private var predictedHead: [UInt8]?
    private var tail: [UInt8] = []
    /// Where the strips end, and the tail begins.
    private var end = 0
    private var digest = SHA256()

    init() {}

    /// Takes note of bytes that were written at an offset.
    mutating func note(_ bytes: RawSpan, at offset: Int) {
        switch phase {
        case .head:
            Self.put(bytes, into: &head, at: offset)
        case .strips where offset == end:
            if predictedHead != nil { digest.update(bytes) }
            end += bytes.byteCount
        case .tail where offset >= end:
            Self.put(bytes, into: &tail, at: offset - end)
        case .strips, .tail:
            if offset + bytes.byteCount <= head.count {
                Self.put(bytes, into: &head, at: offset)
            } else {
                predictedHead = nil
            }
        }
    }

    /// The head is complete but for the offset of the directory.
    ///
    /// - Parameter directoryOffset: where the directory is expected; nil where nobody knows.
    mutating func beginStrips(directoryOffset: Int?, isBig: Bool) {
        phase = .strips
        end = head.count
        guard let directoryOffset else { return }
        var predicted = head
        // Header of a classic TIFF: 8 bytes, the offset being the last 4 (TIFF 6.0, section 2). BigTIFF: 16, the offset the last 8.
        let field = isBig ? 8..<16 : 4..<8
        guard predicted.count >= field.upperBound else { return }
        for index in field {
            // The file is written in the machine's byte order.
            let place = index - field.lowerBound
            let shift = 8 * (UInt16(1).littleEndian == 1 ? place : field.count - 1 - place)
            predicted[index] = UInt8(truncatingIfNeeded: directoryOffset >> shift)
        }
        predictedHead = predicted
        predicted.withUnsafeBytes { digest.update(bufferPointer: $0) }
    }

    /// All strips are written.
    mutating func beginTail() {
        phase = .tail
    }

    /// The digest in hexadecimal; nil where the file was not written as predicted, and has to be read again.
    consuming func finish() -> String? {
        guard phase == .tail, let predictedHead, predictedHead == head else { return nil }
        tail.withUnsafeBytes { digest.update(bufferPointer: $0) }
        return digest.finalize().hexText
    }

    private static func put(_ bytes: RawSpan, into buffer: inout [UInt8], at offset: Int) {
        // A gap that was never written reads as zeros.
        let missing = offset + bytes.byteCount - buffer.count
        if missing > 0 { buffer.append(contentsOf: repeatElement(0, count: missing)) }
        bytes.withUnsafeBytes { source in
            for (index, byte) in source.enumerated() { buffer[offset + index] = byte }
        }
    }
}
