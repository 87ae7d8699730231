import Catalogue
import Curation
import Devices
import FoundationEssentials
import Logging
import PlatenModel
import Preservation

extension Station {
    /// Brings files and catalogue together after a crash or a power cut.
    func recover() async throws(Problem) {
        for (cycle, event) in try await catalogue.failUnfinishedCycles() {
            logger.warning("cycle interrupted by the end of platend", metadata: ["cycle": "\(cycle.id)", "job": "\(cycle.job)"])
            await events.announce(event, restrictedTo: [])
        }
        try await deliveries.recover()
        try await packages.recover()
        let catalogue = catalogue
        let since = await store.hasUncommitted() ? nil : try await catalogue.lastCommit()
        var isComplete = true
        for file in try await store.recover(
            changedSince: since,
            known: { capture throws(Problem) in try await catalogue.captureExists(capture) })
        {
            switch file {
            case .adopted(let sidecar, let sidecarDigest):
                if !(await takeIn(sidecar, sidecarDigest: sidecarDigest)) { isComplete = false }
            case .completed(let capture):
                logger.notice("files of a known image put in place", metadata: ["capture": "\(capture)"])
            case .quarantined(let path, let place, let capture, let reason):
                await record(.captureQuarantined, "\(path) was set aside as \(place). \(reason.sentence)", job: capture?.job)
                // The names of files tell those of jobs, which not everybody who reads the journal may know.
                let file = capture.map { "capture \($0.id)" } ?? path
                logger.warning("file set aside", metadata: ["file": "\(file)", "to": "\(place)", "reason": "\(reason.sentence)"])
            case .failed(let path, let problem):
                logger.error("file could not be looked at", metadata: ["path": "\(path)", "problem": "\(problem)"])
            }
        }
        await retention.recover()
        if isComplete {
            await store.clearUncommitted()
        } else {
            try await store.noteUncommitted()
        }
    }

    /// One page that cannot be taken in must not keep the station from its work: it lies where it is, and the next start tries again.
    private func takeIn(_ sidecar: Sidecar, sidecarDigest: String) async -> Bool {
        do throws(Problem) {
            let event = try await catalogue.recoverCapture(
                sidecar.capture, quality: sidecar.quality, job: sidecar.job, cycle: sidecar.cycle, sidecarDigest: sidecarDigest)
            await events.announce(event, restrictedTo: [])
            logger.notice("image recovered", metadata: ["capture": "\(sidecar.capture.id)"])
            return true
        } catch {
            logger.error("image not recovered", metadata: ["capture": "\(sidecar.capture.id)", "problem": "\(error.code.rawValue)"])
            return false
        }
    }

    /// The station accepts callers now: tells it. The search for scanners counts as begun.
    public func opened() async {
        if configuration.enumerateAtStart { await firstSearch.begin() }
        await record(.stationStarted, "platend \(PlatenVersion.current) started.")
        await registry.recall()
    }

    /// Looks for scanners for the first time, where the configuration says so. Returns when the last driver has answered or was given up.
    public func lookForScanners() async {
        if configuration.enumerateAtStart { await registry.refresh() }
        await firstSearch.end()
    }

    /// Looks for scanners on the network, at the configured interval, until the task is cancelled.
    public func watchNetwork() async {
        while !Task.isCancelled {
            let interval = configuration.networkInterval
            // Off: the configuration may be read anew.
            try? await Task.sleep(for: .seconds(interval > 0 ? interval : 3600))
            if interval > 0, !Task.isCancelled { await registry.refreshNetwork() }
        }
    }

    /// Lets go of the oldest events beyond what the configuration keeps.
    public func tidy() async {
        do throws(Problem) {
            _ = try await catalogue.pruneEvents(keeping: configuration.eventsKept)
        } catch {
            logger.warning("old events could not be removed", metadata: ["problem": "\(error)"])
        }
    }

    /// Reads the configuration and the profiles again. A bad file changes nothing, and says so.
    public func reload() async {
        do throws(Problem) {
            var configuration = try environment.readConfiguration()
            let running = self.configuration
            // These are bound to files that are open: they take a restart.
            configuration.stateFolder = running.stateFolder
            configuration.chosenMastersFolder = running.mastersFolder
            configuration.socketPath = running.socketPath
            live.current = configuration
            await registry.reconfigure(
                configuration, launcher: environment.launcher(for: configuration, logger: logger),
                surroundings: environment.surroundings(for: configuration))
            await loadProfiles()
            if configuration.profileFolders != running.profileFolders { await profileMonitor.restart() }
            await record(.configurationReloaded, "The configuration was read anew.")
            // Not waited for: a driver may take its time, and the end of the station must not wait for it.
            Task {
                await registry.waitForRefresh()
                await registry.refresh()
            }
        } catch {
            logger.error("configuration refused", metadata: ["problem": "\(error)"])
            await record(.configurationRefused, "The configuration stays as it was. \(error.sentence)", problem: error)
        }
    }

    func record(_ kind: EventKind, _ sentence: String, job: Identifier<Job>? = nil, problem: Problem? = nil) async {
        do throws(Problem) {
            let event = try await catalogue.record(Event(time: Date(), kind: kind, job: job, problem: problem, sentence: sentence))
            await events.announce(event, restrictedTo: [])
        } catch {
            logger.error("an event could not be kept", metadata: ["kind": "\(kind.rawValue)", "reason": "\(error)"])
        }
    }
}
