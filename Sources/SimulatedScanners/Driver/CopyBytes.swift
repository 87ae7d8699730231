import Glibc

/// Copies part of an array into part of a span: the one place where a span's bytes are written many at a time.
func copyBytes(of source: [UInt8], from start: Int, count: Int, into target: inout MutableRawSpan, at offset: Int) {
    precondition(start >= 0 && count >= 0 && start + count <= source.count && offset >= 0 && offset + count <= target.byteCount)
    guard count > 0 else { return }
    source.withUnsafeBytes { source in
        target.withUnsafeMutableBytes { target in
            let part = UnsafeRawBufferPointer(rebasing: source[start..<start + count])
            UnsafeMutableRawBufferPointer(rebasing: target[offset..<offset + count]).copyMemory(from: part)
        }
    }
}
