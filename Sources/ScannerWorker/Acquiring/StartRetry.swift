import LinuxSystem
import PlatenModel
import Sane

/// How long and how often a start that fails is tried again.
struct StartRetry {
    /// Seconds for which a busy or cold scanner is waited for. airscan itself waits 10 to 30 s for a device that is busy
    /// (airscan-escl.c ESCL_RETRY_ATTEMPTS), lamps take up to a minute.
    var patience: Double = 60
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
    ///   - isCancelled: asked before each try and several times a second between them.
    func start(
        _ handle: any OpenedScanner, sourceChanged: Bool, refresh: (() throws(Problem) -> Void)?, isCancelled: () -> Bool
    ) throws(Problem) {
        var passesOver = sourceChanged
        var refresh = refresh
        var pause = firstPause
        let deadline = MonotonicClock.seconds() + patience
        while true {
            do throws(SaneError) {
                guard !isCancelled() else { throw SaneError(.status(.cancelled), during: .start, scanner: handle.scanner) }
                return try handle.start()
            } catch {
                if isCancelled() { throw Problem(.scanCancelled, ["scanner": handle.scanner]) }
                switch error.status {
                case .invalid where refresh != nil:
                    try refresh?()
                    refresh = nil
                case .inputOutputError where passesOver:
                    passesOver = false
                case let status? where status.passesByItself && MonotonicClock.seconds() < deadline:
                    Pause.wait(pause, unless: isCancelled)
                    pause = min(pause * 2, longestPause)
                default:
                    throw error.problem
                }
            }
        }
    }
}
