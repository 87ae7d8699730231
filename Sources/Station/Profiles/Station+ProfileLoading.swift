import Catalogue
import LinuxSystem
import Logging
import PlatenModel
import ProfileFormat

extension Station {
    /// Reads all profiles, and tells what that changed. A broken file hides no other, and never takes the place of the profile that was read from
    /// it before; it is shown in the status and as an alert until it is mended.
    public func loadProfiles() async {
        await profileReading.run { await self.loadProfilesNow() }
    }

    private func loadProfilesNow() async {
        let folders = configuration.profileFolders
        let isFirst = profiles.all.isEmpty
        let loaded = await BlockingWork.run { ProfileLibrary.read(folders: folders) }
        let reload = profiles.take(loaded)
        for problem in loaded.problems where !profileProblems.all.contains(problem) {
            logger.warning("profile not usable", metadata: ["problem": "\(problem)"])
        }
        profileProblems.all = loaded.problems
        await noteBroken(reload)
        // The start of the station is told by its own event.
        guard !isFirst, let sentence = reload.sentence else { return }
        logger.notice("profiles read anew", metadata: ["change": "\(sentence)"])
        await record(.profilesReloaded, sentence)
    }

    /// Raises an alert for each broken file, and clears those of files that are mended or gone.
    private func noteBroken(_ reload: ProfileReload) async {
        do throws(Problem) {
            let open = try await catalogue.alerts().filter { $0.subject.hasPrefix(Self.profileSubject) }
            for alert in open where reload.broken[String(alert.subject.dropFirst(Self.profileSubject.count))] == nil {
                if let event = try await catalogue.clearAlerts(about: alert.subject) { await events.announce(event, restrictedTo: []) }
            }
            for name in reload.broken.keys.sorted() {
                guard let problem = reload.problem(of: name) else { continue }
                let subject = Self.profileSubject + name
                // Read for another file's sake, and no worse than before.
                if open.contains(where: { $0.subject == subject && $0.problem == problem }) { continue }
                if let event = try await catalogue.raiseAlert(problem, about: subject) { await events.announce(event, restrictedTo: []) }
            }
        } catch {
            logger.error("alerts about profiles could not be kept", metadata: ["reason": "\(error)"])
        }
    }

    private static let profileSubject = "profile:"
}
