import LinuxSystem
import PlatenModel

/// The thread of one stage.
final class StageThread<Output: Sendable>: Sendable {
    private let thread: Handover<DedicatedThread<Result<Output, Problem>>>

    /// Starts the stage. It abandons the circuit where it fails.
    init<Stage: ImageStage>(_ stage: Stage, at place: Int, of circuit: BlockCircuit) throws(Problem) where Stage.Output == Output {
        do throws(SystemError) {
            thread = Handover(
                try DedicatedThread(name: stage.name) {
                    do throws(Problem) {
                        return .success(try stage.run(StageBlocks(circuit, place: place)))
                    } catch {
                        circuit.abandon()
                        return .failure(error)
                    }
                })
        } catch {
            // A thread that has begun already is waited for; it must not wait for blocks.
            circuit.abandon()
            throw Problem(.internalFailure, ["reason": error.description])
        }
    }

    /// Waits for the end of the stage. Nil: somebody did already.
    func join() -> Result<Output, Problem>? {
        thread.take()?.join()
    }
}
