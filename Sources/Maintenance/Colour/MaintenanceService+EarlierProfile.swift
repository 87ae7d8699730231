import Catalogue
import Devices
import FoundationEssentials
import PlatenModel

extension MaintenanceService {
    /// Records that are looked through: decades of a workshop.
    private static let searched = 10_000

    /// What the colour profile before the one in use came to.
    ///
    /// - Throws: `earlier-profile-missing` where there is none whose file is still there.
    func earlierProfile(of scanner: Scanner) async throws(Problem) -> ColourResult {
        let records = try await surroundings.catalogue.maintenance(of: scanner.identity, limit: Self.searched)
            .filter { $0.problem == nil && $0.colour != nil && ($0.kind == .colourCalibration || $0.kind == .colourRestored) }
        let made = records.filter { $0.kind == .colourCalibration }.compactMap(\.colour)
        // The newest record first: the profile in use, and what was made before it.
        guard let current = records.first?.colour, let index = made.firstIndex(where: { $0.profile == current.profile }),
            let earlier = made[(index + 1)...].first(where: { FileManager.default.fileExists(atPath: place(of: $0)) })
        else { throw Problem(.earlierProfileMissing, ["scanner": scanner.name]) }
        return earlier
    }
}
