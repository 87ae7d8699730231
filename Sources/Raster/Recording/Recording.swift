import Glibc
import LinuxSystem
import PlatenModel

/// One run of an ``ImageRecorder``, once its file exists.
struct Recording {
    let file: OpenFile
    let recorder: ImageRecorder
    let tags: ImageTags
    let compression: MasterCompression
    let observer: RecordingObserver

    func run<Source: FrameSource & ~Copyable>(
        _ source: inout Source, started: (FrameParameters) -> Void
    ) throws(Problem) -> RecordedImage {
        let frame = try source.startFrame()
        try frame.validate(scanner: recorder.scanner)
        try plan(for: frame, rows: frame.rows).check()
        started(frame)
        return frame.kind.isPass ? try recordPasses(frame, &source) : try recordFrame(frame, &source)
    }

    private func recordFrame<Source: FrameSource & ~Copyable>(
        _ frame: FrameParameters, _ source: inout Source
    ) throws(Problem) -> RecordedImage {
        var reader = FrameReader(frame: frame, scanner: recorder.scanner, maximumRows: recorder.maximumRows)
        let plan = plan(for: frame, rows: frame.rows)
        try checkSpace(for: plan)
        let output = try RecordingPipeline(file: file, plan: plan).run { block throws(Problem) in
            try reader.fill(&block, from: &source, observer: observer)
        }
        return try complete(output, plan, warnings: CaptureWarning.about(reader.feed))
    }

    private func recordPasses<Source: FrameSource & ~Copyable>(
        _ frame: FrameParameters, _ source: inout Source
    ) throws(Problem) -> RecordedImage {
        let passes = try PassCollector(path: file.path, scanner: recorder.scanner, observer: observer, maximumRows: recorder.maximumRows)
            .collect(frame, &source)
        var merger = passes.merger
        let plan = plan(for: frame, rows: merger.rows)
        try checkSpace(for: plan)
        let output = try RecordingPipeline(file: file, plan: plan).run { block throws(Problem) in
            if observer.isCancelled() { throw Problem(.scanCancelled, ["scanner": recorder.scanner]) }
            try merger.fill(&block)
        }
        return try complete(output, plan, warnings: passes.warnings)
    }

    private func plan(for frame: FrameParameters, rows: Int?) -> ImagePlan {
        ImagePlan(layout: ImageLayout(of: frame), rows: rows, maximumRows: recorder.maximumRows, tags: tags, compression: compression)
    }

    /// An image that will not fit is refused while the scanner has hardly begun.
    private func checkSpace(for plan: ImagePlan) throws(Problem) {
        guard let bytes = plan.bytes, let free = try? Folder.freeBytes(at: file.path), free < bytes else { return }
        throw Problem(storing: SystemError(operation: "write", subject: file.path, number: ENOSPC), at: file.path, needed: bytes)
    }

    private func complete(
        _ output: RecordingPipeline.Output?, _ plan: ImagePlan, warnings: [CaptureWarning]
    ) throws(Problem) -> RecordedImage {
        guard let output else { throw Problem(.imageEmpty, ["scanner": recorder.scanner]) }
        let layout = plan.layout
        let geometry = ImageGeometry(
            width: layout.width, height: output.rows, samples: layout.samples, depth: layout.depth,
            resolutionX: tags.horizontalResolution, resolutionY: tags.verticalResolution)
        return RecordedImage(
            size: output.file.size, sha256: try file.makeDurable(digest: output.file.digest), rowsSHA256: output.rowsDigest,
            geometry: geometry, warnings: warnings)
    }
}
