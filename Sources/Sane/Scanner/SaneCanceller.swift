import CSane
import Synchronization

/// Stops a call that runs on the scanner's own thread, from any other thread.
///
/// `sane_cancel` is the one call that SANE Standard 1.06, section 4.3.11, allows while another one runs, and drivers bear it only then: this
/// type makes it neither before nor after the running `sane_start` or `sane_read`, and lets the scanner's own thread go on only when it
/// has returned. Safe to use when the scanner has been closed.
public final class SaneCanceller: Sendable {
    private struct State {
        var handle: SANE_Handle?
        /// A call that blocks is running.
        var isRunning = false
        /// The series has been cancelled from here already; some drivers do not bear a second time.
        var isCancelled = false
    }

    private let state: Mutex<State>

    init(_ handle: SANE_Handle) {
        // The number of the handle goes in, not a pointer that the caller could use beside this value.
        let address = Int(bitPattern: handle)
        state = Mutex(State(handle: UnsafeMutableRawPointer(bitPattern: address)))
    }

    /// Asks the driver to end the running call early; that call then fails, mostly with `cancelled`.
    ///
    /// Returns false, having done nothing, where no call runs. May block as long as the driver takes (seconds with network drivers).
    @discardableResult
    public func cancelRunningCall() -> Bool {
        state.withLock { state in
            guard let handle = state.handle, state.isRunning else { return false }
            if !state.isCancelled {
                state.isCancelled = true
                sane_cancel(handle)
            }
            return true
        }
    }

    /// Runs a call that another thread may cancel. The status becomes `cancelled` where the image ended because of that: the test driver of
    /// sane-backends 1.2.1 then tells the end of the frame, as if it were whole.
    func whileCancellable(_ call: () -> SaneStatus) -> SaneStatus {
        state.withLock { $0.isRunning = true }
        let status = call()
        return state.withLock { state in
            state.isRunning = false
            return status == .endOfFile && state.isCancelled ? .cancelled : status
        }
    }

    /// A new series of images begins.
    func reset() {
        state.withLock { $0.isCancelled = false }
    }

    /// Nothing is cancelled any more from here on.
    func invalidate() {
        state.withLock { $0.handle = nil }
    }
}
