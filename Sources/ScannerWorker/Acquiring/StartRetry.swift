import LinuxSystem
import PlatenModel
import Sane
import WorkerProtocol

/// How long and how often a start that fails is tried again.
struct StartRetry {
    var patience = ScannerPatience()
    /// Seconds between two tries: doubled each time, up to the second figure.
    var firstPause: Double = 0.1
    var longestPause: Double = 2

    /// Starts the next image.
    ///
    /// - Parameters:
    ///   - sourceChanged: the scanner was switched to another source since the last image. Some then fail the first time with an I/O error
    ///     (Brother MFC-J6920DW, naps2 #681), so one such failure is passed over.
    ///   - refresh: called after a first INVAL, which by SANE Standard 1.06, section 4.3.9, means that the options are to be listed anew
    ///     (the feeder was taken off, say). It throws what that brings to light; else the start is tried once more. Nil: not now.
    ///   - waiting: told each time that the scanner has to be waited for.
    ///   - isCancelled: asked before each try and several times a second between them.
    func start(
        _ handle: any OpenedScanner, sourceChanged: Bool, refresh: (() throws(Problem) -> Void)?, waiting: (Problem) -> Void = { _ in },
        isCancelled: () -> Bool
    ) throws(Problem) {
        var passesOver = sourceChanged
        var refresh = refresh
        try patiently(waiting: waiting, isCancelled: isCancelled, scanner: handle.scanner) { () throws(Problem) -> Void? in
            do throws(SaneError) {
                return try handle.start()
            } catch {
                switch error.status {
                case .invalid where refresh != nil:
                    try refresh?()
                    refresh = nil
                    return nil
                case .inputOutputError where passesOver:
                    passesOver = false
                    return nil
                default:
                    throw error.problem
                }
            }
        }
    }

    /// Makes an attempt until it succeeds, fails with what does not pass by itself, or the patience for what does is over.
    ///
    /// - Parameter attempt: returns nil where it is to be made again at once.
    func patiently<Value>(
        waiting: (Problem) -> Void, isCancelled: () -> Bool, scanner: String, _ attempt: () throws(Problem) -> Value?
    ) throws(Problem) -> Value {
        var pause = firstPause
        let began = MonotonicClock.seconds()
        while true {
            guard !isCancelled() else { throw Problem(.scanCancelled, ["scanner": scanner]) }
            do throws(Problem) {
                if let value = try attempt() { return value }
            } catch {
                if isCancelled() { throw Problem(.scanCancelled, ["scanner": scanner]) }
                guard let seconds = patience.seconds(for: error), MonotonicClock.seconds() < began + seconds else { throw error }
                waiting(error)
                Pause.wait(pause, unless: isCancelled)
                pause = min(pause * 2, longestPause)
            }
        }
    }
}
