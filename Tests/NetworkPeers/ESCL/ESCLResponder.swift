import Foundation
import Glibc

/// An eSCL scanner on the loopback with a glass and a duplex feeder, which makes its own pages and misbehaves when it is told to.
///
/// It speaks the part of the eSCL specification that a client needs (capabilities, status, jobs, documents as PNG or JPEG in grey or colour, 75
/// to 600 dpi). It ends with this value, and with this process.
public final class ESCLResponder: Sendable {
    /// The name that airscan's configuration gives it.
    public let name: String
    /// On 127.0.0.1; the same for all its life.
    public let port: Int
    private let process: PeerProcess

    /// Starts it; it answers when this returns.
    ///
    /// - Parameters:
    ///   - name: without quotation marks and colons, which SANE's names and airscan's configuration have a use for.
    ///   - width: of glass and feeder, in 1/300 inch; A4 unless said otherwise.
    ///   - height: likewise.
    public init(name: String = "Responder", width: Int = 2_480, height: Int = 3_508) throws {
        self.name = name
        process = try PeerProcess("escl_responder.py", ["--name", name, "--width", "\(width)", "--height", "\(height)"])
        port = try JSONDecoder().decode(Greeting.self, from: process.answer()).port
    }

    private struct Greeting: Decodable {
        let port: Int
    }

    /// The address of its eSCL resources.
    public var url: String { "http://127.0.0.1:\(port)/eSCL/" }

    /// The SANE name by which airscan opens it without any configuration.
    public var directDevice: String { "airscan:escl:\(name):\(url)" }

    /// The SANE name where it is number `index` of the configuration's devices.
    public func device(index: Int = 0) -> String { "airscan:e\(index):\(name)" }

    /// Changes what is on it and how it behaves, at once.
    public func change(_ change: ScannerChange) throws {
        try process.ask(String(decoding: JSONEncoder().encode(change), as: UTF8.self))
    }

    /// What clients asked for up to now, in the order of the answers.
    public func requests() throws -> [ESCLRequest] {
        try JSONDecoder().decode([ESCLRequest].self, from: process.ask("log"))
    }

    /// Takes it off the network: connections break, new ones are refused. Its state stays.
    public func unplug() throws { try process.ask("stop") }

    /// Puts it back at the same port.
    public func plugIn() throws { try process.ask("start") }

    /// Makes it silent: the kernel still takes connections, nobody answers. No other call may come before ``thaw()``.
    public func freeze() { process.signal(SIGSTOP) }

    /// Ends what ``freeze()`` began.
    public func thaw() { process.signal(SIGCONT) }

    /// Ends it for good, frozen or not.
    public func end() { process.end() }

    /// Of the process behind it.
    public var processIdentifier: Int32 { process.processIdentifier }
}
