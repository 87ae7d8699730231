import Foundation
import LinuxSystem
import Logging
import PlatenModel
import Subprocess
import SystemPackage
import WorkerProtocol

/// Starts worker processes, each in a process group of its own so that all that a driver forks ends with it.
public struct WorkerLauncher: Sendable {
    /// Bytes of one protocol line: a scanner with thousands of options stays far below.
    static let maximumLineLength = 16 << 20

    let settings: WorkerSettings
    let logger: Logger

    public init(settings: WorkerSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
    }

    /// A worker for one scanner; it has not opened it yet.
    public func start(scanner: String, device: String) async throws(Problem) -> WorkerProcess {
        let launch = try launch(.scanner, label: scanner)
        let group = try await launch.processGroup()
        let worker = WorkerProcess(
            scanner: scanner, device: device, settings: settings, socket: launch.socket, processGroup: group, logger: launch.logger)
        Task {
            for await reply in launch.replies { await worker.receive(reply) }
            await worker.ended(launch.end())
        }
        return worker
    }

    /// Lists the devices of all drivers in a process that lives only for that.
    public func enumerate() async throws(Problem) -> [ReportedDevice] {
        let launch = try launch(.enumerate, label: "enumeration")
        let group = try await launch.processGroup()
        let deadline = Task { [settings] in
            try? await Task.sleep(for: .seconds(settings.deadlines.enumerate))
            if !Task.isCancelled { group.signal(SIGKILL) }
        }
        defer { deadline.cancel() }
        let result = await withTaskCancellationHandler {
            var result: Result<[ReportedDevice], Problem>?
            for await reply in launch.replies {
                switch reply.report {
                case .devices(let devices): result = .success(devices)
                case .failed(let problem): result = .failure(problem)
                default: break
                }
            }
            return result
        } onCancel: {
            group.signal(SIGKILL)
        }
        let end = await launch.end()
        if let result { return try result.get() }
        if end == .killed(signal: SIGKILL) {
            throw Problem(
                .driverHung,
                ["scanner": "a driver", "seconds": OptionValue.plain(settings.deadlines.enumerate), "operation": "listing its devices"])
        }
        throw end.problem(scanner: "the scanners", device: "unknown", program: settings.program)
    }

    private func launch(_ use: WorkerUse, label: String) throws(Problem) -> WorkerLaunch {
        var logger = logger
        logger[metadataKey: "worker"] = "\(label)"
        do {
            var childDescriptor: Int32 = -1
            let own = try SocketPair().split { childDescriptor = $0.release() }
            return WorkerLaunch(
                use: use, settings: settings, socket: LineSocket(own, maximumLineLength: Self.maximumLineLength),
                childDescriptor: childDescriptor, logger: logger)
        } catch {
            throw Problem(.workerNotStarted, ["program": settings.program, "reason": error.reason])
        }
    }
}
