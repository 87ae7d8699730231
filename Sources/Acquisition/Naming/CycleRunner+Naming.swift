import FoundationEssentials
import Logging
import Naming
import PlatenModel

extension CycleRunner {
    /// The name of an image by the house's template. Where that gives none, such as for a part without a name, the standard one does: an image
    /// is never lost for its name.
    func file(of capture: Capture) async throws(Problem) -> String {
        let names = CaptureNames(catalogue: surroundings.catalogue, ledger: surroundings.names)
        let facts = NameFacts(
            job: job.name, item: job.item, sequence: capture.sequence, position: capture.position, designation: capture.designation,
            side: capture.side, part: capture.part, pass: capture.pass, role: capture.role, date: CaptureNames.day(of: capture.acquired),
            scanner: capture.scanner, profile: capture.profile)
        do throws(Problem) {
            return try await names.path(try CaptureNames.template(of: cycle.profile, surroundings.configuration()), facts)
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
