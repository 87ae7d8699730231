import PlatenModel

/// What is done with the rows of an image: written and digested, and what its caller wants besides. Where that is nothing there is no thread
/// for it.
enum RecordingStages<Own: ImageStage>: Sendable {
    case common(StageLine<FileStage, RowDigestStage>)
    case andOwn(StageLine<FileStage, RowDigestStage, Own>)

    /// Starts the threads. The file comes first and the caller's stage last: what must not wait, and what may.
    init(file: OpenFile, plan: ImagePlan, own: Own?) throws(Problem) {
        let fileStage = FileStage(file: file, plan: plan)
        if let own {
            self = .andOwn(try StageLine(layout: plan.layout, fileStage, RowDigestStage(), own))
        } else {
            self = .common(try StageLine(layout: plan.layout, fileStage, RowDigestStage()))
        }
    }

    /// See ``StageLine/read(_:)``.
    func read(_ fill: (inout RowBlock) throws(Problem) -> Void) throws(Problem) -> Int {
        switch self {
        case .common(let line): try line.read(fill)
        case .andOwn(let line): try line.read(fill)
        }
    }

    /// Waits for all stages. To be called once.
    func outputs() throws(Problem) -> (written: TIFFEncoder.Written?, rowsDigest: String, own: Own.Output?) {
        switch self {
        case .common(let line):
            let (written, rowsDigest) = try line.outputs()
            return (written, rowsDigest, nil)
        case .andOwn(let line):
            let (written, rowsDigest, own) = try line.outputs()
            return (written, rowsDigest, own)
        }
    }
}
