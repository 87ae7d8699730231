import LinuxSystem
import NetworkPeers
import TestSupport
import Testing

@Suite("saned with the net driver", .enabled(if: PeerRequirements.saned, "needs python3, sane-utils and libsane's net and test drivers"))
struct SaneServerTests {
    private let scratch: ScratchFolder
    private let server: SaneServer
    private let scanimage: Scanimage

    init() throws {
        scratch = try ScratchFolder("saned-client")
        server = try SaneServer()
        scanimage = Scanimage(client: try SaneClientFolder(in: scratch, servers: [server]), scratch: scratch)
    }

    private static let piece = ["--mode", "Gray", "-x", "40", "-y", "40", "--test-picture", "Grid"]
    /// Each block that the driver hands out waits 200 ms: some two dozen of them a page.
    private static let slowPage = [
        "--mode", "Color", "--resolution", "150", "-x", "200", "-y", "200", "--read-delay=yes", "--read-delay-duration", "200000",
    ]

    @Test("lists its device and delivers the page that the driver delivers without it")
    func scan() throws {
        #expect(try scanimage.list().contains("device `\(server.device("test:0"))'"))
        #expect(try scanimage.scan(server.device("test:0"), SaneServerTests.piece).status == 0)
        try scratch.write("test\n", to: "local/dll.conf")
        try scratch.write("", to: "local/dll.d/.keep")
        let local = try Shell.run(
            "scanimage", ["-d", "test:0", "--format=pnm", "--resolution", "75", "-o", scratch.path("local.pnm")] + SaneServerTests.piece,
            environment: ["SANE_CONFIG_DIR": scratch.path("local")])
        #expect(local.status == 0, "\(local.errors)")
        #expect(try scanimage.page() == scanimage.page("local.pnm"))
    }

    @Test("delivers a batch from its feeder and says when it is empty")
    func feeder() throws {
        let outcome = try scanimage.batch(server.device("test:0"), SaneServerTests.piece + ["--source", "Automatic Document Feeder"])
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("10 pages scanned"))
    }

    @Test("runs beside another one")
    func several() throws {
        let other = try SaneServer(drivers: ["test": "number_of_devices 2\n"])
        #expect(other.address != server.address)
        let both = Scanimage(client: try SaneClientFolder(in: scratch, named: "both", servers: [server, other]), scratch: scratch)
        let list = try both.list()
        #expect(list.contains(server.device("test:0")) && list.contains(other.device("test:1")))
        #expect(try both.scan(other.device("test:1"), SaneServerTests.piece).status == 0)
    }

    @Test("that vanishes in the middle of a page leaves the driver reading nothing without end; a new one serves again")
    func killed() async throws {
        let outcome = try await scan(limit: 15) { try server.kill() }
        #expect(outcome.status == Status.killed)
        #expect(try scanimage.page().samples.count < 1181 * 1181 * 3)
        #expect(try !scanimage.list().contains("net:"))
        let refused = try scanimage.scan(server.device("test:0"))
        #expect(refused.status == Status.notOpened)
        #expect(refused.messages.contains("Error during device I/O"))
        try server.restart()
        #expect(try scanimage.scan(server.device("test:0"), SaneServerTests.piece).status == 0)
    }

    @Test("that stands still holds everyone without end: a page in its middle, a listing, an opening; then all goes on")
    func frozen() async throws {
        let outcome = try await scan(limit: 60) {
            try server.freeze()
            #expect(try Shell.run("timeout", ["2", "scanimage", "-L"], environment: scanimage.client.environment).status == 124)
            #expect(try scanimage.scan(server.device("test:0"), limit: 2).status == Status.killed)
            try server.thaw()
        }
        #expect(outcome.status == 0)
        #expect(outcome.seconds > 4)
        #expect(try scanimage.page().samples.count == 1181 * 1181 * 3)
    }

    @Test("asks for the password of a driver that has users", .enabled(if: PeerRequirements.sanedUsers, "needs mount namespaces"))
    func users() throws {
        let user = SaneServerUser(name: "operator", password: "secret", driver: "test")
        let guarded = try SaneServer(users: [user])
        let scanimage = Scanimage(client: try SaneClientFolder(in: scratch, named: "guarded", servers: [guarded]), scratch: scratch)
        #expect(try scanimage.list().contains(guarded.device("test:0")))
        let stranger = try scanimage.scan(guarded.device("test:0"), SaneServerTests.piece)
        #expect(stranger.status == Status.notOpened)
        #expect(stranger.messages.contains("Access to resource has been denied"))
        try SaneServerUser(name: "operator", password: "wrong", driver: "test").writePassword(home: scanimage.home, server: guarded)
        #expect(try scanimage.scan(guarded.device("test:0"), SaneServerTests.piece).status == Status.notOpened)
        try user.writePassword(home: scanimage.home, server: guarded)
        #expect(try scanimage.scan(guarded.device("test:0"), SaneServerTests.piece).status == 0)
    }

    @Test("is gone with all its processes when its owner lets go of it, frozen in the middle of a page or not", arguments: [false, true])
    func lifetime(isFrozen: Bool) async throws {
        let address = server.address
        let processes = { try Shell.run("pgrep", ["-c", "-f", "[s]aned -l -b \(address) "]).text }
        #expect(try processes() != "0\n")
        let outcome = try await scan(limit: 15) {
            if isFrozen { try server.freeze() }
            server.end()
        }
        #expect(outcome.status == Status.killed)
        #expect(try processes() == "0\n")
    }

    @Test("of a driver that is not there serves an empty list")
    func missingDriver() throws {
        let none = try SaneServer(drivers: ["nonsense": ""])
        let scanimage = Scanimage(client: try SaneClientFolder(in: scratch, named: "none", servers: [none]), scratch: scratch)
        #expect(try !scanimage.list().contains("net:"))
    }

    /// Scans a slow page, and does something as soon as a part of it is on its way.
    private func scan(limit: Int, while action: () throws -> Void) async throws -> Scanimage.Outcome {
        let (scanimage, device) = (scanimage, server.device("test:0"))
        async let outcome = BlockingWork.run { try scanimage.scan(device, SaneServerTests.slowPage, limit: limit) }
        let server = server
        try await wait(for: "a part of the page") { try server.log().contains("do_scan: wrote") }
        try action()
        return try await outcome
    }
}
