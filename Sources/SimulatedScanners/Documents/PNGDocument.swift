import CPNG

/// A PNG file, decoded whole to 8 bits by libpng's simplified interface. Transparent parts show white paper; for 16 bits take a TIFF.
final class PNGDocument: DocumentImage {
    let width: Int
    let height: Int
    let channels: Int
    let resolution: DocumentResolution
    private let path: String
    private var pixels: [UInt8] = []

    init(_ path: String) throws(WorldMistake) {
        self.path = path
        var image = Self.emptyImage
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_file(&image, path) != 0 else { throw WorldMistake(path, "is no PNG: \(Self.message(image))") }
        (width, height) = (Int(image.width), Int(image.height))
        channels = image.format & UInt32(PNG_FORMAT_FLAG_COLOR) != 0 ? 3 : 1
        guard width * height * channels <= DocumentFile.largestImage else { throw WorldMistake(path, "\(width) × \(height) pixels are too many") }
        resolution = PhysicalPixelSize.resolution(of: try SmallFile.bytes(of: path, limit: DocumentFile.largestFile)) ?? .standard
    }

    func load() throws(WorldMistake) {
        var image = Self.emptyImage
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_file(&image, path) != 0 else { throw WorldMistake(path, "is no PNG: \(Self.message(image))") }
        guard Int(image.width) == width, Int(image.height) == height else { throw WorldMistake(path, "changed while it was read") }
        image.format = channels == 3 ? UInt32(PNG_FORMAT_FLAG_COLOR) : 0
        var white = png_color(red: 255, green: 255, blue: 255)
        var pixels = [UInt8](repeating: 0, count: width * height * channels)
        // 0: rows follow each other without a gap.
        guard png_image_finish_read(&image, &white, &pixels, 0, nil) != 0 else {
            throw WorldMistake(path, "is a damaged PNG: \(Self.message(image))")
        }
        self.pixels = pixels
    }

    func read(row: Int, into samples: inout [UInt16]) throws(WorldMistake) {
        PixelSamples.widen(pixels, from: row * width * channels, into: &samples)
    }

    private static var emptyImage: png_image {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        return image
    }

    private static func message(_ image: png_image) -> String {
        withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
