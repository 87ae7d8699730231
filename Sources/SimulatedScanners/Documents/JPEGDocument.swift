import CTurboJPEG

/// A JPEG file, decoded whole by the TurboJPEG interface.
final class JPEGDocument: DocumentImage {
    let width: Int
    let height: Int
    let channels: Int
    let resolution: DocumentResolution
    private let path: String
    private let file: [UInt8]
    private var pixels: [UInt8] = []

    init(_ path: String) throws(WorldMistake) {
        self.path = path
        file = try SmallFile.bytes(of: path, limit: DocumentFile.largestFile)
        guard let decoder = tjInitDecompress() else { throw WorldMistake(path, "no memory to decode it") }
        defer { tjDestroy(decoder) }
        var (columns, rows, subsampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
        guard tjDecompressHeader3(decoder, file, UInt(file.count), &columns, &rows, &subsampling, &colours) == 0 else {
            throw WorldMistake(path, "is no JPEG: \(Self.message(decoder))")
        }
        (width, height) = (Int(columns), Int(rows))
        channels = colours == Int32(TJCS_GRAY.rawValue) ? 1 : 3
        guard width > 0, height > 0, width * height * channels <= DocumentFile.largestImage else {
            throw WorldMistake(path, "\(width) × \(height) pixels are too many")
        }
        resolution = PixelDensity.resolution(of: file) ?? .standard
    }

    func load() throws(WorldMistake) {
        guard let decoder = tjInitDecompress() else { throw WorldMistake(path, "no memory to decode it") }
        defer { tjDestroy(decoder) }
        var pixels = [UInt8](repeating: 0, count: width * height * channels)
        let format = Int32((channels == 1 ? TJPF_GRAY : TJPF_RGB).rawValue)
        // Warnings count as well: a document that ends half-way is a mistake of whoever made the world.
        guard tjDecompress2(decoder, file, UInt(file.count), &pixels, Int32(width), 0, Int32(height), format, 0) == 0 else {
            throw WorldMistake(path, "is a damaged JPEG: \(Self.message(decoder))")
        }
        self.pixels = pixels
    }

    func read(row: Int, into samples: inout [UInt16]) throws(WorldMistake) {
        PixelSamples.widen(pixels, from: row * width * channels, into: &samples)
    }

    private static func message(_ decoder: tjhandle) -> String {
        tjGetErrorStr2(decoder).map { String(cString: $0) } ?? "unknown reason"
    }
}
