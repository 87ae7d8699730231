import Catalogue
import GRDB
import PlatenModel
import TestSupport
import Testing

@Suite("Names of scanners")
struct ScannerNameTests {
    @Test("Names stay with their identities")
    func remembered() async throws {
        let station = try Station()
        let flatbed = RememberedScanner(identity: "usb:04b8:0142:X1", name: "flatbed-1", scannerClass: .flatbed)
        var feeder = RememberedScanner(identity: "usb:04c5:1234:A9", name: "sheet-fed-1", scannerClass: .flatbed)
        try await station.catalogue.remember(feeder)
        try await station.catalogue.remember(flatbed)
        feeder.scannerClass = .sheetFed
        try await station.catalogue.remember(feeder)
        try station.catalogue.close()
        let again = try Catalogue.open(at: station.catalogue.path, backups: station.scratch.path("backups"))
        #expect(try await again.rememberedScanners() == [flatbed, feeder])
    }

    @Test("A name is not given to a second identity")
    func taken() async throws {
        let station = try Station()
        try await station.catalogue.remember(RememberedScanner(identity: "a", name: "flatbed-1", scannerClass: .flatbed))
        let problem = await expectProblem(.internalFailure) {
            try await station.catalogue.remember(RememberedScanner(identity: "b", name: "flatbed-1", scannerClass: .flatbed))
        }
        #expect(problem?.sentence.contains("flatbed-1") == true)
        #expect(try await station.catalogue.rememberedScanners().map(\.identity) == ["a"])
    }
}
