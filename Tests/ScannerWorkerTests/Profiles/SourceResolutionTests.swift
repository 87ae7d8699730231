import PlatenModel
import Sane
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Choosing the source")
struct SourceResolutionTests {
    private let rest: [ScannerOption] = [.text("mode", ["Gray"]), .list("resolution", [300], unit: .dotsPerInch)]

    @Test(
        "The driver's own word for the source is found",
        arguments: [
            (["FB", "ADF"], .flatbed, "FB", false), (["Document Table", "Automatic Document Feeder"], .feeder, "Automatic Document Feeder", true),
            (["Flatbed", "ADF", "ADF Duplex"], .feederDuplex, "ADF Duplex", true),
            (["Flatbed", "Transparency Unit"], .transparency, "Transparency Unit", false),
        ] as [([String], SourceKind, String, Bool)])
    func found(_ values: [String], _ kind: SourceKind, _ expected: String, _ isFeeder: Bool) throws {
        let scanner = FakeScanner([.text("source", values)] + rest)
        let prepared = try scanner.prepare(.make(source: kind))
        #expect(scanner.settings.first == "source=\(expected)")
        #expect(prepared.settings.isFeeder == isFeeder)
        #expect(prepared.source == expected)
    }

    @Test("The other name of the option is known")
    func alias() throws {
        let scanner = FakeScanner([.text("doc-source", ["Flatbed", "ADF"])] + rest)
        #expect(try scanner.prepare(.make(source: .feeder)).settings.isFeeder)
    }

    @Test("A source that the scanner lacks is refused with those it has, and nothing is set")
    func refused() throws {
        let scanner = FakeScanner([.text("source", ["Flatbed", "ADF"])] + rest)
        let problem = try #require(scanner.refusal(of: .make(source: .transparency)))
        #expect(problem.code == .optionValueRefused)
        #expect(problem.sentence == "fake-1 cannot set source to transparency.")
        #expect(problem.parameters["allowed"] == "Flatbed, ADF")
        #expect(scanner.settings.isEmpty)
    }

    @Test("A profile without a source leaves it as it is and tells what it is")
    func untouched() throws {
        let scanner = FakeScanner([.text("source", ["Flatbed", "ADF"], "ADF")] + rest)
        let prepared = try scanner.prepare(.make(source: nil))
        #expect(!scanner.settings.contains { $0.hasPrefix("source") })
        #expect(prepared.settings.isFeeder)
    }

    @Test("A scanner without a source option serves a flatbed profile", arguments: [nil, .flatbed] as [SourceKind?])
    func none(_ kind: SourceKind?) throws {
        #expect(try FakeScanner(rest).prepare(.make(source: kind)).settings.isFeeder == false)
    }

    @Test("A scanner without a source option does not serve a feeder profile", arguments: [.feeder, .feederDuplex, .transparency] as [SourceKind])
    func noFeeder(_ kind: SourceKind) throws {
        let problem = try #require(FakeScanner(rest).refusal(of: .make(source: kind)))
        #expect(problem.code == .optionMissing)
        #expect(problem.parameters["quantity"] == "source" && problem.parameters["looked"] == "source, doc-source")
    }

    @Test("A sensor in the feeder tells a sheet-fed scanner that has no source option")
    func sheetFed() throws {
        let scanner = FakeScanner([.bool("page-loaded", true).readOnly()] + rest)
        #expect(try scanner.prepare(.make(source: .feeder)).settings.isFeeder)
        #expect(try scanner.prepare(.make(source: nil)).settings.isFeeder)
        #expect(scanner.refusal(of: .make(source: .flatbed))?.code == .optionMissing)
    }

    @Test(
        "Both sides are chosen by an option of their own where the source does not say",
        arguments: [
            (.text("adf-mode", ["Simplex", "Duplex"]), "adf-mode=Duplex", "adf-mode=Simplex"), (.bool("duplex"), "duplex=yes", "duplex=no"),
            (.bool("scan-both-sides"), "scan-both-sides=yes", "scan-both-sides=no"),
        ] as [(ScannerOption, String, String)])
    func sides(_ option: ScannerOption, _ both: String, _ one: String) throws {
        let scanner = FakeScanner([.text("source", ["Flatbed", "Automatic Document Feeder"]), option] + rest)
        _ = try scanner.prepare(.make(source: .feederDuplex))
        #expect(scanner.settings.prefix(2) == ["source=Automatic Document Feeder", both])
        scanner.clearLog()
        // Drivers remember both sides from the last scan.
        _ = try scanner.prepare(.make(source: .feeder))
        #expect(scanner.settings.prefix(2) == ["source=Automatic Document Feeder", one])
        scanner.clearLog()
        _ = try scanner.prepare(.make(source: .flatbed))
        #expect(scanner.settings.prefix(2) == ["source=Flatbed", "mode=Gray"])
    }

    @Test("Both sides are refused where the feeder scans but one")
    func oneSide() throws {
        let scanner = FakeScanner([.text("source", ["Flatbed", "ADF"])] + rest)
        #expect(scanner.refusal(of: .make(source: .feederDuplex))?.parameters["value"] == "feeder-duplex")
    }

    @Test("A source that only a person can switch has to be right already")
    func hardwareSwitch() throws {
        let scanner = FakeScanner([.text("source", ["Flatbed", "ADF"], "ADF").readOnly()] + rest)
        #expect(try scanner.prepare(.make(source: .feeder)).settings.isFeeder)
        #expect(scanner.refusal(of: .make(source: .flatbed))?.code == .optionNotSettable)
    }

    @Test("A profile may name the driver's own source")
    func pinned() throws {
        let scanner = FakeScanner([.text("source", ["Flatbed", "ADF Front", "ADF Back"])] + rest)
        let prepared = try scanner.prepare(.make(source: .feeder, options: ["source": .text("ADF Back")]))
        #expect(scanner.settings.filter { $0.hasPrefix("source") } == ["source=ADF Back"])
        #expect(prepared.settings.isFeeder)
    }
}
