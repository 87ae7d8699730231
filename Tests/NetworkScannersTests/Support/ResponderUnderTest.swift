import LinuxSystem
import NetworkPeers
import TestSupport

/// A responder and a scanimage that sees nothing else.
struct ResponderUnderTest {
    let responder: ESCLResponder
    let scanimage: Scanimage

    init() throws {
        let scratch = try ScratchFolder("responder")
        responder = try ESCLResponder(name: "Attic")
        scanimage = Scanimage(client: try SaneClientFolder(in: scratch, responders: [responder]), scratch: scratch)
    }

    /// A piece of the glass, small, so that a test is quick, and of 150 whole pixels: airscan asks for 1/300 inch and fills broken pixels up.
    static let piece = ["--mode", "Gray", "-x", "50.8", "-y", "50.8"]

    func glass(limit: Int = 120) throws -> Scanimage.Outcome {
        try scanimage.scan(responder.device(), ResponderUnderTest.piece, limit: limit)
    }

    func feeder(_ source: String = "ADF") throws -> Scanimage.Outcome {
        try scanimage.batch(responder.device(), ResponderUnderTest.piece + ["--source", source])
    }

    /// Scans from the glass and does something as soon as the document is on its way.
    func glass(while action: @escaping @Sendable () throws -> Void) async throws -> Scanimage.Outcome {
        let asked = try responder.requests().filter { $0.fault != nil }.count
        async let outcome = BlockingWork.run { try glass(limit: 60) }
        try await wait(for: "a document with a fault") { try responder.requests().filter { $0.fault != nil }.count > asked }
        try action()
        return try await outcome
    }
}
