import PlatenModel

/// What is done with the rows of an image: written and digested, and what its caller wants besides. Where that is nothing there is no thread
/// for it.
enum RecordingStages<First: ImageStage, Second: ImageStage>: Sendable {
    case common(StageLine<FileStage, RowDigestStage>)
    case andFirst(StageLine<FileStage, RowDigestStage, First>)
    case andSecond(StageLine<FileStage, RowDigestStage, Second>)
    case andBoth(StageLine<FileStage, RowDigestStage, First, Second>)

    /// Starts the threads. The file comes first and the caller's stages last: what must not wait, and what may.
    init(file: OpenFile, plan: ImagePlan, first: First?, second: Second?) throws(Problem) {
        let fileStage = FileStage(file: file, plan: plan)
        switch (first, second) {
        case (nil, nil): self = .common(try StageLine(layout: plan.layout, fileStage, RowDigestStage()))
        case (let first?, nil): self = .andFirst(try StageLine(layout: plan.layout, fileStage, RowDigestStage(), first))
        case (nil, let second?): self = .andSecond(try StageLine(layout: plan.layout, fileStage, RowDigestStage(), second))
        case (let first?, let second?): self = .andBoth(try StageLine(layout: plan.layout, fileStage, RowDigestStage(), first, second))
        }
    }

    /// See ``StageLine/read(_:)``.
    func read(_ fill: (inout RowBlock) throws(Problem) -> Void) throws(Problem) -> Int {
        switch self {
        case .common(let line): try line.read(fill)
        case .andFirst(let line): try line.read(fill)
        case .andSecond(let line): try line.read(fill)
        case .andBoth(let line): try line.read(fill)
        }
    }

    /// Waits for all stages. To be called once.
    func outputs() throws(Problem) -> (written: TIFFEncoder.Written?, rowsDigest: String, first: First.Output?, second: Second.Output?) {
        switch self {
        case .common(let line):
            let (written, rowsDigest) = try line.outputs()
            return (written, rowsDigest, nil, nil)
        case .andFirst(let line):
            let (written, rowsDigest, first) = try line.outputs()
            return (written, rowsDigest, first, nil)
        case .andSecond(let line):
            let (written, rowsDigest, second) = try line.outputs()
            return (written, rowsDigest, nil, second)
        case .andBoth(let line):
            return try line.outputs()
        }
    }
}
