import PlatenModel
import ScannerFit
import Testing

@testable import Acquisition

@Suite("The choice of a scanner")
struct ScannerChoiceTests {
    private func scanner(_ name: String, _ scannerClass: ScannerClass, _ state: ScannerState = .ready) -> FitCandidate {
        FitCandidate(
            scanner: Scanner(name: name, scannerClass: scannerClass, identity: name, device: name, vendor: "", model: "", state: state))
    }

    private func choose(_ profile: Profile, _ item: JobItem = JobItem(), among candidates: [FitCandidate]) throws(Problem) -> Scanner {
        try ScannerChoice.choose(
            for: profile, item: item, among: candidates, caller: Caller(userIdentifier: 1000, userName: "anna", groups: [], role: .operator))
    }

    private func profile(_ classes: [ScannerClass]) -> Profile {
        Profile(
            name: "book", title: "", classes: classes, source: nil, mode: .colour, depth: 8, resolution: 300, area: .maximum,
            areaTolerance: 1, nearest: [], compression: .none, options: [:])
    }

    @Test("follows the profile's order of classes, then the names")
    func order() throws {
        let scanners = [scanner("flatbed-1", .flatbed), scanner("overhead-2", .overhead), scanner("overhead-1", .overhead)]
        #expect(try choose(profile([.overhead, .flatbed]), among: scanners).name == "overhead-1")
        #expect(try choose(profile([.flatbed]), among: scanners).name == "flatbed-1")
        #expect(try choose(profile([]), among: scanners).name == "flatbed-1")
    }

    @Test("prefers one that is free to one of a better class that is in use")
    func freeFirst() throws {
        let scanners = [scanner("overhead-1", .overhead, .scanning), scanner("flatbed-1", .flatbed)]
        #expect(try choose(profile([.overhead, .flatbed]), among: scanners).name == "flatbed-1")
        #expect(try choose(profile([.overhead]), among: scanners).name == "overhead-1")
    }

    @Test("takes one whose last use met a fault where there is no other, and not before")
    func faultyLast() throws {
        let scanners = [scanner("flatbed-1", .flatbed, .faulty), scanner("flatbed-2", .flatbed, .scanning)]
        #expect(try choose(profile([.flatbed]), among: scanners).name == "flatbed-2")
        #expect(try choose(profile([.flatbed]), among: [scanners[0]]).name == "flatbed-1")
    }

    @Test("without a scanner that fits tells of each why it does not")
    func reasons() {
        let scanners = [scanner("flatbed-1", .flatbed), scanner("overhead-1", .overhead, .absent)]
        let problem = #expect(throws: Problem.self) { try choose(profile([.overhead]), among: scanners) }
        #expect(problem?.code == .noScannerFits)
        #expect(problem?.parameters["reasons"] == "flatbed-1 is of class flatbed; overhead-1 is absent")
        let none = #expect(throws: Problem.self) { try choose(profile([]), among: []) }
        #expect(none?.parameters["reasons"] == "no scanner is connected")
    }

    @Test("takes what is known of the scanners before what is not, and passes over one that cannot do it")
    func known() throws {
        var unfit = scanner("flatbed-1", .flatbed)
        unfit.offer = ScannerOffer(sources: [.flatbed], modes: [.grey])
        var fit = scanner("flatbed-3", .flatbed)
        fit.offer = ScannerOffer(sources: [.flatbed], modes: [.colour, .grey])
        let unknown = scanner("flatbed-2", .flatbed)
        #expect(try choose(profile([.flatbed]), among: [unfit, unknown]).name == "flatbed-2")
        #expect(try choose(profile([.flatbed]), among: [unfit, unknown, fit]).name == "flatbed-3")
        let problem = #expect(throws: Problem.self) { try choose(profile([.flatbed]), among: [unfit]) }
        #expect(problem?.parameters["reasons"] == "flatbed-1: It does not offer the mode colour, only grey")
    }

    @Test("never sends an item that is fragile through a feeder, not even one that the scanner might use by itself")
    func fragile() throws {
        let feeder = scanner("sheet-fed-1", .sheetFed)
        var either = scanner("flatbed-1", .flatbed)
        either.offer = ScannerOffer(sources: [.flatbed, .feeder])
        let item = JobItem(isFragile: true)
        #expect(try choose(profile([]), among: [feeder]).name == "sheet-fed-1")
        let problem = #expect(throws: Problem.self) { try choose(profile([]), item, among: [feeder, either]) }
        #expect(problem?.parameters["reasons"]?.contains("The item is fragile; it must not go through a feeder") == true)
        #expect(try choose(profile([]), item, among: [feeder, either, scanner("flatbed-2", .flatbed)]).name == "flatbed-2")
        var glass = profile([])
        glass.source = .flatbed
        #expect(try choose(glass, item, among: [feeder, either]).name == "flatbed-1")
    }
}
