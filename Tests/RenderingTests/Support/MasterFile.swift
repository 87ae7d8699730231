import Foundation
import PlatenModel
import Raster

/// Masters that tests look at.
enum MasterFile {
    /// Rows of bytes that are all there.
    private struct Rows: FrameSource {
        let parameters: FrameParameters
        let bytes: [UInt8]
        var place = 0

        mutating func startFrame() throws(Problem) -> FrameParameters { parameters }

        mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int? {
            let count = min(buffer.byteCount, bytes.count - place)
            guard count > 0 else { return nil }
            for index in 0..<count { buffer.storeBytes(of: bytes[place + index], toByteOffset: index, as: UInt8.self) }
            place += count
            return count
        }
    }

    /// Writes a master as a worker does.
    ///
    /// - Parameters:
    ///   - bytes: as a scanner delivers them, without padding.
    ///   - rotation: how far it has to be turned clockwise to stand upright.
    static func write(
        _ bytes: [UInt8], width: Int, samples: Int = 1, depth: Int = 8, resolution: Double = 100, rotation: ImageRotation = .upright, to path: String
    ) throws {
        let bytesPerRow = (width * samples * depth + 7) / 8
        var source = Rows(
            parameters: FrameParameters(
                kind: samples == 3 ? .rgb : .grey, width: width, rows: bytes.count / bytesPerRow, bytesPerRow: bytesPerRow, depth: depth,
                isLast: true), bytes: bytes)
        let tags = ImageTags(
            make: "Make", model: "Model", software: "tests", dateTime: Date(timeIntervalSince1970: 1_700_000_000), hostComputer: "host",
            imageUniqueID: "0f6a6e6c-0b0d-4f9c-9f3e-1f0c5a6d7e8f", resolutionX: resolution, resolutionY: resolution,
            orientation: Orientation(rotation), iccProfile: nil)
        let file = try ImageFile.create(path, reserving: nil)
        let recorder = ImageRecorder(scanner: "flatbed", maximumRows: nil)
        let image = try recorder.read(
            &source, into: file, tags: tags, compression: .none, started: { _ in }, progress: { _, _, _ in }, isCancelled: { false }
        ).complete().image
        _ = try image.makeDurable()
    }
}
