import Crypto
import LinuxSystem
import PlatenModel

extension OpenFile {
    /// SHA-256 of the whole file as it is now, in hexadecimal.
    func digest() throws(SystemError) -> String {
        var digest = SHA256()
        var buffer = [UInt8](repeating: 0, count: RasterLimits.stripBytes)
        var offset = 0
        while true {
            let count = try readBlock(into: &buffer, at: offset)
            digest.update(buffer.span.bytes.extracting(0..<count))
            offset += count
            if count < buffer.count { return digest.finalize().hexText }
        }
    }

    private func readBlock(into buffer: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
        var room = buffer.mutableSpan
        var bytes = room.mutableBytes
        return try descriptor.read(into: &bytes, at: offset)
    }
}
