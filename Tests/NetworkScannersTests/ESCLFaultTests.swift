import NetworkPeers
import TestSupport
import Testing

@Suite("What goes wrong with the eSCL responder", .enabled(if: PeerRequirements.eSCL, "needs python3, sane-utils and sane-airscan"))
struct ESCLFaultTests {
    @Test("is an input/output error on the glass, whatever it is", arguments: [DocumentFault.jam, .coverOpen, .truncated, .reset])
    func glass(fault: DocumentFault) throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(faults: [fault]))
        let outcome = try peer.glass()
        #expect(outcome.status == Status.inputOutputError)
        #expect(outcome.messages.contains("sane_read: Error during device I/O"))
        try peer.responder.change(ScannerChange(feeder: .ready))
        #expect(try peer.glass().status == 0)
    }

    @Test(
        "comes to light in the feeder when the second page begins",
        arguments: [
            (DocumentFault.jam, Status.jammed), (.coverOpen, Status.coverOpen), (.reset, Status.inputOutputError),
        ])
    func feeder(fault: DocumentFault, status: Int32) throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(sheets: 3, faults: [nil, fault]))
        let outcome = try peer.feeder()
        #expect(outcome.status == status)
        #expect(outcome.messages.contains("sane_start"))
        #expect(try peer.scanimage.page("page1.pnm").difference(from: DocumentPattern(document: 1)) == nil)
        // A jammed sheet was not drawn; that of a broken connection was.
        try peer.responder.change(ScannerChange(feeder: .ready))
        let after = try peer.feeder()
        #expect(after.status == 0)
        #expect(after.messages.contains(fault == .reset ? "1 page scanned" : "2 pages scanned"))
    }

    @Test("stays until somebody puts it right", arguments: [(FeederState.jam, Status.jammed), (.coverOpen, Status.coverOpen)])
    func stays(state: FeederState, status: Int32) throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(sheets: 1, feeder: state))
        #expect(try peer.feeder().status == status)
        #expect(try peer.feeder().status == status)
        #expect(try peer.glass().status == 0)
        try peer.responder.change(ScannerChange(feeder: .ready))
        #expect(try peer.feeder().status == 0)
    }

    @Test("is not seen in a JPEG that ends too early: one value a row from there to the end, and no error")
    func truncatedPhoto() throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(faults: [.truncated], formats: [.jpeg]))
        #expect(try peer.glass().status == 0)
        let page = try peer.scanimage.page()
        #expect(page.row(0).first == DocumentPattern(document: 1, format: .jpeg).sample(x: 0, y: 0))
        #expect(Set(page.row(0)).count > 1)
        #expect((page.height * 3 / 4..<page.height).allSatisfy { Set(page.row($0)).count == 1 })
    }

    @Test("is waited out where the scanner is busy a few times, with a second between them; for a job and for a document")
    func brieflyBusy() throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(busyJobs: 1, busyDocuments: 1))
        let outcome = try peer.glass()
        #expect(outcome.status == 0)
        #expect(outcome.seconds > 1.9)
        #expect(try peer.responder.requests().filter { $0.status == 503 }.count == 2)
    }

    @Test("is DEVICE_BUSY after ten seconds where the scanner stays busy")
    func busy() throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(busyJobs: 100))
        let outcome = try peer.glass()
        #expect(outcome.status == Status.busy)
        #expect(outcome.seconds > 9.5)
        #expect(try peer.responder.requests().filter { $0.status == 503 }.count == 11)
    }

    @Test("takes as long as it takes where a document is slow")
    func slow() throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(faults: [.slow], slowMilliseconds: 1_500))
        let outcome = try peer.glass()
        #expect(outcome.status == 0)
        #expect(outcome.seconds > 1.4)
        #expect(try peer.scanimage.page().difference(from: DocumentPattern(document: 1)) == nil)
    }

    @Test("is waited for without end where no answer comes, and an error when the connection ends")
    func hang() async throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(faults: [.hang]))
        #expect(try peer.glass(limit: 3).status == Status.killed)
        try peer.responder.change(ScannerChange(faults: [.hang]))
        let outcome = try await peer.glass { try peer.responder.change(ScannerChange(releasingHanging: true)) }
        #expect(outcome.status == Status.inputOutputError)
        #expect(try peer.glass().status == 0)
    }

    @Test("is an error where the scanner goes in the middle of a page; it is listed without being there, and scans again when it is back")
    func unplugged() async throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(faults: [.slow], slowMilliseconds: 600_000))
        let outcome = try await peer.glass { try peer.responder.unplug() }
        #expect(outcome.status == Status.inputOutputError)
        #expect(try peer.scanimage.list().contains("device `airscan:e0:Attic'"))
        let refused = try peer.glass()
        #expect(refused.status == Status.notOpened)
        #expect(refused.messages.contains("Error during device I/O"))
        let port = peer.responder.port
        try peer.responder.plugIn()
        #expect(try peer.glass().status == 0)
        #expect(peer.responder.port == port)
    }

    @Test("is an error after five seconds where the scanner is silent from the start; in the middle of a page it is waited for")
    func frozen() async throws {
        let peer = try ResponderUnderTest()
        peer.responder.freeze()
        let outcome = try peer.glass()
        peer.responder.thaw()
        #expect(outcome.status == Status.notOpened)
        #expect(outcome.seconds > 4.5)

        try peer.responder.change(ScannerChange(faults: [.slow], slowMilliseconds: 1_000))
        let late = try await peer.glass {
            peer.responder.freeze()
            // Another client's patience is the time for which the first one waits.
            let other = try peer.glass(limit: 3)
            peer.responder.thaw()
            #expect(other.status == Status.killed)
        }
        #expect(late.status == 0)
    }
}
