import PlatenModel

/// Writes the rows of one image into a new TIFF file, with memory that does not depend on the size of the image.
public struct ImageRecorder: Sendable {
    /// The scanner's name, for problems.
    public var scanner: String
    /// Rows at which an image ends, 1 at least: what the scanner delivers beyond is not kept, and the image has the warning
    /// `length-limit-reached`. The source is then still in the middle of its frame: it is the caller who ends that. Where an
    /// image of unknown length could have so many rows that they would not fit a classic TIFF, BigTIFF is written.
    ///
    /// Nil: an image ends with its sheet.
    public var maximumRows: Int?
    /// Rows of the longest image that the scanner can deliver, to which is looked ahead where nobody knows the length and there is no maximum.
    /// Nil: ten metres at the image's resolution.
    public var greatestRows: Int?

    public init(scanner: String, maximumRows: Int? = nil, greatestRows: Int? = nil) {
        self.greatestRows = greatestRows
        self.scanner = scanner
        self.maximumRows = maximumRows.map { max($0, 1) }
    }

    /// Reads one image into its file. When this returns the source has delivered its last row, and the scanner is free.
    ///
    /// After a failure of the scanner in the middle, what was written stays, for whoever wants to look at it; after all others the file is gone
    /// again.
    ///
    /// - Parameters:
    ///   - first: what is done with the rows besides, behind the writing. Nil: nothing, and nothing is paid for it.
    ///   - second: the same.
    ///   - started: called once, with the parameters of the first frame.
    ///   - progress: rows and bytes so far and the rows promised; called on this thread, after each read that completes a row.
    ///   - isCancelled: asked between reads; true ends the recording with `scan-cancelled`.
    /// - Throws: what the source throws; `image-empty` for an image without rows; `frame-unsupported` for parameters that make no
    ///   image; `profile-invalid` where compression or ICC profile do not suit the samples; `storage-full`, `storage-failed`;
    ///   `image-encoding-failed` for what libtiff refuses.
    public func read<Source: FrameSource & ~Copyable, First: ImageStage, Second: ImageStage>(
        _ source: inout Source, into file: ImageFile, tags: ImageTags, compression: MasterCompression,
        first: First? = NoStage?.none, second: Second? = NoStage?.none,
        started: (FrameParameters) -> Void = { _ in },
        progress: @escaping (_ rows: Int, _ totalRows: Int?, _ bytes: Int) -> Void = { _, _, _ in },
        isCancelled: @escaping () -> Bool = { false }
    ) throws(Problem) -> UnfinishedImage<First, Second> {
        let observer = RecordingObserver(progress: progress, isCancelled: isCancelled)
        let recording = Recording(file: file, recorder: self, tags: tags, compression: compression, observer: observer, first: first, second: second)
        do throws(Problem) {
            return try recording.run(&source, started: started)
        } catch {
            if Self.leavesNothing(error) || error.code == .storageFailed && file.isEmpty { file.discard() }
            throw error
        }
    }

    /// Whether a failure leaves nothing that anybody would look at, or must not take room on a full disk.
    private static func leavesNothing(_ problem: Problem) -> Bool {
        switch problem.code {
        case .scanCancelled, .imageEmpty, .feederEmpty, .frameUnsupported, .unexpectedEndOfFile, .storageFull, .profileInvalid: true
        default: false
        }
    }
}
