import Acceptance
import Catalogue
import FoundationEssentials
import Logging
import Naming
import PlatenModel
import Preservation
import WorkerProtocol

extension CycleRunner {
    /// Gives the page its name and its place, and acknowledges it.
    func publish(_ finished: FinishedPage, isIdentical: Bool) async throws(Problem) {
        let image = finished.image
        var identity = finished.identity
        let page: ReservedPage
        do throws(Problem) {
            page = try await surroundings.catalogue.reservePage(
                job: job.id, replacing: identity.supersedes, beside: identity.besides)
        } catch {
            _ = await setAside(image.capture)
            throw error
        }
        var warnings = image.warnings
        if isIdentical {
            warnings.append(.identicalPage)
        } else if let other = await likePage(finished, at: page.position) {
            warnings.append(other)
        }
        if let length = await unusualLength(finished) { warnings.append(length) }
        if let replaced = page.replaced {
            identity.role = replaced.role
            identity.part = replaced.part
            identity.designation = replaced.designation
            identity.pass = replaced.pass
        }
        var capture = Capture(
            id: image.capture, job: job.id, jobName: job.name, cycle: cycle.id, sequence: page.sequence, scanner: scanner.name,
            vendor: scanner.vendor, model: scanner.model, profile: cycle.profile.name, acquired: image.acquired, file: "",
            size: image.size, sha256: image.sha256, rowsSHA256: image.rowsSHA256, geometry: image.geometry, options: finished.settings.options,
            warnings: warnings, supersedes: identity.supersedes, role: identity.role, position: page.position,
            side: side(of: finished.read, finished.settings), designation: identity.designation, part: identity.part, pass: identity.pass,
            codes: finished.read.codes, printedNumbers: identity.role == .page ? image.printedNumbers : nil, clip: identity.clip,
            verdicts: verdicts(on: finished.read), isBlank: BlankPage.isBlank(finished.read.quality))
        capture.warnings += await numberWarnings(on: capture)
        capture.flatField = await flatField(of: finished, cut: identity.clip)
        do throws(Problem) {
            capture.file = try await file(of: capture)
        } catch {
            try? await surroundings.catalogue.releasePage(page, job: job.id)
            _ = await setAside(image.capture)
            throw error
        }
        let result = await Self.result { () throws(Problem) in try await file(capture, finished.read.quality, as: page) }
        await surroundings.names.release(.of(capture.file))
        await surroundings.announcer.announce(try result.get(), restrictedTo: job.restrictedTo)
    }

    /// The files get their names, and the catalogue its row.
    private func file(_ capture: Capture, _ quality: ImageQuality?, as page: ReservedPage) async throws(Problem) -> Event {
        let sidecar = Sidecar(capture: capture, job: job, cycle: cycle, host: surroundings.hostName, quality: quality)
        let published: PublishedMaster
        do throws(Problem) {
            published = try await surroundings.store.publish(sidecar)
        } catch {
            // A page whose name is taken waits under this very number; any other number is free again.
            if error.code != .fileNameTaken { try? await surroundings.catalogue.releasePage(page, job: job.id) }
            throw error
        }
        if let problem = published.restrictionProblem { await tell(problem, of: capture) }
        return try await commit(capture, quality, sidecarDigest: published.sidecarDigest)
    }

    /// Nobody but the daemon can read the files then: the image is safe, and the groups wait for somebody to look into it.
    private func tell(_ problem: Problem, of capture: Capture) async {
        var parameters = problem.parameters
        parameters["path"] = "the master of capture \(capture.id)"
        do throws(Problem) {
            guard let event = try await surroundings.catalogue.raiseAlert(Problem(problem.code, parameters), about: "job:\(job.id)") else { return }
            await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
        } catch {
            surroundings.logger.error("an alert could not be raised", metadata: ["capture": "\(capture.id)", "problem": "\(error.code.rawValue)"])
        }
    }

    private static func result<Value>(_ body: () async throws(Problem) -> Value) async -> Result<Value, Problem> {
        do throws(Problem) {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }

    /// Only a source that delivers both sides of its sheets tells them apart.
    private func side(of page: PageRead, _ settings: PreparedSettings) -> SheetSide? {
        settings.source(of: cycle.profile) == .feederDuplex ? page.side : nil
    }

    /// The page is under its final name: one that cannot be taken in now is looked for at the next start.
    private func commit(_ capture: Capture, _ quality: ImageQuality?, sidecarDigest: String) async throws(Problem) -> Event {
        do throws(Problem) {
            return try await surroundings.catalogue.commitCapture(capture, quality: quality, by: cycle.startedBy, sidecarDigest: sidecarDigest)
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
