import Foundation
import LinuxSystem
import PlatenModel
import Raster
import Sane
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Taking images")
struct AcquisitionTests {
    private static let page: [FakeScanner.Read] = [.bytes(Array(0..<13)), .bytes([]), .bytes(Array(13..<32))]

    @Test("A flatbed's page is one series: cancelled after it, once")
    func flatbed() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make())
        for page in 1...3 {
            harness.scanner.clearLog()
            harness.scanner.reads = Self.page
            let image = try #require(harness.acquire("page-\(page)").image)
            #expect(image.geometry == ImageGeometry(width: 8, height: 4, samples: 1, depth: 8, resolutionX: 300, resolutionY: 300))
            #expect(harness.scanner.log == ["start", "cancel"])
            #expect(Folder.exists(harness.folder.path("page-\(page).partial")))
        }
        #expect(
            harness.reports.first { if case .settingOption = $0 { false } else { true } }
                == .started(AcquisitionStart(width: 8, height: 4, samples: 1, depth: 8, isReserved: true)))
    }

    @Test("A feeder's series goes on until it is empty, and is cancelled once then")
    func feeder() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.clearLog()
        for page in 1...3 {
            harness.scanner.reads = Self.page
            #expect(harness.acquire("page-\(page)").image != nil)
        }
        harness.scanner.starts = [.noDocuments]
        #expect(harness.acquire("page-4") == .noMoreDocuments)
        #expect(harness.scanner.log == ["start", "start", "start", "start", "cancel"])
        #expect(try Folder.names(in: harness.folder.path).count == 3)
    }

    @Test(
        "Between two sheets a driver is cancelled only where it gives no next one without, and the series goes on",
        arguments: [
            (FeederCancel.required, ["start", "cancel", "start", "cancel", "start"]), (.notNeeded, ["start", "start", "start", "cancel"]),
            (.losesPages, ["start", "start", "start", "cancel"]),
        ])
    func cancelBetween(_ quirk: FeederCancel, _ expected: [String]) throws {
        let harness = try SessionHarness(.office())
        harness.session.feederCancel = { _ in quirk }
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.clearLog()
        for page in 1...2 {
            harness.scanner.reads = Self.page
            #expect(harness.acquire("page-\(page)").image != nil)
        }
        harness.scanner.starts = [.noDocuments]
        #expect(harness.acquire("page-3") == .noMoreDocuments)
        #expect(harness.scanner.log == expected)
    }

    @Test("A feeder that is empty from the first is a problem, also in the next series")
    func emptyFeeder() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.starts = [.noDocuments]
        #expect(harness.acquire().problem?.code == .feederEmpty)
        harness.scanner.reads = Self.page
        #expect(harness.acquire().image != nil)
        #expect(harness.perform(.end) == .ended)
        harness.scanner.starts = [.noDocuments]
        #expect(harness.acquire("other").problem?.code == .feederEmpty)
    }

    @Test("A flatbed that speaks of an empty feeder has a problem, after any number of pages")
    func flatbedNoDocuments() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make())
        harness.scanner.reads = Self.page
        #expect(harness.acquire().image != nil)
        harness.scanner.starts = [.noDocuments]
        #expect(harness.acquire("other").problem?.code == .feederEmpty)
    }

    @Test(
        "An empty feeder that shows only while reading ends the series like one that shows at the start, and leaves no file",
        arguments: [
            [.status(.noDocuments)], [],
        ] as [[FakeScanner.Read]])
    func emptyWhileReading(_ reads: [FakeScanner.Read]) throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.reads = Self.page
        #expect(harness.acquire("page-1").image != nil)
        harness.scanner.reads = reads
        #expect(harness.acquire("page-2") == .noMoreDocuments)
        #expect(try Folder.names(in: harness.folder.path) == ["page-1.partial"])
        harness.scanner.reads = reads
        #expect(harness.acquire("page-3").problem?.code == (reads.isEmpty ? .imageEmpty : .feederEmpty))
    }

    @Test("An empty feeder after the sheet's bytes is the end of the sheet")
    func sheetEnd() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.announced.lines = nil
        harness.scanner.reads = Self.page + [.status(.noDocuments)]
        #expect(harness.acquire().image?.geometry.height == 4)
    }

    @Test(
        "A failure in the middle of a page leaves the half page under its name on the way, and the next page works",
        arguments: [
            (.jammed, .feederJammed), (.coverOpen, .coverOpen), (.inputOutputError, .scannerInputOutput), (.unknown(44), .driverStatusUnknown),
        ] as [(SaneStatus, ProblemCode)])
    func failure(_ status: SaneStatus, _ code: ProblemCode) throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.clearLog()
        harness.scanner.reads = [.bytes(Array(0..<13)), .status(status)]
        #expect(harness.acquire().problem?.code == code)
        #expect(try Folder.names(in: harness.folder.path) == ["page.partial"])
        try FileDescriptor.remove(harness.folder.path("page.partial"))
        #expect(harness.scanner.log == ["start", "cancel"])
        harness.scanner.reads = Self.page
        #expect(harness.acquire().image != nil)
    }

    @Test("A cancelled page fails as cancelled, whatever the driver says, and the next page works")
    func cancelled() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make())
        harness.scanner.reads = [.bytes(Array(0..<13)), .status(.inputOutputError)]
        harness.scanner.announced.lines = 4
        harness.scanner.starts = []
        harness.scanner.clearLog()
        // Cancelled as soon as the page has begun.
        let session = ScannerSession(state: harness.state, report: { if case .started = $0 { _ = harness.state.cancel() } }, deliver: { _ in }) { _ in
            harness.scanner
        }
        var last: WorkerReport?
        func perform(_ command: WorkerCommand) {
            _ = harness.state.begin(7)
            session.perform(command) { report in
                harness.state.end()
                last = report
            }
        }
        perform(.open(OpenScanner(device: "fake:0", scanner: "fake-1")))
        perform(.prepare(.make()))
        let request = AcquireImage(
            capture: .make(), path: harness.folder.path("cancelled.partial"), make: "", model: "", hostComputer: "")
        perform(.acquire(request))
        #expect(last?.problem?.code == .scanCancelled)
        #expect(harness.scanner.log.suffix(2) == ["start", "cancel"])
        #expect(try Folder.names(in: harness.folder.path).isEmpty)
    }

    @Test("A file that is there already is never touched")
    func existing() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make())
        try harness.folder.write("precious", to: "page.partial")
        harness.scanner.reads = Self.page
        #expect(harness.acquire().problem?.code == .storageFailed)
        #expect(try FileDescriptor.read(harness.folder.path("page.partial")).size() == 8)
        #expect(!harness.scanner.isScanning)
    }

    @Test("Commands out of their order are refused and harm nothing")
    func outOfOrder() throws {
        let harness = try SessionHarness(.office())
        #expect(harness.acquire().problem?.code == .workerProtocol)
        #expect(harness.perform(.describe).problem?.code == .workerProtocol)
        #expect(harness.perform(.end) == .ended)
        _ = harness.prepare(.make())
        #expect(harness.perform(.open(OpenScanner(device: "fake:0", scanner: "x"))).problem?.code == .workerProtocol)
        harness.scanner.reads = Self.page
        #expect(harness.acquire().image != nil)
    }

    @Test("A profile that was refused leaves no older one in force")
    func refusedProfile() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make())
        #expect(harness.perform(.prepare(.make(resolution: 1))).problem?.code == .optionValueRefused)
        #expect(harness.acquire().problem?.code == .workerProtocol)
    }

    @Test("Preparing in the middle of a series ends the series first")
    func prepareInSeries() throws {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(.make(source: .feeder))
        harness.scanner.reads = Self.page
        _ = harness.acquire()
        #expect(harness.scanner.isScanning)
        #expect(harness.perform(.prepare(.make(source: .feeder))).problem == nil)
    }

    @Test("The profile's ICC profile is in the file; one for other samples, or none at all, is refused before anything moves")
    func colourProfile() throws {
        let harness = try SessionHarness(.office())
        let grey = SampleICCProfile.bytes(space: "GRAY")
        var profile = Profile.make()
        profile.iccProfile = harness.folder.path("grey.icc")
        #expect(harness.prepare(profile).problem?.code == .profileInvalid)
        try Data(grey).write(to: URL(fileURLWithPath: harness.folder.path("grey.icc")))
        #expect(harness.perform(.prepare(profile)).problem == nil)
        harness.scanner.reads = Self.page
        #expect(harness.acquire().image != nil)
        #expect(try TIFFReader(harness.folder.path("page.partial")).iccProfile == grey)
        try Data(SampleICCProfile.bytes(space: "RGB ")).write(to: URL(fileURLWithPath: harness.folder.path("grey.icc")))
        harness.scanner.clearLog()
        #expect(harness.perform(.prepare(profile)).problem?.code == .profileInvalid)
        #expect(!harness.scanner.log.contains("start"))
    }

    @Test("A scanner that does not tell its resolution gives the one asked for, with a warning")
    func unknownResolution() throws {
        let scanner = FakeScanner.office()
        scanner["resolution"].capabilities.readable = false
        let harness = try SessionHarness(scanner)
        _ = harness.prepare(.make())
        scanner.reads = Self.page
        let image = try #require(harness.acquire().image)
        #expect(image.warnings.map(\.code) == [.resolutionUnknown])
        #expect(image.geometry.resolutionX == 300)
    }
}
