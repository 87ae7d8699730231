import PlatenModel
import Raster

extension ImageRecorder {
    /// Records one image from its first row to the disk, step by step as a worker does.
    func record<Source: FrameSource & ~Copyable>(
        _ source: inout Source, to path: String, tags: ImageTags, compression: MasterCompression,
        started: (FrameParameters) -> Void = { _ in },
        progress: @escaping (_ rows: Int, _ totalRows: Int?, _ bytes: Int) -> Void = { _, _, _ in },
        isCancelled: @escaping () -> Bool = { false }
    ) throws(Problem) -> RecordedImage {
        // Before the scanner moves: a name that is taken or a folder that cannot be written is known now.
        let file = try ImageFile.create(path, reserving: nil)
        let image = try read(
            &source, into: file, tags: tags, compression: compression, started: started, progress: progress, isCancelled: isCancelled
        ).complete().image
        return RecordedImage(
            size: image.size, sha256: try image.makeDurable(), rowsSHA256: image.rowsSHA256, geometry: image.geometry, warnings: image.warnings)
    }
}
