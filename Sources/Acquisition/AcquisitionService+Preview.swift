import Devices
import PlatenModel
import WorkerProtocol

extension AcquisitionService {
    /// Takes the whole bed at low resolution, and tells what lies on it. Nothing of it is kept in the catalogue.
    ///
    /// - Parameters:
    ///   - profile: with whose mode and options; nil: colour or grey, as the scanner can, and its own settings besides.
    ///   - path: of the TIFF to be written.
    /// - Throws: `scanner-busy`; `scanner-unsupported` for a feeder, which shows a sheet only once; what the scanner says.
    public func preview(_ scanner: String, profile: String?, path: String, by caller: Caller) async throws(Problem) -> PreviewSeen {
        let registry = surroundings.registry
        let known = try await registry.scanner(named: scanner, for: caller)
        let profiles = try profile.map { name throws(Problem) in [try surroundings.profile(name).resolved(for: known)] } ?? Self.profiles
        let holder = ScannerHolder(user: caller.userName, jobName: "preview", cycle: nil)
        try await registry.claim(known.name, for: holder, wait: false, insists: true)
        do throws(Problem) {
            let worker = try await registry.worker(of: known.name)
            let seen = try await Self.look(worker, known.name, profiles, path)
            await registry.release(known.name)
            return seen
        } catch {
            await registry.release(known.name, after: await registry.diagnosis(error, of: known.name))
            throw error
        }
    }

    /// With the first profile that the scanner can do.
    private static func look(
        _ worker: WorkerProcess, _ scanner: String, _ profiles: [Profile], _ path: String
    ) async throws(Problem) -> PreviewSeen {
        var refusal = Problem(.profileUnknown, ["profile": "", "known": ""])
        for profile in profiles {
            do throws(Problem) {
                guard case .prepared(let settings) = try await worker.perform(.prepare(profile)) else {
                    throw Problem(.workerProtocol, ["scanner": scanner, "reason": "no settings"])
                }
                guard !settings.isFeeder else {
                    throw Problem(
                        .scannerUnsupported, ["scanner": scanner, "operation": "a look at a sheet in its feeder, which shows it only once"])
                }
                guard case .previewed(let seen) = try await worker.perform(.preview(PreviewOrder(path: path))) else {
                    throw Problem(.workerProtocol, ["scanner": scanner, "reason": "no preview"])
                }
                return seen
            } catch {
                guard error.code == .optionMissing || error.code == .optionValueRefused else { throw error }
                refusal = error
            }
        }
        throw refusal
    }

    private static let profiles: [Profile] = [ColourMode.colour, .grey].map { mode in
        Profile(
            name: "preview", title: "preview", classes: [], source: nil, mode: mode, depth: 8, resolution: 75, area: .maximum, areaTolerance: 0,
            nearest: Set(AdaptableQuantity.allCases), compression: .none, options: [:])
    }
}
