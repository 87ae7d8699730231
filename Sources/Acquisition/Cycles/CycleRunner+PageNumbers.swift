import Catalogue
import Logging
import Naming
import PlatenModel

/// Printed page numbers, which are read on pages as they come.
extension CycleRunner {
    /// Warnings where the numbers of a page do not go on from those of the pages around it: so that whoever turns the leaves is told at once.
    ///
    /// - Parameter capture: not in the catalogue yet.
    func numberWarnings(on capture: Capture) async -> [CaptureWarning] {
        guard let printed = capture.printedNumbers else { return [] }
        await settle(printed.problem)
        do throws(Problem) {
            let others = try await surroundings.catalogue.numberedPages(
                of: job.id, around: capture.position, before: CycleLimits.pagesBefore, behind: CycleLimits.pagesBehind)
            let order = cycle.profile.pageOrder
            return NumberOrderNews.points(of: PageCapture(capture), among: others, order: order).map { point in
                CaptureWarning(code: .pageNumberOrder, sentence: "\(point)")
            }
        } catch {
            surroundings.logger.warning("the order of page numbers could not be looked at", metadata: ["problem": "\(error.code.rawValue)"])
            return []
        }
    }

    /// Where numbers are not asked for any more, nobody waits for them.
    func settleUnwantedNumbers() async {
        if cycle.profile.pageNumbers == nil { await settle(nil) }
    }

    /// That numbers cannot be read is told once, and until they can be again.
    private func settle(_ problem: Problem?) async {
        do throws(Problem) {
            guard let event = try await surroundings.catalogue.settleAlert(problem, about: Alert.subject(ofPageNumbers: scanner.name)) else { return }
            await surroundings.announcer.announce(event, restrictedTo: [])
        } catch {
            surroundings.logger.error("an alert could not be settled", metadata: ["problem": "\(error.code.rawValue)"])
        }
    }
}
