import Catalogue
import FoundationEssentials
import Logging
import Naming
import PlatenModel
import Preservation
import WorkerProtocol

extension CycleRunner {
    /// Gives the page its name and its place, and acknowledges it.
    func publish(
        _ image: AcquiredImage, settings: PreparedSettings, isIdentical: Bool, supersedes: Identifier<Capture>?
    ) async throws(Problem) {
        let sequence: Int
        do throws(Problem) {
            sequence = try await surroundings.catalogue.reserveSequence(job: job.id)
        } catch {
            _ = await setAside(image.capture)
            throw error
        }
        var warnings = image.warnings
        if isIdentical { warnings.append(.identicalPage) }
        let file = MasterName.path(job: job.name, sequence: sequence)
        let capture = Capture(
            id: image.capture, job: job.id, jobName: job.name, cycle: cycle.id, sequence: sequence, scanner: scanner.name,
            vendor: scanner.vendor, model: scanner.model, profile: cycle.profile.name, acquired: image.acquired, file: file,
            size: image.size, sha256: image.sha256, rowsSHA256: image.rowsSHA256, geometry: image.geometry, options: settings.options,
            warnings: warnings, supersedes: supersedes)
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
}

extension CaptureWarning {
    fileprivate static let identicalPage = CaptureWarning(code: .identicalPage, sentence: "Every pixel is the same as on the page before.")
}
