import Glibc
import LinuxSystem
import PageNumbers
import PlatenModel
import WorkerProtocol

/// The worker process from its start to its end.
///
/// The main thread speaks with the daemon; one other thread owns SANE. The process ends by `_exit`: neither `sane_exit` nor what drivers
/// registered for the end is run, since their threads may still be at work.
public enum WorkerMain {
    /// What looking at an image takes beside its rows, about, in bytes.
    private static let keptMemory = 8 << 20

    /// Runs the use that the first argument names, on the socket that is descriptor 0. Ends the process with status 0 when the
    /// daemon has closed the socket, 1 after a problem that it reported, 64 (EX_USAGE) when it was started by hand.
    public static func run(_ arguments: [String] = CommandLine.arguments) -> Never {
        guard let request = WorkerArguments(arguments.dropFirst()) else { leave(usage: WorkerArguments.usage) }
        guard let socket = ProcessSetup.takeSocket() else {
            leave(usage: "platen-worker: descriptor 0 is not a socket; platend starts this program")
        }
        ProcessSetup.prepare(allowsCoreDumps: request.allowsCoreDumps)
        let connection = DaemonConnection(socket)
        do throws(Problem) {
            if request.use == .scanner {
                FreedMemory.keep(bytes: keptMemory)
                try ProcessSetup.makeThreads()
                NumberReading.prepare()
            }
            let worker = try ProtocolLoop(connection)
            let (state, queue) = (worker.state, worker.queue)
            try DriverThread.start {
                switch request.use {
                case .enumerate: Enumeration.run(connection, localOnly: request.isLocalOnly, driver: request.driver)
                case .scanner: ScannerService.run(connection, state, queue)
                case .render: RenderService.run(connection, queue)
                case .resetUSB: USBReset.run(connection, node: request.node)
                }
            }
            worker.run()
        } catch {
            leave(connection, error)
        }
    }

    private static func leave(usage text: String) -> Never {
        let line = Array("\(text)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _exit(64)
    }

    /// Reports what makes going on impossible, and ends the process.
    static func leave(_ connection: DaemonConnection, _ problem: Problem) -> Never {
        connection.send(WorkerReply(id: 0, report: .failed(problem)))
        _exit(1)
    }
}
