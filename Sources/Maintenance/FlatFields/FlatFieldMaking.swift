import Calibration
import PlatenModel
import WorkerProtocol

/// Makes a flat field of two passes over the same white, and says why not.
struct FlatFieldMaking: Sendable {
    /// What came of it.
    struct Outcome: Sendable {
        var result: FlatFieldResult
        /// What is to be kept. Nil: there is nothing to even out.
        var stored: StoredFlatField?
        /// The same of the backs of a duplex feeder.
        var storedBack: StoredFlatField?
        /// What is to be said of it.
        var findings: [String]
    }

    /// Share of the columns that may have something on them.
    private static let spottedColumns = 0.01
    /// Share of the columns, or of a camera's cells, that may be at the end of the scale.
    static let clippedShare = 0.001
    /// Share of full scale by which they may differ behind it.
    static let greatestResidue = 0.01
    /// Share of white that a scan without light gives at most.
    private static let greatestDark = 0.2
    private static let cleaning =
        "Wipe the glass and the white of the lid, or take a clean white sheet without folds; let the lamp warm up, and try again."
    /// Share of the columns that may differ between two passes: dust that moved.
    private static let movedColumns = 0.002
    private static let still = "Leave what lies on the bed where it is until both passes are done, and let the lamp warm up; then try again."
    private static let sheets = "Take sheets of one kind, at least as wide as the images, and set the guides of the feeder to them; then try again."
    /// What to do where blank sheets have no backs.
    static let blankBacks = "Where the driver leaves out blank pages, switch that off at it, and calibrate again."
    static let withoutBacks = "Backs have no flat field: of a sheet one image came. " + blankBacks
    static let service = "Have lamp, mirrors and sensor looked after; calibrate with the driver first, where it can."

    let scanner: String
    let first: FlatFieldPass
    let second: FlatFieldPass
    let dark: DarkPass
    let isFeeder: Bool
    /// Whether the passes are those of the sensor that sees the backs of sheets.
    var isBack = false

    /// - Parameter depths: of the images that it is to hold for.
    /// - Throws: `flat-field-refused`, also where only the backs of a duplex feeder cannot be evened out.
    func result(depths: [Int]) throws(Problem) -> Outcome {
        var outcome = try oneSide(depths: depths)
        guard let first = first.ofBacks else { return outcome }
        guard let second = second.ofBacks else {
            outcome.findings.append(Self.withoutBacks)
            return outcome
        }
        let backs = try FlatFieldMaking(scanner: scanner, first: first, second: second, dark: dark.ofBacks, isFeeder: isFeeder, isBack: true)
            .oneSide(depths: depths)
        let (result, reading) = (backs.result, first.reading)
        outcome.result.back = BackFlatField(
            isNeeded: result.isNeeded, residueBefore: result.residueBefore, residueAfter: result.residueAfter, rows: result.rows,
            hasDark: result.hasDark, middle: (reading.left ?? 0) + Double(first.means.width) / 2 * 25.4 / reading.resolutionX)
        outcome.storedBack = backs.stored
        outcome.findings += backs.findings.map { "Backs: \($0)" }
        return outcome
    }

