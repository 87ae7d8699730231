import Foundation
import NetworkPeers
import TestSupport
import Testing

@Suite("The eSCL responder with sane-airscan", .enabled(if: PeerRequirements.eSCL, "needs python3, sane-utils and sane-airscan"))
struct ESCLScanTests {
    @Test("is listed and delivers its page from the glass", arguments: [DocumentFormat.png, .jpeg], ["Gray", "Color"])
    func glass(format: DocumentFormat, mode: String) throws {
        let peer = try ResponderUnderTest()
        #expect(try peer.scanimage.list().contains("device `airscan:e0:Attic'"))
        #expect(try peer.responder.requests().isEmpty)
        try peer.responder.change(ScannerChange(formats: [format], seed: 40))
        let outcome = try peer.scanimage.scan(peer.responder.device(), ["--mode", mode])
        #expect(outcome.status == 0, "\(outcome.messages)")
        let page = try peer.scanimage.page()
        #expect((page.width, page.height, page.channels) == (620, 877, mode == "Gray" ? 1 : 3))
        #expect(page.difference(from: DocumentPattern(document: 1, seed: 40, format: format)) == nil)
        #expect(
            try peer.responder.requests().map(\.summary) == [
                "GET /eSCL/ScannerCapabilities 200", "GET /eSCL/ScannerStatus 200", "POST /eSCL/ScanJobs 201",
                "GET /eSCL/ScanJobs/JOB/NextDocument 200", "GET /eSCL/ScanJobs/JOB/NextDocument 404", "DELETE /eSCL/ScanJobs/JOB 200",
            ])
        #expect(try peer.responder.requests().contains { $0.request?.contains(">\(format.rawValue)<") == true })
    }

    @Test("delivers a window of the glass with what lies there, and opens without any configuration")
    func window() throws {
        let peer = try ResponderUnderTest()
        let outcome = try peer.scanimage.scan(
            peer.responder.directDevice, ["--mode", "Color", "-l", "25.4", "-t", "50.8", "-x", "50.8", "-y", "25.4"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        let page = try peer.scanimage.page()
        #expect((page.width, page.height) == (150, 75))
        #expect(page.difference(from: DocumentPattern(document: 1), left: 75, top: 150) == nil)
    }

    @Test(
        "delivers every sheet of its feeder, both sides of it where it is asked to, and then says that it is empty",
        arguments: [
            ("ADF", 3), ("ADF Duplex", 6),
        ])
    func feeder(source: String, pages: Int) throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(sheets: 3))
        let outcome = try peer.feeder(source)
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("Document feeder out of documents"))
        for page in 1...pages {
            #expect(try peer.scanimage.page("page\(page).pnm").difference(from: DocumentPattern(document: page)) == nil)
        }
        #expect(try peer.responder.requests().filter { $0.document != nil }.count == pages)
        #expect(try peer.feeder(source).status == Status.noDocuments)
    }

    @Test("delivers a page shorter than asked for: airscan fills what is missing with white")
    func shortPage() throws {
        let peer = try ResponderUnderTest()
        try peer.responder.change(ScannerChange(sheetHeight: 200))
        #expect(try peer.glass().status == 0)
        let page = try peer.scanimage.page()
        #expect(page.height == 150)
        #expect(page.row(49).first == DocumentPattern(document: 1).sample(x: 0, y: 49))
        #expect((50..<150).allSatisfy { page.row($0).allSatisfy { $0 == 255 } })
    }

    @Test("takes control requests over HTTP, refuses those that make no sense, and shows its log there")
    func control() throws {
        let peer = try ResponderUnderTest()
        let control = "http://127.0.0.1:\(peer.responder.port)/control"
        #expect(try Shell.run("curl", ["-s", "-d", #"{"sheets": 1}"#, control]).text == "{}\n")
        #expect(try Shell.run("curl", ["-s", "-d", #"{"sheets": -1, "seed": 3}"#, control]).text.contains("-1 is not a whole number from 0"))
        #expect(try peer.feeder().status == 0)
        #expect(try peer.scanimage.page("page1.pnm").difference(from: DocumentPattern(document: 1)) == nil)
        #expect(try Shell.run("curl", ["-s", control + "/log"]).text.contains("NextDocument"))
    }

    @Test("is gone when its owner lets go of it, frozen or not", arguments: [false, true])
    func lifetime(isFrozen: Bool) throws {
        let responder = try ESCLResponder()
        #expect(kill(responder.processIdentifier, 0) == 0)
        if isFrozen { responder.freeze() }
        responder.end()
        #expect(kill(responder.processIdentifier, 0) == -1)
        #expect(try Shell.run("curl", ["-s", responder.url]).status == 7)
    }
}
