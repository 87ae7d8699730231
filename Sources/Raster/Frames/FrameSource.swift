import PlatenModel

/// Where the rows of one image come from.
///
/// Both calls come on the thread that called ``ImageRecorder``, one at a time, and may block. What they throw ends the recording
/// and reaches its caller unchanged. After any other end, too, it is the caller who tells the source that the image is over.
public protocol FrameSource: ~Copyable {
    /// Begins the first frame, and each further pass of a colour image that comes in three. Returns the frame's exact parameters.
    mutating func startFrame() throws(Problem) -> FrameParameters

    /// Puts bytes of the frame at the beginning of `buffer` and returns their number: not necessarily whole rows, nor whole samples.
    ///
    /// 0 means that there is nothing yet; it is asked again after a pause. Nil is the end of the frame.
    mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int?
}
