import PlatenModel
import Raster

/// A source with the habits of drivers: any size of chunk, reads of nothing, an error when told to.
struct SyntheticSource: FrameSource {
    var frames: [SyntheticFrame]
    /// Bytes of a read at most.
    var chunk = 32_768
    /// Every so many reads there is nothing yet.
    var emptyReadEvery: Int?
    /// Thrown once so many bytes of a frame are delivered.
    var failure: (after: Int, problem: Problem)?
    /// What a read returns instead of a number of bytes that is true.
    var falseCount: Int?

    private(set) var startedFrames = 0
    private(set) var reads = 0
    private var offset = 0

    /// Bytes of the current frame that were delivered.
    var delivered: Int { offset }

    init(_ frames: SyntheticFrame...) { self.frames = frames }

    mutating func startFrame() throws(Problem) -> FrameParameters {
        guard startedFrames < frames.count else { throw Problem(.feederEmpty, ["scanner": "synthetic"]) }
        startedFrames += 1
        offset = 0
        return frames[startedFrames - 1].parameters
    }

    mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int? {
        reads += 1
        let frame = frames[startedFrames - 1]
        if let failure, offset >= failure.after { throw failure.problem }
        if let falseCount { return falseCount }
        if let emptyReadEvery, reads.isMultiple(of: emptyReadEvery) { return 0 }
        let count = min(chunk, buffer.byteCount, frame.bytes - offset)
        if count == 0 { return nil }
        frame.fill(&buffer, count: count, from: offset)
        offset += count
        return count
    }
}
