import Glibc
import LinuxSystem
import PlatenModel
import Rendering
import WorkerProtocol

/// A worker that draws one picture. SANE is never initialised: decoders that meet a damaged file can spoil nothing but this process.
enum RenderService {
    static func run(_ connection: DaemonConnection, _ queue: WorkQueue<WorkerRequest>) -> Never {
        guard let request = queue.take() else { _exit(0) }
        do throws(Problem) {
            guard case .render(let order) = request.command else {
                throw Problem(.workerProtocol, ["scanner": "pictures", "reason": "it was asked for something else"])
            }
            try Renderer.perform(order)
            connection.send(WorkerReply(id: request.id, report: .rendered))
        } catch {
            connection.send(WorkerReply(id: request.id, report: .failed(error)))
        }
        _exit(0)
    }
}
