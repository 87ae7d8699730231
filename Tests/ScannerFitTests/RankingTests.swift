import Foundation
import PlatenModel
import ScannerFit
import Testing

@Suite("The order of scanners")
struct RankingTests {
    private let ranking = ScannerRanking()

    private func order(_ candidates: [FitCandidate], _ profile: Profile = Given.profile) -> [String] {
        ranking.rank(candidates, for: profile, caller: Given.anna).map(\.scanner)
    }

    private func alert(_ subject: String, _ code: ProblemCode = .feederJammed) -> Alert {
        Alert(subject: subject, problem: Problem(code, ["scanner": "flatbed-1"]), raised: Given.noon, updated: Given.noon)
    }

    @Test("follows the profile's order of classes, then the names, whatever the order in which they are known")
    func classes() {
        var profile = Given.profile
        profile.classes = [.overhead, .flatbed]
        let candidates = [
            Given.candidate("flatbed-1", .flatbed), Given.candidate("overhead-2", .overhead), Given.candidate("overhead-1", .overhead),
            Given.candidate("sheet-fed-1", .sheetFed),
        ]
        let expected = ["overhead-1", "overhead-2", "flatbed-1", "sheet-fed-1"]
        #expect(order(candidates, profile) == expected)
        #expect(order(candidates.reversed(), profile) == expected)
        let fittings = ranking.rank(candidates, for: profile, caller: Given.anna)
        #expect(fittings.map(\.verdict) == [.fits, .fits, .fits, .doesNotFit])
        #expect(fittings[2].reasons.map(\.sentence) == ["The profile prefers overhead to flatbed."])
    }

