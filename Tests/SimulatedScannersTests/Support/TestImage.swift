import CPNG
import CTIFF
import CTurboJPEG
import Foundation

/// An image in which every pixel differs from its neighbours, and the means to write it as a file with a resolution tag.
struct TestImage {
    let width: Int
    let height: Int
    let channels: Int
    var samples: [UInt8]

    struct NotWritten: Error {}

    init(width: Int, height: Int, channels: Int) {
        self.width = width
        self.height = height
        self.channels = channels
        samples = (0..<width * height * channels).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 251) }
    }

    /// A PNG, with a pHYs chunk where a resolution is given.
    func writePNG(_ path: String, resolution: Double?) throws {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        image.width = UInt32(width)
        image.height = UInt32(height)
        image.format = channels == 3 ? UInt32(PNG_FORMAT_FLAG_COLOR) : 0
        guard png_image_write_to_file(&image, path, 0, samples, 0, nil) != 0 else { throw NotWritten() }
        guard let resolution else { return }
        var file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let perMetre = UInt32((resolution / 0.0254).rounded())
        let number = withUnsafeBytes(of: perMetre.bigEndian) { Array($0) }
        // The checksum is not looked at: libpng only warns about chunks that it does not need.
        let chunk: [UInt8] = [0, 0, 0, 9] + Array("pHYs".utf8) + number + number + [1]
        file.insert(contentsOf: chunk + checksum(Array(chunk[4...])), at: 33)
        try Data(file).write(to: URL(fileURLWithPath: path))
    }

    private func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var value = UInt32.max
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return withUnsafeBytes(of: (~value).bigEndian) { Array($0) }
    }

    /// A TIFF of 8 bits, or of 16 whose samples are v × 257 + 3.
    func writeTIFF(_ path: String, resolution: Double, depth: Int = 8) throws {
        guard let file = TIFFOpen(path, "w") else { throw NotWritten() }
        defer { TIFFClose(file) }
        func set(_ tag: Int32, _ value: any CVarArg) { _ = withVaList([value]) { TIFFVSetField(file, UInt32(tag), $0) } }
        set(TIFFTAG_IMAGEWIDTH, width)
        set(TIFFTAG_IMAGELENGTH, height)
        set(TIFFTAG_SAMPLESPERPIXEL, channels)
        set(TIFFTAG_BITSPERSAMPLE, depth)
        set(TIFFTAG_PHOTOMETRIC, channels == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK)
        set(TIFFTAG_PLANARCONFIG, 1)
        set(TIFFTAG_COMPRESSION, COMPRESSION_LZW)
        set(TIFFTAG_ROWSPERSTRIP, 7)
        set(TIFFTAG_XRESOLUTION, resolution)
        set(TIFFTAG_YRESOLUTION, resolution)
        set(TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH)
        for row in 0..<height {
            let line = samples[row * width * channels..<(row + 1) * width * channels]
            var bytes = depth == 8 ? Array(line) : line.flatMap { value in withUnsafeBytes(of: UInt16(value) &* 257 | 3) { Array($0) } }
            guard TIFFWriteScanline(file, &bytes, UInt32(row), 0) == 1 else { throw NotWritten() }
        }
    }

    /// A JPEG with that density; returns the pixels that the compression left of this image.
    func writeJPEG(_ path: String, resolution: Int) throws -> [UInt8] {
        guard let encoder = tjInitCompress(), let decoder = tjInitDecompress() else { throw NotWritten() }
        defer {
            tjDestroy(encoder)
            tjDestroy(decoder)
        }
        var buffer: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let format = Int32((channels == 1 ? TJPF_GRAY : TJPF_RGB).rawValue)
        let subsampling = Int32((channels == 1 ? TJSAMP_GRAY : TJSAMP_444).rawValue)
        guard tjCompress2(encoder, samples, Int32(width), 0, Int32(height), format, &buffer, &size, subsampling, 90, 0) == 0, let buffer else {
            throw NotWritten()
        }
        defer { tjFree(buffer) }
        var file = Array(UnsafeBufferPointer(start: buffer, count: Int(size)))
        // JFIF header: unit inch, density across and down.
        file.replaceSubrange(13..<18, with: [1, UInt8(resolution >> 8), UInt8(resolution & 255), UInt8(resolution >> 8), UInt8(resolution & 255)])
        try Data(file).write(to: URL(fileURLWithPath: path))
        var pixels = [UInt8](repeating: 0, count: width * height * channels)
        guard tjDecompress2(decoder, file, UInt(file.count), &pixels, Int32(width), 0, Int32(height), format, 0) == 0 else { throw NotWritten() }
        return pixels
    }
}
