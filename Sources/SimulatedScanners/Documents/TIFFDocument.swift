import CTIFF

/// A TIFF file, read row by row, so its size does not matter: bilevel, grey and RGB of 8 or 16 bits in strips. What libtiff finds wrong with a
/// file it says on stderr itself.
final class TIFFDocument: DocumentImage {
    let width: Int
    let height: Int
    let channels: Int
    let resolution: DocumentResolution
    private let path: String
    private let file: OpaquePointer
    private let bits: Int
    private let samplesPerPixel: Int
    private let isInverted: Bool
    private var line: [UInt8]

    init(_ path: String) throws(WorldMistake) {
        // "m": not mapped into memory, since the file may shrink while the world changes.
        guard let file = TIFFOpen(path, "rm") else { throw WorldMistake(path, "is no TIFF") }
        var header: TIFFHeader?
        do {
            header = try TIFFHeader(file, path)
        } catch {
            TIFFClose(file)
            throw error
        }
        guard let header else { throw WorldMistake(path, "is no TIFF") }
        self.path = path
        self.file = file
        width = header.width
        height = header.height
        bits = header.bits
        samplesPerPixel = header.samplesPerPixel
        channels = header.samplesPerPixel >= 3 ? 3 : 1
        isInverted = header.isInverted
        resolution = header.resolution
        line = [UInt8](repeating: 0, count: header.lineBytes)
    }

    deinit {
        TIFFClose(file)
    }

    func load() throws(WorldMistake) {}

    func read(row: Int, into samples: inout [UInt16]) throws(WorldMistake) {
        guard TIFFReadScanline(file, &line, UInt32(row), 0) == 1 else { throw WorldMistake(path, "row \(row) cannot be read") }
        for pixel in 0..<width {
            for channel in 0..<channels {
                let value = sample(pixel * samplesPerPixel + channel)
                samples[pixel * channels + channel] = isInverted ? 65_535 - value : value
            }
        }
    }

    private func sample(_ index: Int) -> UInt16 {
        switch bits {
        case 1: line[index / 8] & (0x80 >> UInt8(index % 8)) != 0 ? 65_535 : 0
        case 8: UInt16(line[index]) * 257
        // libtiff has turned the bytes round where the file's order is another.
        default: line.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self) }
        }
    }
}