    @Test("puts those that fit before those nobody asked, and these before those that do not fit")
    func verdicts() {
        var small = Given.flatbedOffer
        small.modes = [.grey]
        #expect(
            order([
                Given.candidate("a", .flatbed, offer: small), Given.candidate("b", .flatbed, offer: nil), Given.candidate("c", .flatbed, .faulty),
            ]) == ["c", "b", "a"])
    }

    @Test("prefers one that is free to one in use of a better class, and one in use to one with a fault")
    func availability() {
        var profile = Given.profile
        profile.classes = [.overhead, .largeFormat, .film, .sheetFed, .flatbed]
        profile.source = nil
        let candidates = [
            Given.candidate("overhead-1", .overhead, .scanning), Given.candidate("flatbed-1", .flatbed),
            Given.candidate("overhead-2", .overhead, .faulty), Given.candidate("overhead-3", .overhead, .absent),
        ]
        #expect(order(candidates, profile) == ["flatbed-1", "overhead-1", "overhead-2", "overhead-3"])
    }

    @Test("One that waits for a trigger is in use, and who has it is told only to those who may see the job")
    func holder() {
        var candidate = Given.candidate()
        candidate.scanner.cycle = .make()
        #expect(ranking.fitting(candidate)?.reasons.map(\.sentence) == ["It is in use."])
        candidate.holder = FitHolder(user: "bert", job: "MS-1")
        #expect(ranking.fitting(candidate)?.reasons.map(\.sentence) == ["It is in use by bert for the job MS-1."])
        candidate.holder?.restrictedTo = ["archive"]
        #expect(ranking.fitting(candidate)?.reasons.first?.finding == .inUse(user: "bert", job: "MS-1"))
        candidate.holder?.restrictedTo = ["maps"]
        #expect(ranking.fitting(candidate)?.reasons.first?.finding == .inUse(user: nil, job: nil))
        let administrator = Caller(userIdentifier: 0, userName: "root", groups: [], role: .administrator)
        #expect(ranking.fitting(candidate, caller: administrator)?.reasons.first?.finding == .inUse(user: "bert", job: "MS-1"))
    }

    @Test("A state in the way is told with its reason", arguments: ScannerState.allCases)
    func states(_ state: ScannerState) {
        var candidate = Given.candidate("flatbed-1", .flatbed, state)
        candidate.scanner.stateReason = Problem(.coverOpen, ["scanner": "flatbed-1"])
        let fitting = ranking.fitting(candidate)
        switch state {
        case .ready: #expect(fitting?.verdict == .fits)
        case .warmingUp: #expect(fitting?.verdict == .fits && fitting?.score == 99)
        case .scanning: #expect(fitting?.reasons.map(\.finding) == [.inUse(user: nil, job: nil)])
        case .connecting, .busyElsewhere, .needsAttention, .faulty:
            #expect(fitting?.verdict == .fitsWithRemarks)
            #expect(fitting?.reasons.first?.sentence.hasSuffix(": The cover of flatbed-1 is open. Close it and go on.") == true)
        case .absent, .disabled: #expect(fitting?.verdict == .doesNotFit)
        }
    }

    @Test("A calibration is old after the day that the rules name, and costs little")
    func calibration() {
        var candidate = Given.candidate()
        candidate.daysSinceCalibration = 30
        #expect(ranking.fitting(candidate)?.verdict == .fits)
        candidate.daysSinceCalibration = 31
        #expect(ranking.fitting(candidate)?.reasons == [FitReason(.remark, .calibrationOld(days: 31, limit: 30))])
        var rules = FitRules()
        rules.calibrationAge = 31
        #expect(ScannerRanking(rules: rules).fitting(candidate)?.verdict == .fits)
        #expect(order([candidate, Given.candidate("flatbed-2")]) == ["flatbed-2", "flatbed-1"])
    }

    @Test("Any alert is a remark, and one about the glass weighs more")
    func alerts() {
        var (any, glass) = (Given.candidate("flatbed-1"), Given.candidate("flatbed-2"))
        any.alerts = [alert("scanner:flatbed-1")]
        glass.alerts = [alert("glass:flatbed-2", .pageRepeats)]
        #expect(ranking.fitting(any)?.reasons.first?.finding == .openAlert(alert: any.alerts[0].problem.description))
        #expect(ranking.fitting(glass)?.reasons.first?.finding == .glassAlert(alert: glass.alerts[0].problem.description))
        #expect(order([glass, any]) == ["flatbed-1", "flatbed-2"])
    }

    @Test("Reasons come with what counts most first")
    func reasonOrder() {
        var candidate = Given.candidate("flatbed-1", .flatbed, .faulty)
        candidate.daysSinceCalibration = 90
        candidate.alerts = [alert("glass:flatbed-1")]
        var profile = Given.profile
        profile.source = .transparency
        let fitting = ranking.fitting(candidate, profile)
        #expect(fitting?.reasons.map(\.severity) == [.obstacle, .remark, .remark, .remark])
        #expect(fitting?.score == 100 - 100 - 70 - 30 - 5)
    }

    @Test("An answer goes through JSON unchanged")
    func json() throws {
        var profile = Given.profile
        profile.classes = [.overhead, .flatbed]
        profile.area = .rectangle(x: 0, y: 0, width: 300, height: 400)
        profile.resolution = 5000
        profile.depth = 12
        profile.options = ["x": .bool(true)]
        var offer = Given.flatbedOffer
        offer.modes = [.grey]
        offer.width = nil
        var candidate = Given.candidate("flatbed-1", .flatbed, .absent, offer: offer)
        candidate.alerts = [alert("scanner:flatbed-1"), alert("glass:flatbed-1")]
        candidate.daysSinceCalibration = 99
        candidate.holder = FitHolder(user: "anna", job: "box")
        let answer = ranking.rank(
            [candidate, Given.candidate("film-1", .film, offer: nil)], for: profile,
            item: JobItem(isFragile: true, maximumOpeningAngle: 90, mustNotBeFlattened: true), caller: Given.anna)
        let line = try PlatenJSON.line(answer)
        #expect(try PlatenJSON.decoder().decode([ScannerFitting].self, from: Data(line.utf8)) == answer)
        #expect(line.contains(#""class":"film""#))
        let offered = try PlatenJSON.line(offer)
        #expect(try PlatenJSON.decoder().decode(ScannerOffer.self, from: Data(offered.utf8)) == offer)
    }
}
