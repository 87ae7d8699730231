import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import TestSupport

/// A real platend in a scratch folder, with real drivers, stopped whatever the test's end.
final class StationUnderTest: Sendable {
    let scratch: ScratchFolder
    let notifications: NotifySocket
    private let daemon: DaemonProcess
    private let slot: StationSlots.Slot

    /// A profile for tests that are not about the image: A4 in colour at 75 ppi, 877 rows, 1.6 MB.
    static let quick = "quick"

    var socketPath: String { scratch.path("run/platend.sock") }
    var stateFolder: String { scratch.path("state") }
    var mastersFolder: String { scratch.path("state/masters") }
    var simulatorFolder: String { scratch.path("sim") }
    var environment: [String: String] {
        ["PLATEN_SOCKET": socketPath]
    }

    /// Starts the daemon and returns when it says READY and has looked for scanners.
    ///
    /// - Parameters:
    ///   - world: `scanner.conf` of each simulated scanner, by name.
    ///   - configuration: lines added to the configuration.
    ///   - environment: variables added to the daemon's.
    ///   - workerEnvironment: variables that the configuration gives to the workers.
    ///   - drivers: further keys of the configuration's part `drivers`.
    ///   - saneFiles: further files of the folder in which drivers look for their configuration.
    ///   - launcher: words before the daemon's command, such as those that enter a namespace.
    ///   - isLookedThrough: whether the first search for scanners is waited for.
    init(
        world: [String: String] = ["flatbed": "class = flatbed\nseed = 7\n"], configuration: String = "", environment: [String: String] = [:],
        workerEnvironment: [String: String] = [:], testDriver: Bool = true, drivers: [String: String] = [:], saneFiles: [String: String] = [:],
        launcher: [String] = [], isLookedThrough: Bool = true, label: String = #function
    ) async throws {
        slot = await StationSlots.shared.take()
        scratch = try ScratchFolder(label)
        try Self.prepare(
            scratch, world: world, configuration: configuration, workerEnvironment: workerEnvironment, testDriver: testDriver, drivers: drivers)
        for (name, text) in saneFiles { try scratch.write(text, to: "sane/\(name)") }
        notifications = try NotifySocket(path: scratch.path("run/notify"))
        daemon = DaemonProcess(scratch: scratch, environment: environment, launcher: launcher)
        try await start(isLookedThrough: isLookedThrough)
    }

    /// Starts the daemon again after ``stop()`` or ``kill()``. Returns when it is ready and has looked for scanners.
    func start(isLookedThrough: Bool = true) async throws {
        // What the one before said is no word of this one.
        notifications.clear()
        try daemon.start()
        try await notifications.wait(for: "READY=1") { [daemon] in daemon.isRunning }
        // It says so when the first search is over.
        if isLookedThrough { try await notifications.wait(for: "STATUS=") { [daemon] in daemon.isRunning } }
    }

    /// SIGTERM, and its end. Returns the exit status.
    @discardableResult
    func stop() async throws -> Int32 {
        daemon.signal(SIGTERM)
        return try await daemon.waitForEnd()
    }

    /// SIGKILL: what a crash or the end of memory does.
    func kill() async throws {
        daemon.signal(SIGKILL)
        _ = try await daemon.waitForEnd()
    }

    func signal(_ number: Int32) {
        daemon.signal(number)
    }

    var processIdentifier: Int32 { daemon.processIdentifier }

    /// What the daemon wrote to its standard error.
    var journal: String {
        (try? String(contentsOfFile: scratch.path("platend.log"), encoding: .utf8)) ?? ""
    }

    // MARK: Callers

    /// Runs platenctl against this daemon.
    @discardableResult
    func platenctl(_ arguments: String...) throws -> Shell.Result {
        try platenctl(arguments)
    }

    func platenctl(_ arguments: [String]) throws -> Shell.Result {
        try Shell.run("\(Binaries.folder)/platenctl", arguments, environment: environment)
    }

    /// One request with curl, as any program would send it.
    func request(
        _ method: String, _ path: String, body: String? = nil, headers: [String] = [], timeout: Double = 120, as user: [String] = []
    ) throws -> SocketAnswer {
        var arguments = ["-sS", "-i", "--unix-socket", socketPath, "-X", method, "--max-time", String(timeout)]
        if method == "HEAD" { arguments += ["-I"] }
        for header in headers { arguments += ["-H", header] }
        if let body { arguments += ["-H", "Content-Type: application/json", "--data-binary", body] }
        arguments.append("http://platend\(path)")
        let command = user + ["curl"] + arguments
        return SocketAnswer(try Shell.run(command[0], Array(command.dropFirst())))
    }

    /// A value that the daemon answers.
    func get<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        let answer = try request("GET", path)
        return try PlatenJSON.decoder().decode(type, from: Data(answer.body.utf8))
    }

    /// Waits for a condition, and fails with its name when it does not come. The limit is there for what never comes, not for a slow machine.
    func until(_ what: String, within seconds: Double = 120, _ condition: () throws -> Bool) async throws {
        let deadline = MonotonicClock.seconds() + seconds
        while true {
            // Looked at before the clock is: a machine that gave this test no time for so long has not shown that the condition fails.
            let late = MonotonicClock.seconds() > deadline
            if try condition() { return }
            if late { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw TimeoutError(what: "\(what)\n\(journal)")
    }

    private static func prepare(
        _ scratch: ScratchFolder, world: [String: String], configuration: String, workerEnvironment: [String: String], testDriver: Bool,
        drivers: [String: String]
    ) throws {
        let variables = workerEnvironment.merging(["PLATEN_SIM_DIR": scratch.path("sim")]) { $1 }
        for folder in ["run", "state", "sim", "sane/dll.d", "lib", "profiles"] { try Folder.create(scratch.path(folder), permissions: 0o755) }
        try scratch.write("platensim\n\(testDriver ? "test\n" : "")", to: "sane/dll.conf")
        try scratch.write("number_of_devices 1\n", to: "sane/test.conf")
        try Binaries.linkDriver(into: scratch.path("lib"))
        for (name, text) in world { try scratch.write(text, to: "sim/\(name)/scanner.conf") }
        try scratch.write("title: A page of a size that a test can wait for\nextends: office-a4\nresolution: 75\n", to: "profiles/\(Self.quick).yaml")
        let profiles = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Profiles").standardized.path
        try scratch.write(
            """
            profile-folders: ["\(scratch.path("profiles"))", "\(profiles)"]
            reserved-space: 1 MiB
            drivers:
              configuration-folder: \(scratch.path("sane"))
              library-folders: ["\(scratch.path("lib"))"]
            \(drivers.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }.joined(separator: "\n"))
              environment:
            \(variables.map { "    \($0.key): \($0.value)" }.joined(separator: "\n"))
            \(configuration)
            """, to: "platend.yaml")
    }
}
