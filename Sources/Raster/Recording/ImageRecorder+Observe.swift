import PlatenModel

extension ImageRecorder {
    /// Has an observer look at the rows of an image that is kept nowhere, on this thread.
    ///
    /// - Parameters:
    ///   - make: called with the layout of the rows, before the first.
    ///   - progress: called after each read that completes a row.
    ///   - isCancelled: asked between reads; true ends it with `scan-cancelled`.
    /// - Returns: what it saw, and the size of the image.
    /// - Throws: what the source throws; `image-empty` for an image without rows; `frame-unsupported` for parameters that make no image, and for
    ///   colours that come one pass after the other.
    public func observe<Source: FrameSource & ~Copyable, Observer: RowObserver>(
        _ source: inout Source, progress: @escaping () -> Void = {}, isCancelled: @escaping () -> Bool = { false },
        _ make: (ImageLayout) -> Observer
    ) throws(Problem) -> (outcome: Observer.Output, layout: ImageLayout, rows: Int) {
        let frame = try source.startFrame()
        try frame.validate(scanner: scanner)
        guard !frame.kind.isPass else {
            throw Problem(.frameUnsupported, ["scanner": scanner, "reason": "its colours come one pass after the other"])
        }
        let layout = ImageLayout(of: frame)
        var reader = FrameReader(frame: frame, scanner: scanner, maximumRows: maximumRows)
        let reporting = RecordingObserver(progress: { _, _, _ in progress() }, isCancelled: isCancelled)
        var observer = make(layout)
        var block = RowBlock(layout: layout)
        var rows = 0
        repeat {
            try reader.fill(&block, from: &source, observer: reporting)
            block.withRows { observer.take($0, count: block.rows) }
            rows += block.rows
        } while block.rows == block.capacity
        guard rows > 0 else { throw Problem(.imageEmpty, ["scanner": scanner]) }
        return (observer.finish(), layout, rows)
    }
}
