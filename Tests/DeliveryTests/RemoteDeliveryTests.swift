import Foundation
import Logging
import PlatenModel
import Synchronization
import TestSupport
import Testing

@testable import Delivery

@Suite("A delivery to another machine", .timeLimit(.minutes(10)))
struct RemoteDeliveryTests {
    /// A shelf that is reached as the remote of that name. What arrives lies in its folder all the same.
    private func shelf(
        _ section: String, remote: String, path: String? = nil, attempts: Int = 1, _ files: [String: Data] = SamplePackage.pages,
        label: String = #function
    ) throws -> Shelf {
        var shelf = try Shelf(files, attempts: attempts, label: label)
        let file = try shelf.scratch.write(section, to: "rclone.conf")
        shelf.destination.place = .rclone(remote: remote, path: path ?? shelf.scratch.path("shelf"), configurationFile: file)
        return shelf
    }

    @Test(
        "over SFTP arrives and is verified; a byte that is damaged there later is found",
        .enabled(if: SecureShellServer.isInstalled, "needs openssh-server"))
    func sftp() async throws {
        let scratch = try ScratchFolder()
        let server = try SecureShellServer(in: scratch)
        let shelf = try shelf(server.section(), remote: "sftp")
        let delivered = try await shelf.copy(as: "-box 7").run()
        #expect(delivered.report.isVerified && !delivered.wasThere)
        #expect(try shelf.holdsOnlyPackage(as: "-box 7"))
        #expect(try await shelf.copy(as: "-box 7").run().wasThere)
        try shelf.damage("shelf/-box 7/data/0002.tif")
        #expect(try await shelf.copy(as: "-box 7").verify().different == ["data/0002.tif"])
        await expectProblem(.destinationDiffers) { _ = try await shelf.copy(as: "-box 7").run() }
    }

    @Test(
        "over SFTP that is interrupted in the middle of a file goes on", .enabled(if: SecureShellServer.isInstalled, "needs openssh-server"))
    func sftpInterrupted() async throws {
        let scratch = try ScratchFolder()
        let server = try SecureShellServer(in: scratch)
        var shelf = try shelf(server.section(), remote: "sftp", attempts: 2, SamplePackage.longPages)
        shelf.destination.bandwidth = 300_000
        let delivered = try await shelf.copy().run { [shelf] progress in
            guard progress.stage == .copying, progress.attempt == 1, progress.bytes > 20_000 else { return }
            for process in (try? Processes.running(with: shelf.package.path)) ?? [] { kill(process, SIGKILL) }
        }
        #expect(delivered.attempts == 2 && delivered.report.isVerified)
        #expect(try shelf.holdsOnlyPackage())
    }

    @Test(
        "with a key or a host that the other side does not know is refused at once",
        .enabled(if: SecureShellServer.isInstalled, "needs openssh-server"), arguments: [true, false])
    func sftpRefused(byKey: Bool) async throws {
        let scratch = try ScratchFolder()
        let server = try SecureShellServer(in: scratch)
        let strangers = try scratch.write(
            "[127.0.0.1]:\(server.port) \(String(contentsOfFile: scratch.path("ssh/stranger.pub"), encoding: .utf8))", to: "strangers")
        let section = byKey ? server.section(keyFile: scratch.path("ssh/stranger")) : server.section(knownHosts: strangers)
        var shelf = try shelf(section, remote: "sftp", attempts: 3)
        let pauses = Mutex(0)
        shelf.settings.pause = { _ in pauses.withLock { $0 += 1 } }
        await expectProblem(.destinationRefused) { _ = try await shelf.copy().run() }
        #expect(pauses.withLock { $0 } == 0)
        #expect(try shelf.files().isEmpty)
    }

    @Test("over WebDAV, which keeps neither digests nor times, arrives and is verified by its bytes")
    func webdav() async throws {
        let scratch = try ScratchFolder()
        let server = try WebDAVServer(serving: scratch.path)
        let shelf = try shelf(WebDAVServer.section(port: server.port), remote: "dav", path: "in/trays")
        let delivered = try await shelf.copy().run()
        #expect(delivered.report.isVerified)
        #expect(try await shelf.copy().run().wasThere)
        let there = try Data(contentsOf: URL(fileURLWithPath: scratch.path("in/trays/box-7/data/0002.tif")))
        #expect(there == SamplePackage.pages["0002.tif"])
        server.server.end()
    }

