import PlatenModel
import Testing

@testable import Acquisition

@Suite("The choice of a scanner")
struct ScannerChoiceTests {
    private func scanner(_ name: String, _ scannerClass: ScannerClass, _ state: ScannerState = .ready) -> Scanner {
        Scanner(name: name, scannerClass: scannerClass, identity: name, device: name, vendor: "", model: "", state: state)
    }

    private func profile(_ classes: [ScannerClass]) -> Profile {
        Profile(
            name: "book", title: "", classes: classes, source: nil, mode: .colour, depth: 8, resolution: 300, area: .maximum,
            areaTolerance: 1, nearest: [], compression: .none, options: [:])
    }

    @Test("follows the profile's order of classes, then the names")
    func order() throws {
        let scanners = [scanner("flatbed-1", .flatbed), scanner("overhead-2", .overhead), scanner("overhead-1", .overhead)]
        #expect(try ScannerChoice.choose(for: profile([.overhead, .flatbed]), among: scanners).name == "overhead-1")
        #expect(try ScannerChoice.choose(for: profile([.flatbed]), among: scanners).name == "flatbed-1")
        #expect(try ScannerChoice.choose(for: profile([]), among: scanners).name == "flatbed-1")
    }

    @Test("prefers one that is free to one of a better class that is in use")
    func freeFirst() throws {
        let scanners = [scanner("overhead-1", .overhead, .scanning), scanner("flatbed-1", .flatbed)]
        #expect(try ScannerChoice.choose(for: profile([.overhead, .flatbed]), among: scanners).name == "flatbed-1")
        #expect(try ScannerChoice.choose(for: profile([.overhead]), among: scanners).name == "overhead-1")
    }

    @Test("takes one whose last use met a fault where there is no other, and not before")
    func faultyLast() throws {
        let scanners = [scanner("flatbed-1", .flatbed, .faulty), scanner("flatbed-2", .flatbed, .scanning)]
        #expect(try ScannerChoice.choose(for: profile([.flatbed]), among: scanners).name == "flatbed-2")
        #expect(try ScannerChoice.choose(for: profile([.flatbed]), among: [scanners[0]]).name == "flatbed-1")
    }

    @Test("without a scanner that fits tells of each why it does not")
    func reasons() {
        let scanners = [scanner("flatbed-1", .flatbed), scanner("overhead-1", .overhead, .absent)]
        let problem = #expect(throws: Problem.self) { try ScannerChoice.choose(for: profile([.overhead]), among: scanners) }
        #expect(problem?.code == .noScannerFits)
        #expect(problem?.parameters["reasons"] == "flatbed-1 is of class flatbed; overhead-1 is absent")
        let none = #expect(throws: Problem.self) { try ScannerChoice.choose(for: profile([]), among: []) }
        #expect(none?.parameters["reasons"] == "no scanner is connected")
    }
}
