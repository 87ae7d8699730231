import CTurboJPEG
import Glibc
import LinuxSystem
import PlatenModel

/// JPEG files of small pictures.
enum JPEGFile {
    /// 0 to 100: nobody sees the difference on a screen. Thin frames in colour need all chroma samples.
    private static let quality: Int32 = 85

    /// Writes a picture under a name of its own and then gives it its name: whoever reads it never sees half of it.
    static func write(_ picture: Picture, to path: String) throws(Problem) {
        let bytes = try encode(picture, path)
        let temporary = "\(path).\(getpid())"
        do throws(SystemError) {
            try FileDescriptor.open(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC, permissions: 0o600).write(bytes.span.bytes, at: 0)
            try Folder.renameReplacing(temporary, to: path)
        } catch {
            unlink(temporary)
            throw Problem(.storageFailed, ["path": path, "reason": error.reason])
        }
    }

    private static func encode(_ picture: Picture, _ path: String) throws(Problem) -> [UInt8] {
        guard let compressor = tjInitCompress() else { throw failure(path, nil) }
        defer { tjDestroy(compressor) }
        var buffer: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        defer { tjFree(buffer) }
        let status = picture.pixels.withUnsafeBufferPointer { pixels in
            tjCompress2(
                compressor, pixels.baseAddress, Int32(picture.width), 0, Int32(picture.height), Int32(TJPF_RGB.rawValue), &buffer, &size,
                Int32(TJSAMP_444.rawValue), quality, 0)
        }
        guard status == 0, let buffer else { throw failure(path, compressor) }
        return Array(UnsafeBufferPointer(start: buffer, count: Int(size)))
    }

    /// Reads a picture that ``write(_:to:)`` wrote; nil where there is none, or a damaged one.
    static func read(_ path: String, limit: Int) -> Picture? {
        guard let bytes = try? SmallFile.bytes(of: path, limit: limit), let decompressor = tjInitDecompress() else { return nil }
        defer { tjDestroy(decompressor) }
        return bytes.withUnsafeBufferPointer { bytes -> Picture? in
            var (width, height, subsampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard tjDecompressHeader3(decompressor, bytes.baseAddress, UInt(bytes.count), &width, &height, &subsampling, &space) == 0,
                (1...4096).contains(width), (1...4096).contains(height)
            else { return nil }
            var pixels = [UInt8](repeating: 0, count: Int(width * height) * 3)
            let status = pixels.withUnsafeMutableBufferPointer { pixels in
                tjDecompress2(
                    decompressor, bytes.baseAddress, UInt(bytes.count), pixels.baseAddress, width, 0, height, Int32(TJPF_RGB.rawValue), 0)
            }
            return status == 0 ? Picture(width: Int(width), height: Int(height), pixels: pixels) : nil
        }
    }

    private static func failure(_ path: String, _ handle: tjhandle?) -> Problem {
        let reason = tjGetErrorStr2(handle).map { String(cString: $0) } ?? "no JPEG"
        return Problem(.pictureNotDrawn, ["path": path, "reason": reason])
    }
}
