import CTurboJPEG
import SyntheticPages

extension ScannedPage {
    struct NotCompressed: Error {}

    /// What is left of it behind JPEG, as drivers that compress deliver it.
    ///
    /// - Parameter quality: 1 to 100.
    func compressed(quality: Int32) throws -> ScannedPage {
        guard let encoder = tjInitCompress(), let decoder = tjInitDecompress() else { throw NotCompressed() }
        defer {
            tjDestroy(encoder)
            tjDestroy(decoder)
        }
        var buffer: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        defer { tjFree(buffer) }
        let grey = (format: Int32(TJPF_GRAY.rawValue), sampling: Int32(TJSAMP_GRAY.rawValue))
        let encoded = pixels.withUnsafeBufferPointer {
            tjCompress2(encoder, $0.baseAddress, Int32(width), 0, Int32(height), grey.format, &buffer, &size, grey.sampling, quality, 0)
        }
        guard encoded == 0 else { throw NotCompressed() }
        var left = pixels
        let decoded = left.withUnsafeMutableBufferPointer {
            tjDecompress2(decoder, buffer, size, $0.baseAddress, Int32(width), 0, Int32(height), grey.format, 0)
        }
        guard decoded == 0 else { throw NotCompressed() }
        return ScannedPage(width: width, height: height, pixels: left, resolution: resolution)
    }
}
