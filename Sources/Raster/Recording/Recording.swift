import Glibc
import LinuxSystem
import PlatenModel

/// One run of an ``ImageRecorder``, once its file exists.
struct Recording<First: ImageStage, Second: ImageStage> {
    let file: ImageFile
    let recorder: ImageRecorder
    let tags: ImageTags
    let compression: MasterCompression
    let observer: RecordingObserver
    /// What the caller has done with the rows besides.
    let first: First?
    let second: Second?

    private var path: String { file.file.path }

    func run<Source: FrameSource & ~Copyable>(
        _ source: inout Source, started: (FrameParameters) -> Void
    ) throws(Problem) -> UnfinishedImage<First, Second> {
        let frame = try source.startFrame()
        try frame.validate(scanner: recorder.scanner)
        try plan(for: frame, rows: frame.rows).check()
        started(frame)
        return frame.kind.isPass ? try recordPasses(frame, &source) : try recordFrame(frame, &source)
    }

    private func recordFrame<Source: FrameSource & ~Copyable>(
        _ frame: FrameParameters, _ source: inout Source
    ) throws(Problem) -> UnfinishedImage<First, Second> {
        var reader = FrameReader(frame: frame, scanner: recorder.scanner, maximumRows: recorder.maximumRows)
        let plan = plan(for: frame, rows: frame.rows)
        let (stages, rows) = try record(plan) { block throws(Problem) in
            try reader.fill(&block, from: &source, observer: observer)
        }
        return image(stages, plan, rows: rows, warnings: CaptureWarning.about(reader.feed))
    }

    private func recordPasses<Source: FrameSource & ~Copyable>(
        _ frame: FrameParameters, _ source: inout Source
    ) throws(Problem) -> UnfinishedImage<First, Second> {
        let passes = try PassCollector(path: path, scanner: recorder.scanner, observer: observer, maximumRows: recorder.maximumRows)
            .collect(frame, &source)
        var merger = passes.merger
        let plan = plan(for: frame, rows: merger.rows)
        let (stages, rows) = try record(plan) { block throws(Problem) in
            if observer.isCancelled() { throw Problem(.scanCancelled, ["scanner": recorder.scanner]) }
            try merger.fill(&block)
        }
        return image(stages, plan, rows: rows, warnings: passes.warnings)
    }

    private func plan(for frame: FrameParameters, rows: Int?) -> ImagePlan {
        ImagePlan(
            layout: ImageLayout(of: frame), rows: rows, maximumRows: recorder.maximumRows,
            greatestRows: recorder.greatestRows, tags: tags, compression: compression)
    }

    private func record(
        _ plan: ImagePlan, _ fill: (inout RowBlock) throws(Problem) -> Void
    ) throws(Problem) -> (stages: RecordingStages<First, Second>, rows: Int) {
        try checkSpace(for: plan)
        let stages = try RecordingStages(file: file.file, plan: plan, first: first, second: second)
        let rows = try stages.read(fill)
        guard rows > 0 else {
            _ = try stages.outputs()
            throw Problem(.imageEmpty, ["scanner": recorder.scanner])
        }
        return (stages, rows)
    }

    /// An image that will not fit, and has no room reserved, is refused while the scanner has hardly begun.
    private func checkSpace(for plan: ImagePlan) throws(Problem) {
        guard let bytes = plan.bytes, bytes > file.reserved ?? 0, let free = try? Folder.freeBytes(at: path),
            free < bytes - (file.reserved ?? 0)
        else { return }
        throw Problem(storing: SystemError(operation: "write", subject: path, number: ENOSPC), at: path, needed: bytes)
    }

    private func image(
        _ stages: RecordingStages<First, Second>, _ plan: ImagePlan, rows: Int, warnings: [CaptureWarning]
    ) -> UnfinishedImage<First, Second> {
        let layout = plan.layout
        let geometry = ImageGeometry(
            width: layout.width, height: rows, samples: layout.samples, depth: layout.depth,
            resolutionX: tags.horizontalResolution, resolutionY: tags.verticalResolution)
        return UnfinishedImage(file: file, stages: stages, geometry: geometry, warnings: warnings)
    }
}