    @Test("over WebDAV goes on when the server that went away in the middle is back")
    func serverRestarts() async throws {
        let scratch = try ScratchFolder()
        let server = try WebDAVServer(serving: scratch.path)
        let second = Mutex<WebDAVServer?>(nil)
        var shelf = try shelf(WebDAVServer.section(port: server.port), remote: "dav", path: "", attempts: 3, SamplePackage.longPages)
        shelf.destination.bandwidth = 300_000
        shelf.settings.pause = { _ in
            if second.withLock({ $0 == nil }) {
                let started = try WebDAVServer(serving: scratch.path, port: server.port)
                second.withLock { $0 = started }
            }
        }
        let delivered = try await shelf.copy().run { progress in
            if progress.stage == .copying, progress.attempt == 1, progress.bytes > 20_000 { server.server.end() }
        }
        #expect(second.withLock { $0 != nil })
        #expect(delivered.attempts > 1 && delivered.report.isVerified)
        second.withLock { $0?.server.end() }
    }

    @Test("to where nobody answers is tried as often as configured, then told with what to do")
    func unreachable() async throws {
        let port = try TestServer.freePort()
        var shelf = try shelf(WebDAVServer.section(port: port), remote: "dav", path: "in", attempts: 3)
        let pauses = Mutex<[Double]>([])
        shelf.settings.pause = { seconds in pauses.withLock { $0.append(seconds) } }
        let log = ProgressLog()
        let problem = await expectProblem(.destinationUnreachable) { _ = try await shelf.copy().run(onProgress: log.take) }
        #expect(problem?.parameters["count"] == "3 attempts")
        #expect(problem?.parameters["reason"]?.contains("connection refused") == true)
        #expect(pauses.withLock { $0 } == [2, 4])
        #expect(log.all.filter { $0.stage == .waiting }.map(\.wait) == [2, 4])
    }

    @Test("with a wrong password tells neither it nor what rclone's file holds, in its problem or in the log")
    func secrets() async throws {
        let scratch = try ScratchFolder()
        let server = try WebDAVServer(serving: scratch.path)
        let section = try WebDAVServer.section(port: server.port, password: "wrong-password")
        let obscured = try #require(section.split(separator: "\n").first { $0.hasPrefix("pass = ") }?.dropFirst(7))
        var shelf = try shelf(section, remote: "dav", path: "in")
        let log = LogCollector()
        shelf.logger = Logger(label: "test") { _ in log }
        shelf.logger.logLevel = .trace
        try shelf.replaceRclone(by: "echo 'trying \(obscured) at http://clerk:wrong-password@host/?sig=abcdef' >&2; exec $real \"$@\"")
        let problem = await expectProblem(.destinationRefused) { _ = try await shelf.copy().run() }
        let said = "\(try #require(problem)) \(log.text)"
        #expect(said.contains("trying (secret) at http://(secret)@host"))
        for secret in [String(obscured), "wrong-password", "abcdef"] { #expect(!said.contains(secret)) }
        server.server.end()
    }

    @Test("needs a remote that rclone's file has, and a file that can be read")
    func configuration() async throws {
        var shelf = try shelf("[archive]\ntype = local\n", remote: "archiv")
        let unknown = await expectProblem(.destinationMisconfigured) { _ = try await shelf.copy().run() }
        #expect(unknown?.sentence.contains("has no remote named archiv; did you mean archive?") == true)
        let file = try shelf.scratch.write("# Encrypted rclone configuration File\n\nRCLONE_ENCRYPT_V0:\nabc\n", to: "locked.conf")
        shelf.destination.place = .rclone(remote: "archive", path: "", configurationFile: file)
        let locked = await expectProblem(.destinationMisconfigured) { _ = try await shelf.copy().run() }
        #expect(locked?.sentence.contains("is behind a password") == true)
        shelf.destination.place = .rclone(remote: "archive", path: "", configurationFile: "/nowhere/rclone.conf")
        let missing = await expectProblem(.destinationMisconfigured) { _ = try await shelf.copy().run() }
        #expect(missing?.sentence.contains("/nowhere/rclone.conf cannot be read: No such file or directory") == true)
    }
}
