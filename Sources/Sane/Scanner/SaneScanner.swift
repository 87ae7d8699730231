import CSane
import PlatenModel

/// An open scanner; closed when the value ends.
///
/// It stays on the thread that opened it: neither copied nor sent. Only its ``canceller`` may go to another thread.
public struct SaneScanner: ~Copyable {
    /// The SANE name it was opened by.
    public let device: String
    /// The stable name that errors tell.
    public let scanner: String
    /// Stops a call that is running on the scanner's own thread.
    public let canceller: SaneCanceller

    let handle: SANE_Handle
    /// From a successful start until ``cancel()``: what SANE Standard 1.06, section 4.4, calls scanning.
    public internal(set) var isScanning = false
    /// When the frame began whose end has not been read yet.
    var frameStart: ContinuousClock.Instant?

    init(handle: SANE_Handle, device: String, scanner: String) {
        self.handle = handle
        self.device = device
        self.scanner = scanner
        canceller = SaneCanceller(handle)
    }

    deinit {
        // sane_close ends a scan by itself by the standard, yet several drivers leave the lamp on or the sheet in where it was not cancelled.
        if isScanning {
            DriverTiming.settle(since: frameStart)
            sane_cancel(handle)
        }
        canceller.invalidate()
        sane_close(handle)
    }
}
