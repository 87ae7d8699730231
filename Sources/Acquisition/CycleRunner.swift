import Catalogue
import Devices
import FoundationEssentials
import LinuxSystem
import Logging
import Naming
import PlatenModel
import Preservation
import WorkerProtocol

/// One cycle from its start to its end.
struct CycleRunner: Sendable {
    let surroundings: AcquisitionSurroundings
    let cycle: Cycle
    let job: Job
    let scanner: Scanner
    let holder: ScannerHolder
    let control: CycleControl
    /// Whether the scanner is held already; else the cycle stands in line for it first.
    let isClaimed: Bool

    /// Never throws: whatever happens becomes the cycle's end.
    func run() async {
        do throws(Problem) {
            if !isClaimed { try await standInLine() }
        } catch {
            await finish(with: error)
            return
        }
        do throws(Problem) {
            try await scanPages()
            await surroundings.registry.release(scanner.name)
            await finish(with: nil)
        } catch {
            await surroundings.registry.release(scanner.name, after: error)
            await finish(with: error)
        }
    }

    private func standInLine() async throws(Problem) {
        let line = Task {
            try await surroundings.registry.claim(scanner.name, for: holder, wait: true)
        }
        await control.wait(in: line)
        do {
            try await line.value
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.internalFailure, ["reason": "\(error)"])
        }
        do throws(Problem) {
            let (_, event) = try await surroundings.catalogue.updateCycle(cycle.id, state: .running)
            await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
        } catch {
            await surroundings.registry.release(scanner.name)
            throw error
        }
    }

    private func scanPages() async throws(Problem) {
        let control = control
        let worker = try await surroundings.registry.worker(of: scanner.name) { await control.run(with: $0) }
        guard case .prepared(let settings) = try await worker.perform(.prepare(cycle.profile)) else {
            throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "no settings"])
        }
        let pages = cycle.requestedCount ?? (settings.isFeeder ? nil : 1)
        do throws(Problem) {
            var page = 1
            while page <= pages ?? Int.max {
                if await control.isCancelled { throw Problem(.scanCancelled, ["scanner": scanner.name]) }
                guard try await scan(page: page, of: pages, with: settings, on: worker) else { break }
                page += 1
            }
        } catch {
            // The scanner may still hold a sheet or light its lamp; a worker that is gone cannot be told.
            if await worker.isAlive { _ = try? await worker.perform(.end) }
            throw error
        }
        // The pages are safe; a scanner that does not park shows it at its next use.
        do throws(Problem) {
            _ = try await worker.perform(.end)
        } catch {
            surroundings.logger.warning("the series did not end cleanly", metadata: ["scanner": "\(scanner.name)", "problem": "\(error)"])
        }
    }

    /// Returns false where there are no more documents.
    private func scan(page: Int, of pages: Int?, with settings: PreparedSettings, on worker: WorkerProcess) async throws(Problem) -> Bool {
        let capture = Identifier<Capture>.make()
        let partial = surroundings.store.partialPath(of: capture)
        try await checkSpace(for: settings)
        let announcer = ProgressAnnouncer(announcer: surroundings.announcer, cycle: cycle, restrictedTo: job.restrictedTo, page: page, pages: pages)
        let request = AcquireImage(
            capture: capture, path: partial, make: scanner.vendor, model: scanner.model, hostComputer: surroundings.hostName)
        let report: WorkerReport
        do throws(Problem) {
            report = try await worker.perform(.acquire(request), onReport: { await announcer.announce($0) })
        } catch {
            // A worker that was killed may write until it is gone.
            if await worker.isDoomed { await worker.waitForEnd() }
            await setAside(capture)
            throw error
        }
        switch report {
        case .acquired(let image):
            try await publish(image, settings: settings)
            return true
        case .noMoreDocuments:
            return false
        default:
            throw Problem(.workerProtocol, ["scanner": scanner.name, "reason": "\(report)"])
        }
    }

    private func setAside(_ capture: Identifier<Capture>) async {
        do throws(Problem) {
            guard let path = try await surroundings.store.setAside(capture) else { return }
            surroundings.logger.notice("half a page set aside", metadata: ["capture": "\(capture)", "path": "\(path)"])
        } catch {
            surroundings.logger.warning("half a page stays until the next start", metadata: ["capture": "\(capture)", "problem": "\(error)"])
        }
    }

    /// A full disk is told before the lamp moves.
    private func checkSpace(for settings: PreparedSettings) async throws(Problem) {
        let reserve = surroundings.configuration().reservedBytes
        let folder = surroundings.store.incoming
        let result = await BlockingWork.run { Result { () throws(SystemError) in try Folder.freeBytes(at: folder) } }
        switch result {
        case .success(let free):
            let needed = (settings.estimatedBytes ?? 0) + reserve
            guard free >= needed else {
                throw Problem(.storageFull, ["folder": folder, "free": String(free), "needed": String(needed)])
            }
        case .failure(let error):
            throw Problem(.storageFailed, ["path": folder, "reason": error.reason])
        }
    }

    private func publish(_ image: AcquiredImage, settings: PreparedSettings) async throws(Problem) {
        let sequence: Int
        do throws(Problem) {
            sequence = try await surroundings.catalogue.reserveSequence(job: job.id)
        } catch {
            await setAside(image.capture)
            throw error
        }
        let file = MasterName.path(job: job.name, sequence: sequence)
        let capture = Capture(
            id: image.capture, job: job.id, jobName: job.name, cycle: cycle.id, sequence: sequence, scanner: scanner.name,
            vendor: scanner.vendor, model: scanner.model, profile: cycle.profile.name, acquired: image.acquired, file: file,
            size: image.size, sha256: image.sha256, rowsSHA256: image.rowsSHA256, geometry: image.geometry, options: settings.options,
            warnings: image.warnings)
        let sidecar = Sidecar(capture: capture, job: job, cycle: cycle, host: surroundings.hostName)
        let published: PublishedMaster
        do throws(Problem) {
            published = try await surroundings.store.publish(sidecar)
        } catch {
            // A page whose name is taken waits under this very number; any other number is free again.
            if error.code != .fileNameTaken { try? await surroundings.catalogue.releaseSequence(sequence, job: job.id) }
            throw error
        }
        let event = try await commit(capture, sidecarDigest: published.sidecarDigest)
        await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
    }

    /// The page is under its final name: one that cannot be taken in now is looked for at the next start.
    private func commit(_ capture: Capture, sidecarDigest: String) async throws(Problem) -> Event {
        do throws(Problem) {
            return try await surroundings.catalogue.commitCapture(capture, by: cycle.startedBy, sidecarDigest: sidecarDigest)
        } catch {
            do throws(Problem) {
                try await surroundings.store.noteUncommitted()
            } catch {
                surroundings.logger.error("no word could be left of an image", metadata: ["file": "\(capture.file)", "problem": "\(error)"])
            }
            throw error
        }
    }

    private func finish(with problem: Problem?) async {
        let state: CycleState =
            switch problem?.code {
            case nil: .completed
            case .scanCancelled: .cancelled
            default: .failed
            }
        do throws(Problem) {
            let (_, event) = try await surroundings.catalogue.endCycle(
                cycle.id, state: state, problem: state == .failed ? problem : nil, by: cycle.startedBy)
            await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
        } catch {
            // Start-up marks the cycle as interrupted; its captures are committed one by one and safe.
            surroundings.logger.error("the end of a cycle could not be recorded", metadata: ["cycle": "\(cycle.id)", "problem": "\(error)"])
        }
    }
}
