import Foundation
import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Seconds by which the clock may have been wrong around a crash.
    private static let clockMargin: TimeInterval = 24 * 3600

    /// Takes in what is whole and moves aside what is not, after a crash or power cut at any moment. To be called at start-up, before any
    /// worker writes. Nothing is deleted or overwritten; when it is interrupted itself, the next call goes on.
    ///
    /// Renamings that were interrupted are finished first: no master may be without its sidecar when they are looked at.
    ///
    /// The caller commits the captures of ``RecoveredFile/adopted(_:sidecarDigest:)``; one that it does not commit is adopted again next time.
    ///
    /// - Parameters:
    ///   - changedSince: when the last capture was committed: masters that got their names more than a day before are known. Nil looks at
    ///     every sidecar there is.
    ///   - known: whether the catalogue holds the capture. Where it throws, recovery stops, and what is left is done by the next call.
    /// - Throws: `storage-failed` where a folder cannot be read; what `known` throws.
    public func recover(
        changedSince: Date? = nil, known: @Sendable (Identifier<Capture>) async throws(Problem) -> Bool
    ) async throws(Problem) -> [RecoveredFile] {
        var recovered: [RecoveredFile] = []
        for renaming in try await finishRenames() {
            if let problem = renaming.problem { recovered.append(.failed(path: "\(self.renaming)/\(renaming.plan)", problem)) }
        }
        let incoming = try await BlockingWork.run { () throws(Problem) in try IncomingFiles(of: self) }
        for path in incoming.leftovers {
            recovered += await BlockingWork.run { quarantined([path], .leftover, nil) }
        }
        for entry in incoming.entries {
            recovered += try await recover(entry, known)
        }
        recovered += try await recoverWaiting(known)
        // Pages that got their names just now lie among the masters already.
        let adopted = Set(recovered.compactMap(\.adoptedCapture))
        recovered += try await recoverMasters(changedSince?.addingTimeInterval(-Self.clockMargin), besides: adopted, known)
        return recovered
    }

    private func recover(
        _ entry: IncomingFiles.Entry, _ known: @Sendable (Identifier<Capture>) async throws(Problem) -> Bool
    ) async throws(Problem) -> [RecoveredFile] {
        guard let file = entry.sidecar else {
            return await BlockingWork.run { entry.image.map(recoverImageAlone) ?? [] }
        }
        let sidecar: Sidecar
        do throws(Problem) {
            sidecar = try await BlockingWork.run { () throws(Problem) in try Sidecar.read(file) }
        } catch {
            return await BlockingWork.run { quarantined([file, entry.image].compactMap(\.self), .sidecarInvalid(error), nil) }
        }
        let isKnown = try await known(sidecar.capture.id)
        return await BlockingWork.run { UnpublishedPage(sidecar, file: file, image: entry.image, isKnown: isKnown, in: self).recover() }
    }

    /// An image without a sidecar. Where the sidecar went to quarantine to wait for the name, the image follows. Blocks.
    private func recoverImageAlone(_ image: String) -> [RecoveredFile] {
        if (try? removeEmpty(image)) == true { return [] }
        let capture = Identifier<Capture>(rawValue: String(MasterPath.name(of: image).dropLast(".partial".count)))
        let names = Quarantine.WaitingNames(capture)
        guard Folder.exists("\(quarantine)/\(names.sidecar)"), !Folder.exists("\(quarantine)/\(names.image)") else {
            return quarantined([image], .noSidecar, nil)
        }
        do throws(Problem) {
            try Quarantine(folder: quarantine).take(image, as: names.image)
            return []
        } catch {
            return [.failed(path: image, error)]
        }
    }

    /// Pages whose name was taken when they were to be published.
    private func recoverWaiting(
        _ known: @Sendable (Identifier<Capture>) async throws(Problem) -> Bool
    ) async throws(Problem) -> [RecoveredFile] {
        var recovered: [RecoveredFile] = []
        for page in try await BlockingWork.run({ () throws(Problem) in try IncomingFiles.waiting(in: self) }) {
            guard let sidecar = try? await BlockingWork.run({ () throws(Problem) in try Sidecar.read(page.sidecar) }) else { continue }
            let mayGo = await BlockingWork.run { nameIsFree(sidecar, image: page.image) }
            guard mayGo, try await !known(sidecar.capture.id) else { continue }
            recovered += await BlockingWork.run {
                UnpublishedPage(sidecar, file: page.sidecar, image: page.image, isKnown: false, in: self).recover()
            }
        }
        return recovered
    }

    /// Whether a waiting page can have its name now: nobody else has it, or its own image has it already. Blocks.
    private func nameIsFree(_ sidecar: Sidecar, image: String?) -> Bool {
        let master = masterPath(of: sidecar.capture)
        if Folder.exists(Sidecar.path(of: master)) { return false }
        return image == nil ? (try? FileDigest.sha256Blocking(master)) == sidecar.capture.sha256 : !Folder.exists(master)
    }

    /// Pages that have their final names, but whose commit was lost.
    private func recoverMasters(
        _ since: Date?, besides adopted: Set<Identifier<Capture>>, _ known: @Sendable (Identifier<Capture>) async throws(Problem) -> Bool
    ) async throws(Problem) -> [RecoveredFile] {
        var recovered: [RecoveredFile] = []
        let files = try await BlockingWork.run { () throws(Problem) in try MasterFolders.sidecars(in: masters, changedSince: since) }
        for file in files {
            // What is no sidecar, or lies where it does not belong, somebody else put there.
            guard let sidecar = try? await BlockingWork.run({ () throws(Problem) in try Sidecar.read(file) }),
                Sidecar.path(of: masterPath(of: sidecar.capture)) == file, !adopted.contains(sidecar.capture.id),
                try await !known(sidecar.capture.id)
            else { continue }
            recovered += await BlockingWork.run { UnknownMaster(sidecar, file: file, in: self).recover() }
        }
        return recovered
    }

    /// Moves the files aside, one after the other. Blocks.
    func quarantined(_ paths: [String], _ reason: QuarantineReason, _ capture: Capture?) -> [RecoveredFile] {
        paths.map { path in
            do throws(Problem) {
                let target = try Quarantine(folder: quarantine).take(path)
                return .quarantined(path: path, to: target, capture: capture, reason: reason)
            } catch {
                return .failed(path: path, error)
            }
        }
    }
}
