import LinuxSystem
import Logging
import PlatenModel
import Preservation

/// Brings a finished package to a destination and reads it back from there.
///
/// Where the destination can rename folders, a package is copied under a hidden name, verified, and gets its own name last: nobody ever
/// finds half of one. An attempt that was interrupted is gone on with, whoever began it. What is at the destination under the package's
/// own name is never changed. Two deliveries under one name at one destination must not run at the same time.
public struct PackageCopy: Sendable {
    /// Paths that a problem names; the report has them all.
    private static let namedFiles = 5

    let destination: DestinationConfiguration
    let folder: String
    let source: String
    let settings: DeliverySettings
    let logger: Logger

    /// - Parameters:
    ///   - package: absolute path of the package's folder, which stays as it is until the delivery has ended.
    ///   - folder: the name that it gets at the destination.
    public init(_ package: String, as folder: String, to destination: DestinationConfiguration, settings: DeliverySettings, logger: Logger) {
        source = package
        self.folder = folder
        self.destination = destination
        self.settings = settings
        var logger = logger
        logger[metadataKey: "destination"] = "\(destination.name)"
        self.logger = logger
    }

    /// Copies and verifies. To cancel, cancel the task: rclone has ended when this returns.
    ///
    /// Throws what must be settled first: `delivery-name-invalid`, `rclone-missing`, `package-invalid`, `destination-misconfigured`,
    /// `destination-differs`; what an attempt more may settle: `destination-unreachable`, `destination-refused`, `destination-full`,
    /// `delivery-failed`, `delivery-not-verified`; `package-damaged` where the package itself is not what its manifest says; and
    /// `delivery-cancelled`.
    public func run(onProgress: @escaping @Sendable (DeliveryProgress) -> Void = { _ in }) async throws(Problem) -> DeliveredPackage {
        onProgress(DeliveryProgress(stage: .looking, attempt: 1))
        let verification = try await prepare()
        var damaged: VerificationReport?
        var number = 1
        while true {
            let attempt = DeliveryAttempt(
                verification: verification, folder: folder, destination: destination.name, number: number, damaged: damaged?.faulty ?? [],
                onProgress: onProgress)
            do throws(DeliveryInterruption) {
                return try await attempt.run()
            } catch {
                if case .damaged(let report, _) = error { damaged = report }
                let problem = await problem(of: error, package: verification.package, attempts: number)
                guard number < destination.attempts, isWorthRetrying(error, problem) else { throw problem }
                try await wait(after: number, because: problem, onProgress: onProgress)
                number += 1
            }
        }
    }

    /// Reads a package that was delivered back and compares it with its manifest, without copying anything.
    public func verify(onProgress: @escaping @Sendable (DeliveryProgress) -> Void = { _ in }) async throws(Problem) -> VerificationReport {
        let verification = try await prepare()
        let package = verification.package
        do throws(DeliveryInterruption) {
            return try await verification.report(on: folder) { files, bytes in
                onProgress(
                    DeliveryProgress(
                        stage: .verifying, attempt: 1, files: files, totalFiles: package.files.count, bytes: bytes, totalBytes: package.bytes))
            }
        } catch {
            throw await problem(of: error, package: package, attempts: 1)
        }
    }

    private func prepare() async throws(Problem) -> Verification {
        try DeliveryName.check(folder)
        try DestinationPlace.check(destination, package: source, folder: folder)
        let program = try RcloneProgram.find(in: settings.searchPath)
        let rclone = Rclone(
            program: program, place: try DestinationPlace(destination), bandwidth: destination.bandwidth, settings: settings, logger: logger)
        return Verification(rclone: rclone, package: try await DeliverablePackage.read(source))
    }

    private func isWorthRetrying(_ interruption: DeliveryInterruption, _ problem: Problem) -> Bool {
        switch interruption {
        case .failed(let failure): failure.isWorthRetrying
        // A package that is damaged itself arrives damaged every time.
        case .damaged(_, let canBeReplaced): canBeReplaced && problem.code == .deliveryNotVerified
        case .differs, .cancelled: false
        }
    }

    private func problem(of interruption: DeliveryInterruption, package: DeliverablePackage, attempts: Int) async -> Problem {
        switch interruption {
        case .failed(let failure): return failure.problem(destination: destination.name, attempts: attempts)
        case .cancelled: return Problem(.deliveryCancelled, ["destination": destination.name])
        case .differs(let reason): return Problem(.destinationDiffers, ["destination": destination.name, "folder": folder, "reason": reason])
        case .damaged(let report, _):
            let own = await package.damaged(among: report.faulty)
            let files = own.isEmpty ? report.faulty : own
            let names = files.prefix(Self.namedFiles).joined(separator: ", ") + (files.count > Self.namedFiles ? ", …" : "")
            return Problem(
                own.isEmpty ? .deliveryNotVerified : .packageDamaged,
                ["destination": destination.name, "folder": folder, "path": source, "count": "\(files.count)", "files": names])
        }
    }

    private func wait(
        after number: Int, because problem: Problem, onProgress: @escaping @Sendable (DeliveryProgress) -> Void
    ) async throws(Problem) {
        let seconds = settings.backOff.seconds(after: number, chance: settings.chance())
        logger.warning("delivery tried again", metadata: ["attempt": "\(number)", "seconds": "\(seconds)", "reason": "\(problem.sentence)"])
        onProgress(DeliveryProgress(stage: .waiting, attempt: number, wait: seconds, reason: problem.sentence))
        do {
            try await settings.pause(seconds)
        } catch {
            throw Problem(.deliveryCancelled, ["destination": destination.name])
        }
    }
}
