import Logging
import Naming
import PlatenModel

extension CycleRunner {
    /// The name of an image by the house's template. Where that gives none, such as for a part without a name, the standard one does: an image
    /// is never lost for its name.
    func file(of capture: Capture) async throws(Problem) -> String {
        let names = CaptureNames(catalogue: surroundings.catalogue, ledger: surroundings.names)
        let facts = NameFacts(capture, of: job.item)
        do throws(Problem) {
            return try await names.path(try NameTemplate.chosen(cycle.profile.naming ?? surroundings.configuration().naming), facts)
        } catch {
            guard error.code == .nameRefused || error.code == .namingInvalid else { throw error }
            surroundings.logger.warning(
                "an image gets the standard name", metadata: ["capture": "\(capture.id)", "problem": "\(error.code.rawValue)"])
            return try await names.path(.standard, facts)
        }
    }

    /// The page's own number, where the cycle counts them.
    func designation(at index: Int) -> PageDesignation? {
        guard let first = cycle.numberFrom, let run = try? DesignationRun(from: first) else { return nil }
        return try? run.designation(at: index)
    }
}
