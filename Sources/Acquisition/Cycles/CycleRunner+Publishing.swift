import Catalogue
import FoundationEssentials
import Logging
import Naming
import PlatenModel
import Preservation
import WorkerProtocol

extension CycleRunner {
    /// Gives the page its name and its place, and acknowledges it.
    func publish(_ finished: FinishedPage, isIdentical: Bool, supersedes: Identifier<Capture>?) async throws(Problem) {
        let image = finished.image
        let page: ReservedPage
        do throws(Problem) {
            page = try await surroundings.catalogue.reservePage(job: job.id, replacing: supersedes)
        } catch {
            _ = await setAside(image.capture)
            throw error
        }
        var warnings = image.warnings
        if isIdentical { warnings.append(.identicalPage) }
        let file = MasterName.path(job: job.name, sequence: page.sequence)
        let capture = Capture(
            id: image.capture, job: job.id, jobName: job.name, cycle: cycle.id, sequence: page.sequence, scanner: scanner.name,
            vendor: scanner.vendor, model: scanner.model, profile: cycle.profile.name, acquired: image.acquired, file: file,
            size: image.size, sha256: image.sha256, rowsSHA256: image.rowsSHA256, geometry: image.geometry, options: finished.settings.options,
            warnings: warnings, supersedes: supersedes, role: page.replaced?.role ?? finished.role, position: page.position,
            side: side(of: finished.read), designation: page.replaced?.designation, part: page.replaced?.part ?? finished.part,
            codes: finished.read.codes)
        let sidecar = Sidecar(capture: capture, job: job, cycle: cycle, host: surroundings.hostName)
        let published: PublishedMaster
        do throws(Problem) {
            published = try await surroundings.store.publish(sidecar)
        } catch {
            // A page whose name is taken waits under this very number; any other number is free again.
            if error.code != .fileNameTaken { try? await surroundings.catalogue.releasePage(page, job: job.id) }
            throw error
        }
        let event = try await commit(capture, sidecarDigest: published.sidecarDigest)
        await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
    }

    /// Only a source that delivers both sides of its sheets tells them apart.
    func side(of page: PageRead) -> SheetSide? {
        cycle.profile.source == .feederDuplex ? page.side : nil
    }

    /// The page is under its final name: one that cannot be taken in now is looked for at the next start.
    private func commit(_ capture: Capture, sidecarDigest: String) async throws(Problem) -> Event {
        do throws(Problem) {
            return try await surroundings.catalogue.commitCapture(capture, by: cycle.startedBy, sidecarDigest: sidecarDigest)
        } catch {
            do throws(Problem) {
                try await surroundings.store.noteUncommitted()
            } catch {
                surroundings.logger.error("no word could be left of an image", metadata: ["capture": "\(capture.id)", "problem": "\(error)"])
            }
            throw error
        }
    }
}

extension CaptureWarning {
    fileprivate static let identicalPage = CaptureWarning(code: .identicalPage, sentence: "Every pixel is the same as on the page before.")
}
