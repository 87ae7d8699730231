import Calibration
import PlatenModel
import WorkerProtocol

/// Makes the flat field of a camera of two passes over the same white card, and says why not.
struct AreaFieldMaking: Sendable {
    /// 8-bit codes below which a white card has no light.
    private static let darkLevel = 100.0
    /// Share of the light by which a place may differ between two passes, beyond what all do: a shadow takes more.
    private static let greatestChange = 0.005
    private static let card =
        "Lay a clean white card, or white sheets without folds, over all that the camera sees, and keep hands, clips and cradle out of it; then try again."
    private static let still = "Keep away from the bed and its lamps until both passes are done, and let the lamps warm up; then try again."

    let scanner: String
    let first: SheetPass<CellMeans>
    let second: SheetPass<CellMeans>

    /// - Parameter depths: of the images that it is to hold for.
    /// - Throws: `flat-field-refused`.
    func result(depths: [Int]) throws(Problem) -> FlatFieldMaking.Outcome {
        let (white, again, reading) = (first.means, second.means, first.reading)
        guard white.isLike(again), reading == second.reading else { throw refused("its two passes have other sizes", Self.still) }
        guard let left = reading.left, let top = reading.top else {
            throw refused("its options do not say where its images begin", FlatFieldMaking.service)
        }
        let level = (white.levels.min() ?? 0) / 257
        guard level >= Self.darkLevel else { throw refused("what it sees is dark: \(Int(level.rounded())) of 255", Self.card) }
        guard max(white.clipped, again.clipped) <= FlatFieldMaking.clippedShare else {
            throw refused(
                "\(Self.per100(max(white.clipped, again.clipped))) % of its area is at the end of the scale",
                "Dim its lamps or shorten its exposure, or take a card that is a little darker; then try again.")
        }
        var result = FlatFieldResult(
            isNeeded: true, residueBefore: 0, resolution: reading.resolutionX, depth: white.depth, samples: white.samples, depths: depths,
            isFeeder: false, rows: white.height, cells: CellCount(across: white.columns, down: white.rows))
        let (field, before, after, change): (AreaField, Double, Double, (column: Int, row: Int, share: Double))
        do throws(AreaField.Problem) {
            let (light, second) = (try AreaLight(white), try AreaLight(again))
            (before, change) = (light.residue, light.greatestChange(to: second))
            field = try AreaField(light, top: top, resolution: (reading.resolutionX, reading.resolutionY))
            after = field.residue(of: second)
        } catch {
            switch error {
            case .notNeeded(let residue):
                result.isNeeded = false
                result.residueBefore = residue * 100
                return FlatFieldMaking.Outcome(
                    result: result, findings: ["Its light differs by \(Self.per100(residue)) % of full scale over its area: nothing is applied."])
            case .beyondRepair(let column, let row):
                throw refused("\(place(column, row)) has less than half of the light, or twice as much: the white does not cover it", Self.card)
            case .covered(let column, let row):
                throw refused("there is an edge of the white, or something on it, at \(place(column, row))", Self.card)
            }
        }
        guard change.share <= Self.greatestChange else {
            let middle = place(change.column, change.row)
            throw refused("its two passes do not show the same: the light differs by \(Self.per100(change.share)) % at \(middle)", Self.still)
        }
        guard after <= FlatFieldMaking.greatestResidue, after < before else {
            throw refused("a second pass, evened out, still differs by \(Self.per100(after)) % of full scale", Self.card)
        }
        (result.residueBefore, result.residueAfter) = (before * 100, after * 100)
        let finding =
            "Its light differs by \(Self.per100(before)) % of full scale over its area, evened out by \(Self.per100(after)) %. Masters stay as they are."
        return FlatFieldMaking.Outcome(
            result: result, stored: StoredFlatField(resolution: reading.resolutionX, left: left, area: field), findings: [finding])
    }

    private static func per100(_ share: Double) -> String { FlatFieldMaking.per100(share) }

    /// A place of the bed, by a cell.
    private func place(_ column: Int, _ row: Int) -> String {
        let (reading, means) = (first.reading, first.means)
        let x = (reading.left ?? 0) + (Double(column) + 0.5) * Double(means.cellWidth) * 25.4 / reading.resolutionX
        let y = (reading.top ?? 0) + (Double(row) + 0.5) * Double(means.cellHeight) * 25.4 / reading.resolutionY
        return "x \(Int(x.rounded())) mm, y \(Int(y.rounded())) mm"
    }

    private func refused(_ reason: String, _ hint: String) -> Problem {
        Problem(.flatFieldRefused, ["scanner": scanner, "reason": reason, "hint": hint])
    }
}
