import PlatenModel

/// One attempt at a delivery: look, copy, read back, name.
struct DeliveryAttempt: Sendable {
    let verification: Verification
    let folder: String
    let destination: String
    /// 1 for the first.
    let number: Int
    /// Files that the attempt before found damaged, though by size and time they look right.
    let damaged: [String]
    let onProgress: @Sendable (DeliveryProgress) -> Void

    private var rclone: Rclone { verification.rclone }
    private var package: DeliverablePackage { verification.package }

    func run() async throws(DeliveryInterruption) -> DeliveredPackage {
        report(.looking)
        switch try await DestinationFolder.list(folder, with: rclone).likeness(to: package) {
        case .same: return try await acceptWhatIsThere()
        case .other(let reason): throw .differs(reason)
        case .empty:
            return try await DestinationFeatures.renamesFolders(with: rclone) ? copyAndName() : copyInPlace()
        case .part(let count):
            // Where a copy is visible only when it is whole, this is none of ours.
            if try await DestinationFeatures.renamesFolders(with: rclone) {
                throw .differs("it has only \(count) of the \(package.files.count) files")
            }
            return try await copyInPlace()
        }
    }

    private func acceptWhatIsThere() async throws(DeliveryInterruption) -> DeliveredPackage {
        let report = try await verify(folder)
        guard report.isVerified else { throw .differs("\(report.faulty.first ?? "a file") has other bytes there") }
        // An attempt before this one may have brought it and have lost the connection then.
        return delivered(report, wasThere: number == 1)
    }

    /// Under a hidden name first: what is there is this program's own and may be replaced.
    private func copyAndName() async throws(DeliveryInterruption) -> DeliveredPackage {
        let partial = DeliveryName.partial(of: folder)
        let place = rclone.place.folder(partial)
        try await copy([.makeSame(package.path, place)] + (damaged.isEmpty ? [] : [.copyAgain(damaged, package.path, place)]), to: partial)
        let report = try await verify(partial)
        guard report.isVerified else { throw .damaged(report, canBeReplaced: true) }
        self.report(.naming)
        try await rclone.run(.rename(place, to: rclone.place.folder(folder)))
        guard try await DestinationFolder.list(folder, with: rclone).likeness(to: package) == .same else {
            throw .differs("somebody else changed it while it was delivered")
        }
        return delivered(report, wasThere: false)
    }

    /// File by file under the package's own name; each appears whole or not at all, and none is replaced.
    private func copyInPlace() async throws(DeliveryInterruption) -> DeliveredPackage {
        try await copy([.add(package.path, rclone.place.folder(folder))], to: folder)
        let report = try await verify(folder)
        guard report.isVerified else { throw .damaged(report, canBeReplaced: false) }
        return delivered(report, wasThere: false)
    }

    private func copy(_ commands: [RcloneCommand], to name: String) async throws(DeliveryInterruption) {
        let present = try await DestinationFolder.list(name, with: rclone).present(of: package)
        let (files, bytes) = (present.count, present.reduce(0) { $0 + $1.bytes })
        report(.copying, files: files, bytes: bytes)
        for command in commands {
            try await rclone.run(command, onStatistics: { report(.copying, files: files + $0.transfers, bytes: bytes + $0.bytes, speed: $0.speed) })
        }
    }

    private func verify(_ name: String) async throws(DeliveryInterruption) -> VerificationReport {
        report(.verifying)
        return try await verification.report(on: name) { report(.verifying, files: $0, bytes: $1) }
    }

    private func delivered(_ report: VerificationReport, wasThere: Bool) -> DeliveredPackage {
        DeliveredPackage(destination: destination, folder: folder, attempts: number, wasThere: wasThere, report: report)
    }

    private func report(_ stage: DeliveryProgress.Stage, files: Int = 0, bytes: Int = 0, speed: Double? = nil) {
        let totals = (files: package.files.count, bytes: package.bytes)
        // Files that are sent anew count twice.
        onProgress(
            DeliveryProgress(
                stage: stage, attempt: number, files: min(files, totals.files), totalFiles: totals.files, bytes: min(bytes, totals.bytes),
                totalBytes: totals.bytes, speed: speed))
    }
}
