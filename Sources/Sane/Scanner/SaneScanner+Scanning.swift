import CSane
import PlatenModel

extension SaneScanner {
    /// What the next frame looks like: an estimate before ``start()``, exact after it.
    public func parameters() throws(SaneError) -> SaneParameters {
        var parameters = SANE_Parameters()
        try SaneStatus(sane_get_parameters(handle, &parameters)).check(during: .readParameters, scanner: scanner)
        return SaneParameters(parameters)
    }

    /// Begins the next frame: of the same image where the last frame was not its last, of the next image otherwise. Blocks until
    /// the scanner is ready, minutes where a lamp warms up.
    public mutating func start() throws(SaneError) {
        let handle = handle
        if !isScanning { canceller.reset() }
        let status = canceller.whileCancellable { SaneStatus(sane_start(handle)) }
        try status.check(during: .start, scanner: scanner)
        isScanning = true
        frameStart = .now
    }

    /// Bytes of the frame as the driver has them: any number from 0 up, not whole rows, not even whole samples.
    ///
    /// 0 bytes are no end: nothing is there yet. Returns nil at the frame's end.
    public mutating func read(into buffer: inout MutableRawSpan) throws(SaneError) -> Int? {
        let handle = handle
        let capacity = SANE_Int(clamping: buffer.byteCount)
        var length: SANE_Int = 0
        let status = buffer.withUnsafeMutableBytes { bytes in
            canceller.whileCancellable {
                SaneStatus(sane_read(handle, bytes.baseAddress?.assumingMemoryBound(to: SANE_Byte.self), capacity, &length))
            }
        }
        // The length means something with GOOD only: the test driver of sane-backends 1.2.1 leaves an old one with EOF.
        if status == .endOfFile {
            frameStart = nil
            return nil
        }
        try status.check(during: .read, scanner: scanner)
        guard (0...capacity).contains(length) else {
            throw SaneError(.impossibleLength(Int(length), room: Int(capacity)), during: .read, scanner: scanner)
        }
        return Int(length)
    }

    /// Ends the series of images (SANE Standard 1.06, section 4.4: also after the last read returned its end). The scanner may park,
    /// eject and turn its lamp off; options may be set again. Does nothing where no series runs.
    public mutating func cancel() {
        guard isScanning else { return }
        isScanning = false
        DriverTiming.settle(since: frameStart)
        frameStart = nil
        sane_cancel(handle)
    }
}
