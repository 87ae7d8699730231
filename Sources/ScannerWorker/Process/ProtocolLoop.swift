import FoundationEssentials
import Glibc
import LinuxSystem
import PlatenModel
import Sane
import WorkerProtocol

/// The protocol thread: takes requests, passes them on, and is never busy itself, so that the daemon's end is seen at once.
final class ProtocolLoop {
    let state = CommandState()
    /// Requests for the SANE thread.
    let queue = WorkQueue<WorkerRequest>()
    private let connection: DaemonConnection
    /// The cancelled command that has not ended yet, and when the driver is to be told from outside.
    private var cancelling: (request: Int, due: Double)?
    /// Commands whose driver is to be told.
    private let cancelled = WorkQueue<Int>()

    init(_ connection: DaemonConnection) throws(Problem) {
        self.connection = connection
        try Self.startPressing(cancelled, state)
    }

    /// Serves the socket until it ends, and the process with it.
    func run() -> Never {
        while true {
            let wait = cancelling.map { max(0, $0.due - MonotonicClock.seconds()) }
            switch connection.receive(within: wait) {
            case .line(let line): accept(line)
            case .timeout: pressCancel()
            case .end: end()
            case .tooLong: leave("a request is longer than \(WorkerLimits.requestLine) bytes")
            }
        }
    }

    /// The daemon has hung up. A scanner at rest is closed properly; one that is busy, or whose driver does not close it in time, is left
    /// to the kernel: nothing of this process may outlive the daemon.
    private func end() -> Never {
        if state.isIdle {
            queue.close()
            sleep(WorkerLimits.closeTime)
        }
        _exit(0)
    }

    private func accept(_ line: String) {
        let request: WorkerRequest
        do {
            request = try PlatenJSON.decoder().decode(WorkerRequest.self, from: Data(line.utf8))
        } catch {
            leave("a request cannot be read")
        }
        if request.command == .cancel {
            guard let running = state.cancel() else { return }
            cancelling = (running, MonotonicClock.seconds() + WorkerLimits.cancelGrace)
        } else if state.begin(request.id) {
            cancelling = nil
            queue.put(request)
        } else {
            let problem = Problem(.workerProtocol, ["scanner": "the scanner", "reason": "a command came while another one ran"])
            connection.send(WorkerReply(id: request.id, report: .failed(problem)))
        }
    }

    /// The command has not ended by itself: a call of the driver blocks. Told on a thread of its own, because drivers take up to ten seconds
    /// to cancel (airscan 0.99.27) and the end of the socket must be seen meanwhile.
    private func pressCancel() {
        guard let request = cancelling?.request else { return }
        cancelling = nil
        cancelled.put(request)
    }

    /// Starts the thread that tells the driver. Made ahead: see ``ThreadReserve``.
    private static func startPressing(_ cancelled: WorkQueue<Int>, _ state: CommandState) throws(Problem) {
        try DriverThread.start {
            while let request = cancelled.take() {
                while let canceller = state.canceller(of: request), !canceller.cancelRunningCall() {
                    // Between two calls: the next one may block again.
                    usleep(WorkerLimits.cancelInterval)
                }
            }
        }
    }

    private func leave(_ reason: String) -> Never {
        WorkerMain.leave(connection, Problem(.workerProtocol, ["scanner": "the scanner", "reason": reason]))
    }
}
