import Glibc
import LinuxSystem
import PlatenModel
import Rendering
import WorkerProtocol

/// A worker that draws one picture, or measures one image. SANE is never initialised: decoders that meet a damaged file can spoil nothing but this process.
enum RenderService {
    static func run(_ connection: DaemonConnection, _ queue: WorkQueue<WorkerRequest>) -> Never {
        guard let request = queue.take() else { _exit(0) }
        do throws(Problem) {
            connection.send(WorkerReply(id: request.id, report: try perform(request.command)))
        } catch {
            connection.send(WorkerReply(id: request.id, report: .failed(error)))
        }
        _exit(0)
    }

    private static func perform(_ command: WorkerCommand) throws(Problem) -> WorkerReport {
        switch command {
        case .render(let order):
            try Renderer.perform(order)
            return .rendered
        case .measureEdges(let order): return .edgesSeen(try EdgeMeasurement.perform(order))
        default: throw Problem(.workerProtocol, ["scanner": "pictures", "reason": "it was asked for something else"])
        }
    }
}
