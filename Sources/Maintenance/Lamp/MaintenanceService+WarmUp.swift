import Devices
import LinuxSystem
import PlatenModel
import WorkerProtocol

extension MaintenanceService {
    /// Pixels an inch of a look that is for the light only.
    private static let resolution = 75.0

    /// Waits until the lamp of a scanner that is held gives the same light from one look to the next, whatever lies on the bed: no fixed time fits
    /// both a tube and light-emitting diodes. A scanner that draws its sheets in is not waited for: each look would take one.
    ///
    /// - Returns: what is to be said of it; nothing where the lamp was at rest.
    /// - Throws: `lamp-restless`; what the scanner says.
    func warmUp(_ scanner: Scanner, for record: Identifier<MaintenanceRecord>) async throws(Problem) -> [String] {
        guard try await !prepare(worker(of: scanner), scanner.name, resolution: Self.resolution).isFeeder else { return [] }
        var lamp = LampWarmUp()
        let began = MonotonicClock.seconds()
        while true {
            let seen = try await withImage(of: scanner, for: record, resolution: Self.resolution) { worker, image throws(Problem) in
                try await Self.inspect(worker, scanner, into: image)
            }
            let seconds = MonotonicClock.seconds() - began
            switch lamp.take(seen.levels, after: seconds) {
            case .settled: return lamp.looks > 2 ? ["The lamp came to rest after \(Int(seconds.rounded())) s."] : []
            case .restless(let change):
                throw Problem(
                    .lampRestless,
                    [
                        "scanner": scanner.name, "seconds": String(Int(seconds.rounded())),
                        "change": OptionValue.plain(change * 100, decimals: 2),
                    ])
            case .goesOn:
                do {
                    try await Task.sleep(for: .seconds(LampWarmUp.pause))
                } catch {
                    throw Problem(.scanCancelled, ["scanner": scanner.name])
                }
            }
        }
    }
}
