import Glibc
import LinuxSystem
import PlatenModel
import Sane
import WorkerProtocol

/// A worker that serves one scanner until the daemon closes the socket.
enum ScannerService {
    /// Runs on the thread that SANE belongs to.
    static func run(_ connection: DaemonConnection, _ state: CommandState, _ queue: WorkQueue<WorkerRequest>) -> Never {
        do throws(Problem) {
            let library = try SaneLibrary()
            connection.send(WorkerReply(id: 0, report: .hello(WorkerHello(library))))
            serve(library, connection, state, queue)
        } catch {
            WorkerMain.leave(connection, error)
        }
    }

    private static func serve(
        _ library: SaneLibrary, _ connection: DaemonConnection, _ state: CommandState, _ queue: WorkQueue<WorkerRequest>
    ) -> Never {
        var request = 0
        let session = ScannerSession(state: state) { report in
            connection.send(WorkerReply(id: request, report: report))
        } deliver: { report in
            connection.send(WorkerReply(id: 0, report: report))
        } openDevice: { wanted throws(Problem) in
            let handle: SaneHandle
            do throws(SaneError) {
                handle = SaneHandle(try library.open(wanted.device, scanner: wanted.scanner))
            } catch {
                throw error.problem
            }
            state.setCanceller(handle.canceller)
            return handle
        }
        while let next = queue.take() {
            request = next.id
            session.perform(next.command) { report in
                state.end()
                connection.send(WorkerReply(id: next.id, report: report))
            }
            guard !session.isSpoilt else {
                session.finishPages()
                _exit(1)
            }
        }
        session.close()
        _exit(0)
    }
}
