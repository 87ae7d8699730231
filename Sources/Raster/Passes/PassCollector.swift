import PlatenModel

/// Takes the three passes of a colour image from a source.
struct PassCollector {
    struct Collected {
        var merger: PassMerger
        var warnings: [CaptureWarning]
    }

    let path: String
    let scanner: String
    let observer: RecordingObserver
    /// Rows that are kept at most. Passes are still read to their end: only then a scanner begins the next.
    let maximumRows: Int?

    /// All passes, the first of which has begun.
    func collect<Source: FrameSource & ~Copyable>(_ first: FrameParameters, _ source: inout Source) throws(Problem) -> Collected {
        var spool = try PassSpool(beside: path, layout: ImageLayout(ofRowsIn: first))
        var frame = first
        var feeds: [FrameFeed] = []
        while true {
            feeds.append(try spool.add(frame, from: &source, scanner: scanner, observer: observer(after: feeds)))
            if let merger = PassMerger(spool, maximumRows: maximumRows) {
                let warnings = merger.isCut ? [CaptureWarning.lengthLimit(rows: merger.rows)] : warnings(feeds)
                return Collected(merger: merger, warnings: warnings)
            }
            guard !frame.isLast else { throw unsupported("a colour image of \(feeds.count) passes instead of 3") }
            frame = try source.startFrame()
            try frame.validate(scanner: scanner)
            try check(frame, fits: first, spool)
        }
    }

    /// Rows and bytes count over all passes: a row is there when its third part is.
    private func observer(after feeds: [FrameFeed]) -> RecordingObserver {
        let rowsBefore = feeds.reduce(0) { $0 + $1.rows }
        let bytesBefore = feeds.reduce(0) { $0 + $1.bytes }
        let observer = observer
        return RecordingObserver(
            progress: { rows, total, bytes in observer.progress((rowsBefore + rows) / 3, total, bytesBefore + bytes) },
            isCancelled: observer.isCancelled)
    }

    private func check(_ frame: FrameParameters, fits first: FrameParameters, _ spool: PassSpool) throws(Problem) {
        guard frame.kind.isPass else { throw unsupported("a frame of kind \(frame.kind.rawValue) among three colour passes") }
        guard spool.passes[frame.kind] == nil else { throw unsupported("the \(frame.kind.rawValue) pass twice") }
        guard frame.width == first.width, frame.depth == first.depth else {
            throw unsupported(
                "colour passes of \(first.width) pixels of \(first.depth) bits and of \(frame.width) pixels of \(frame.depth) bits")
        }
    }

    private func warnings(_ feeds: [FrameFeed]) -> [CaptureWarning] {
        var all: [CaptureWarning] = []
        // The same for all three is said once.
        for warning in feeds.flatMap(CaptureWarning.about) where !all.contains(warning) { all.append(warning) }
        return all + CaptureWarning.about(passRows: feeds.map(\.rows))
    }

    private func unsupported(_ reason: String) -> Problem {
        Problem(.frameUnsupported, ["scanner": scanner, "reason": reason])
    }
}
