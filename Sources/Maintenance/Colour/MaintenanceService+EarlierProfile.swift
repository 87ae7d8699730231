import Catalogue
import Devices
import FoundationEssentials
import PlatenModel

extension MaintenanceService {
    /// Records that are looked through: decades of a workshop.
    static let searched = 10_000

    /// What the colour profile came to that was in use before the one that is in use now.
    ///
    /// - Throws: `earlier-profile-missing` where there is none whose file is still there.
    func earlierProfile(of scanner: Scanner) async throws(Problem) -> ColourResult {
        let records = try await surroundings.catalogue.maintenance(of: scanner.identity, limit: Self.searched)
        let earlier = Self.inUse(records.reversed()).dropLast().last { FileManager.default.fileExists(atPath: place(of: $0)) }
        guard let earlier else { throw Problem(.earlierProfileMissing, ["scanner": scanner.name]) }
        return earlier
    }

    /// The profiles that one can go back to, the one in use last: what was gone back from is out for good.
    ///
    /// - Parameter records: the oldest first.
    static func inUse(_ records: [MaintenanceRecord]) -> [ColourResult] {
        var profiles: [ColourResult] = []
        for record in records where record.problem == nil {
            guard let colour = record.colour else { continue }
            if record.kind == .colourCalibration {
                profiles.append(colour)
            } else if record.kind == .colourRestored {
                while let last = profiles.last, last.profile != colour.profile { profiles.removeLast() }
                if profiles.isEmpty { profiles = [colour] }
            }
        }
        return profiles
    }
}
