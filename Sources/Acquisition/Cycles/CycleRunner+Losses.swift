import Catalogue
import Devices
import FoundationEssentials
import Logging
import PlatenModel
import Preservation

extension CycleRunner {
    /// The page under way is lost: what there is of it is set aside, and the cycle remembers it.
    func noteLost(page: Int, _ capture: Identifier<Capture>, because problem: Problem, hadBegun: Bool) async {
        let path = await setAside(capture)
        guard hadBegun || path != nil, problem.code != .scanCancelled else { return }
        let diagnosed = await surroundings.registry.diagnosis(problem, of: scanner.name)
        let lost = LostPage(page: page, capture: capture, time: Date(), problem: diagnosed, quarantined: path)
        do throws(Problem) {
            let event = try await surroundings.catalogue.noteLostPage(lost, of: cycle.id, limit: CycleLimits.lostPages)
            await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo)
        } catch {
            surroundings.logger.error("a lost page could not be recorded", metadata: ["cycle": "\(cycle.id)", "problem": "\(error)"])
        }
    }

    func setAside(_ capture: Identifier<Capture>) async -> String? {
        do throws(Problem) {
            guard let path = try await surroundings.store.setAside(capture) else { return nil }
            surroundings.logger.notice("half a page set aside", metadata: ["capture": "\(capture)", "path": "\(path)"])
            return path
        } catch {
            surroundings.logger.warning("half a page stays until the next start", metadata: ["capture": "\(capture)", "problem": "\(error)"])
            return nil
        }
    }
}
