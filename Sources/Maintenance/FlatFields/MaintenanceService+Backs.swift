import Calibration
import Devices
import PlatenModel
import WorkerProtocol

/// A feeder that sees both sides of a sheet, and what is done where it does not.
extension MaintenanceService {
    static let bothSides: [SourceKind?] = [.feederDuplex]
    /// Of a feeder that does not deliver both sides. One without a source of that name has one of its own.
    private static let oneSide: [SourceKind?] = [.feeder, nil]
    /// The least likeness of two images of one sensor. Columns that differ by enough to be evened out differ by several times the noise.
    private static let sameSensor = 0.9

    /// Problems of a driver that has a source for both sides and does not do with it what it is to do.
    private static let refusals: Set<ProblemCode> = [
        .optionMissing, .optionValueRefused, .optionNotSettable, .driverRefusedValue, .scannerUnsupported,
    ]

    /// The first pass of a flat field, and the sources that those behind it are to be taken from.
    ///
    /// A mode that cannot be had of both sides is had of one before another mode is.
    func firstColumns(
        _ record: inout MaintenanceRecord, _ scanner: Scanner, sources: [SourceKind?], resolution: Double, modes: [ColourMode]
    ) async throws(Problem) -> (pass: FlatFieldPass, sources: [SourceKind?]) {
        guard sources == Self.bothSides else {
            return (
                try await pass(of: scanner, for: record.id, sources: sources, resolution: resolution, depth: 16, modes: modes), sources
            )
        }
        var refusal = Problem(.scannerUnsupported, ["scanner": scanner.name, "operation": "a look at both sides of a sheet"])
        for mode in modes {
            var finding: String?
            for sides in [Self.bothSides, Self.oneSide] {
                do throws(Problem) {
                    var pass: FlatFieldPass = try await self.pass(
                        of: scanner, for: record.id, sources: sides, resolution: resolution, depth: 16, modes: [mode])
                    if sides == Self.bothSides { finding = Self.finding(withoutBacks: pass) }
                    guard let finding else { return (pass, sides) }
                    record.findings.append(finding)
                    pass.backs = nil
                    return (pass, Self.oneSide)
                } catch {
                    guard Self.refusals.contains(error.code) else { throw error }
                    refusal = error
                    finding =
                        "Backs have no flat field: both sides are refused (\(error.sentence)) Calibrate in another --mode or --resolution where backs need one."
                }
            }
        }
        throw refusal
    }

    /// Why what came for the back of a sheet is none. Nil: it is one.
    private static func finding(withoutBacks pass: FlatFieldPass) -> String? {
        guard let backs = pass.backs else { return FlatFieldMaking.withoutBacks }
        guard pass.means.likeness(to: backs) >= sameSensor else { return nil }
        return "Backs have no flat field: what came for one was seen by the sensor of the fronts. " + FlatFieldMaking.blankBacks
    }
}
