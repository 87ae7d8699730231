import Foundation
import TestSupport

/// Debian's saned on the loopback: scanners of this machine for the `net` driver.
///
/// The `net` driver knows no port but the service's own, 6566: each server has an address of 127.0.0.0/8 to itself, so that several can run
/// beside each other. It ends with this value, and with this process.
public final class SaneServer: Sendable {
    /// The host that its clients name.
    public let address: String
    private let scratch: ScratchFolder
    private let process: PeerProcess

    /// Starts it; it takes connections when this returns.
    ///
    /// - Parameters:
    ///   - drivers: that it serves, each with the text of its configuration file.
    ///   - users: who may use which driver; a driver of which none is said is everyone's.
    ///   - environment: for the drivers, added to the test's own.
    public init(
        drivers: [String: String] = ["test": "number_of_devices 1\n"], users: [SaneServerUser] = [], environment: [String: String] = [:]
    ) throws {
        scratch = try ScratchFolder("saned")
        try scratch.write(drivers.keys.sorted().map { $0 + "\n" }.joined(), to: "sane.d/dll.conf")
        try scratch.write("", to: "sane.d/dll.d/.keep")
        for (driver, configuration) in drivers { try scratch.write(configuration, to: "sane.d/\(driver).conf") }
        try scratch.write("127.0.0.1\n", to: "sane.d/saned.conf")
        if !users.isEmpty { try scratch.write(users.map { "\($0.name):\($0.password):\($0.driver)\n" }.joined(), to: "sane.d/saned.users") }
        process = try PeerProcess(
            "saned_keeper.py",
            ["--configuration", scratch.path("sane.d"), "--log", scratch.path("saned.log")] + (users.isEmpty ? [] : ["--users"]),
            environment: environment)
        address = try JSONDecoder().decode(Greeting.self, from: process.answer()).address
    }

    private struct Greeting: Decodable {
        let address: String
    }

    /// The SANE name of one of its devices, `test:0` for instance.
    public func device(_ name: String) -> String { "net:\(address):\(name)" }

    /// Stops it and all its connections where they are; the kernel still takes new ones.
    public func freeze() throws { try process.ask("freeze") }

    /// Ends what ``freeze()`` began.
    public func thaw() throws { try process.ask("thaw") }

    /// Ends it with all its connections, without a word to its clients.
    public func kill() throws { try process.ask("kill") }

    /// Starts it anew at the same address, where it was killed.
    public func restart() throws { try process.ask("start") }

    /// Ends it for good.
    public func end() { process.end() }

    /// What saned had to say up to now.
    public func log() throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path("saned.log"))), as: UTF8.self)
    }
}
