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

    /// Seconds that a picture may take: a sheet of new thumbnails of large masters takes most.
    static let renderingSeconds = 120.0

    /// Bytes a second that work on all pixels of an image makes at least, on a slow machine that scans meanwhile and writes to a slow disk: an A0 of
    /// 600 pixels an inch and 16 bits has 3.3 GB. Two cores make some 70 MB/s.
    private static let slowestPace = 5e6

    /// Seconds that work on all pixels of an image may take.
    static func seconds(forBytes bytes: Int) -> Double { renderingSeconds + Double(max(0, bytes)) / slowestPace }

    private(set) var settings: WorkerSettings
    let logger: Logger

    public init(settings: WorkerSettings, logger: Logger) {
        self.settings = settings
        self.logger = logger
    }

    /// A worker for one scanner; it has not opened it yet.
    func start(scanner: String, device: String) async throws(Problem) -> WorkerProcess {
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

    /// Lists the devices of one driver in a process that lives only for that and knows no other driver.
    ///
    /// - Parameter configurationPath: SANE_CONFIG_DIR of that process.
    func enumerate(driver: String, configurationPath: String, localOnly: Bool) async throws(Problem) -> [ReportedDevice] {
        var launcher = self
        launcher.settings.environment["SANE_CONFIG_DIR"] = configurationPath
        let report = try await launcher.oneReport(
            .enumerate(driver: driver, localOnly: localOnly), label: "enumeration of \(driver)", within: settings.deadlines.enumerate,
            late: { Problem(.driverHung, ["scanner": "The driver \(driver)", "seconds": $0, "operation": "listing its devices"]) },
            ended: { end in end.problem(scanner: "its scanners", device: driver, program: settings.program) })
        guard case .devices(let devices) = report else {
            throw Problem(.workerProtocol, ["scanner": "the driver \(driver)", "reason": "no list of devices"])
        }
        return devices
    }

    /// Draws a picture in a process of its own. Returns when its file is there.
    ///
    /// - Throws: `image-unreadable`, `picture-not-drawn`, `storage-failed`.
    public func render(_ order: RenderOrder) async throws(Problem) {
        _ = try await onFiles(.render(order), label: "pictures", within: Self.seconds(forBytes: order.evening?.bytes ?? 0)) {
            Problem(.pictureNotDrawn, ["path": order.pictures.first?.source ?? "", "reason": $0])
        }
    }

    /// Measures slanted edges of an image in a process of its own.
    ///
    /// - Throws: `image-unreadable`.
    public func measureEdges(_ order: EdgeOrder) async throws(Problem) -> [EdgeReading] {
        let bytes = await BlockingWork.run { (try? FileManager.default.attributesOfItem(atPath: order.path)[.size] as? Int) ?? 0 }
        let report = try await onFiles(.measureEdges(order), label: "edges", within: Self.seconds(forBytes: bytes)) {
            Problem(.imageUnreadable, ["path": order.path, "reason": $0])
        }
        guard case .edgesSeen(let edges) = report else {
            throw Problem(.workerProtocol, ["scanner": "a target", "reason": "no edges"])
        }
        return edges
    }

    private func onFiles(
        _ command: WorkerCommand, label: String, within seconds: Double, failed: (String) -> Problem
    ) async throws(Problem) -> WorkerReport {
        try await oneReport(
            .files(command), label: label, within: seconds, late: { failed("it took longer than \($0) s") },
            ended: { end in
                switch end {
                case .exited(let code): failed("the program ended with exit code \(code)")
                case .killed(let signal): failed("the program ended: \(SignalName.of(signal))")
                case .notStarted(let reason): failed(reason)
                }
            })
    }

    /// Resets a USB device. Whoever had claimed it loses it.
    func resetUSB(node: String, scanner: String) async throws(Problem) {
        _ = try await oneReport(
            .resetUSB(node: node), label: scanner, within: settings.deadlines.open,
            late: { Problem(.driverHung, ["scanner": scanner, "seconds": $0, "operation": "USB reset"]) },
            ended: { end in end.problem(scanner: scanner, device: node, program: settings.program) })
    }

    /// Runs a worker that takes one command or none, to its one report that counts.
    private func oneReport(
        _ use: WorkerRequestedUse, label: String, within seconds: Double, late: (String) -> Problem, ended: (WorkerEnd) -> Problem
    ) async throws(Problem) -> WorkerReport {
        let launch = try launch(use, label: label)
        let group = try await launch.processGroup()
        if case .files(let command) = use {
            do {
                try launch.socket.send(PlatenJSON.line(WorkerRequest(id: 1, command: command)))
            } catch {
                // It is gone, and its end says why.
            }
        }
        let deadline = Task {
            try? await Task.sleep(for: .seconds(seconds))
            if !Task.isCancelled { group.signal(SIGKILL) }
        }
        defer { deadline.cancel() }
        let report = await withTaskCancellationHandler {
            var last: WorkerReport?
            for await reply in launch.replies where reply.report.isLast { last = reply.report }
            return last
        } onCancel: {
            group.signal(SIGKILL)
        }
        let end = await launch.end()
        switch report {
        case .failed(let problem)?: throw problem
        case let report?: return report
        case nil where end == .killed(signal: SIGKILL): throw late(OptionValue.plain(seconds))
        case nil: throw ended(end)
        }
    }

    private func launch(_ use: WorkerRequestedUse, label: String) throws(Problem) -> WorkerLaunch {
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
