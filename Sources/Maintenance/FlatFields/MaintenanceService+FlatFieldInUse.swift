import Catalogue
import FoundationEssentials
import Logging
import PlatenModel

extension MaintenanceService {
    public func flatField(of scanner: Scanner, for use: FlatFieldUse) async -> FlatFieldInUse? {
        do throws(Problem) {
            // For each page: what is noted while a cycle is paused counts from the next one on.
            let last = try await surroundings.catalogue.lastMaintenance(of: scanner.identity, FlatFieldHistory.kinds).first?.record
            guard let last, let result = last.flatField else { return nil }
            let field: FlatFieldInUse?
            if last.kind == .flatFieldCalibration, use.fits(result) {
                field = FlatFieldInUse(calibration: last.id, made: last.time, result: result)
            } else {
                field = try await flatFields(of: scanner).field(for: use)
            }
            return field?.result.file(of: use.side) == nil ? nil : field
        } catch {
            surroundings.logger.warning("the flat field of a scanner could not be read", metadata: ["problem": "\(error.code.rawValue)"])
            return nil
        }
    }

    private func flatFields(of scanner: Scanner) async throws(Problem) -> FlatFieldHistory {
        FlatFieldHistory(
            try await surroundings.catalogue.maintenance(of: scanner.identity, FlatFieldHistory.kinds, limit: Self.searched).reversed())
    }

    /// What the flat field came to that was in use before the newest.
    ///
    /// - Throws: `earlier-flat-field-missing` where there is none, or its file is gone.
    func earlierFlatField(of scanner: Scanner) async throws(Problem) -> FlatFieldResult {
        let folder = DefaultPaths.flatFields(in: surroundings.configuration().stateFolder)
        guard let earlier = try await flatFields(of: scanner).earlier,
            earlier.result.files.allSatisfy({ FileManager.default.fileExists(atPath: "\(folder)/\($0)") })
        else { throw Problem(.earlierFlatFieldMissing, ["scanner": scanner.name]) }
        return earlier.result
    }
}