    private func oneSide(depths: [Int]) throws(Problem) -> Outcome {
        guard first.means.width == second.means.width, first.means.samples == second.means.samples, first.reading == second.reading else {
            throw refused("its two passes have other columns", Self.cleaning)
        }
        guard let left = first.reading.left else { throw refused("its options do not say where its images begin", Self.service) }
        let spotted = max(first.means.spotted, second.means.spotted)
        guard spotted <= Self.spottedColumns else {
            throw refused("\(Self.per100(spotted)) % of its columns have something on them that is no white", Self.cleaning)
        }
        guard first.means.clipped <= Self.clippedShare else {
            throw refused(
                "\(Self.per100(first.means.clipped)) % of its columns are at the end of the scale",
                "Cover the bed with an even sheet that is a little darker.")
        }
        try refuseMoved()
        let (resolution, sheet) = (first.reading.resolutionX, first.means.sheet)
        let (white, again) = (first.means.columns(in: sheet), second.means.columns(in: sheet))
        var result = FlatFieldResult(
            isNeeded: true, residueBefore: FlatField.residue(of: white) * 100, resolution: resolution, depth: white.depth, samples: white.samples,
            depths: depths, isFeeder: isFeeder, pageWidth: isFeeder ? FlatFieldUse.pageWidth(first.settings.options) : nil, rows: white.rows)
        let field: FlatField
        var findings: [String] = []
        do {
            let night = night(sheet, white, &findings)
            result.hasDark = night != nil
            field = try FlatField(white: white, dark: night)
        } catch {
            switch error {
            case .tooFewRows: throw refused("the white has \(white.rows) rows, and \(FlatField.leastWhiteRows) are needed", Self.cleaning)
            case .beyondRepair(let sample):
                let place = left + (Double(sheet.lowerBound + sample / white.samples) + 0.5) * 25.4 / resolution
                throw refused("the column at x \(Int(place.rounded())) mm sees less than half of the light, or twice as much", Self.service)
            case .notNeeded(let residue):
                result.isNeeded = false
                result.hasDark = false
                result.residueBefore = residue * 100
                findings.append(
                    "Its columns differ by \(Self.per100(residue)) % of full scale: the scanner evens them out itself, and nothing is applied.")
                return Outcome(result: result, findings: findings)
            }
        }
        let after = field.residue(of: again)
        guard after <= Self.greatestResidue, after * 100 < result.residueBefore else {
            throw refused("a second pass, evened out, still differs by \(Self.per100(after)) % of full scale", Self.cleaning)
        }
        result.residueAfter = after * 100
        let travel =
            isFeeder
            ? nil
            : first.reading.top.flatMap { TravelLight(first.means, second.means, top: $0, resolution: first.reading.resolutionY) }
        result.hasRows = travel != nil
        let stored = StoredFlatField(
            resolution: resolution, left: left + Double(sheet.lowerBound) * 25.4 / resolution, field: field, travel: travel)
        findings.append(
            "Its columns differ by \(Self.per100(result.residueBefore / 100)) % of full scale, evened out by \(Self.per100(after)) %. Masters stay as they are."
        )
        if travel != nil { findings.append("The light along the travel is evened out, too: it differed in the same way in both passes.") }
        return Outcome(result: result, stored: stored, findings: findings)
    }

    /// What lies on the bed may not move from one pass to the other: what it shows itself would count as what the sensor does.
    private func refuseMoved() throws(Problem) {
        let agreement = SheetAgreement(first.means, second.means)
        let columns = agreement.movedColumns
        guard columns <= Self.movedColumns else {
            throw refused(
                "its two passes do not show the same: \(Self.per100(columns)) % of the columns differ between them",
                isFeeder ? Self.sheets : Self.still)
        }
        // Sheets that go through one after the other are not alike along the travel, and need not be.
        guard !isFeeder, let row = agreement.movedRow else { return }
        let place = (first.reading.top ?? 0) + (Double(row) + 0.5) * 25.4 / first.reading.resolutionY
        throw refused("its two passes do not show the same: the light along the travel differs at y \(Int(place.rounded())) mm", Self.still)
    }

    private func night(_ sheet: Range<Int>, _ white: ColumnMeans, _ findings: inout [String]) -> ColumnMeans? {
        let dark: ColumnMeans
        switch self.dark {
        case .impossible: return nil
        case .refused(let reason):
            findings.append("A scan without light came to nothing, and no offset is taken: \(reason)")
            return nil
        case .taken(let pass): dark = pass.means
        }
        guard dark.width == first.means.width, dark.samples == white.samples else {
            findings.append("The scan without light had other columns: no offset is taken.")
            return nil
        }
        guard zip(dark.levels, white.levels).allSatisfy({ $0 <= Self.greatestDark * $1 }) else {
            findings.append("The light stayed on in the scan without it: no offset is taken.")
            return nil
        }
        return dark.columns(in: sheet)
    }

    private func refused(_ reason: String, _ hint: String) -> Problem {
        Problem(.flatFieldRefused, ["scanner": scanner, "reason": isBack ? "on the backs of the sheets, \(reason)" : reason, "hint": hint])
    }

    static func per100(_ share: Double) -> String { OptionValue.plain(share * 100, decimals: 2) }
}
