import CLinux

/// One record of inotify(7): `struct inotify_event` and the name behind it.
struct InotifyRecord {
    let watch: Int32
    let name: String
    private let mask: UInt32

    func has(_ bits: Int32) -> Bool { mask & UInt32(bits) != 0 }

    /// The records that one read(2) delivered; the kernel never splits one.
    static func all(in bytes: ArraySlice<UInt8>) -> [InotifyRecord] {
        bytes.withUnsafeBytes { buffer in
            let headerSize = MemoryLayout<inotify_event>.size
            var records: [InotifyRecord] = []
            var offset = 0
            while offset + headerSize <= buffer.count {
                // wd, mask, cookie and len, four bytes each.
                let watch = buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self)
                let mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
                let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
                let end = min(offset + headerSize + length, buffer.count)
                let name = buffer[(offset + headerSize)..<end].prefix { $0 != 0 }
                records.append(InotifyRecord(watch: watch, name: String(decoding: name, as: UTF8.self), mask: mask))
                offset = end
            }
            return records
        }
    }
}
