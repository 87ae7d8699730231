import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

/// The real platen-worker beside this test's executable, with the stock `test` driver, spoken to over its socket.
final class WorkerProcess {
    let folder: ScratchFolder
    let process = Process()
    private let socket: Int32
    private let errorFile: String
    private var pending: [UInt8] = []
    private var nextID = 1

    /// Where SwiftPM puts this package's programs.
    static var program: String {
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: executable).deletingLastPathComponent().appendingPathComponent("platen-worker").path
    }

    /// Starts a worker. `launcher`: a program and its first arguments that starts the worker instead of this process.
    init(_ arguments: [String], launcher: [String] = [], environment: [String: String] = [:], folder: ScratchFolder? = nil) throws {
        let folder = try folder ?? ScratchFolder("worker")
        self.folder = folder
        try folder.write("test\n", to: "sane/dll.conf")
        try folder.write("number_of_devices 2\n", to: "sane/test.conf")
        try folder.write("", to: "sane/dll.d/.keep")
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        socket = ends[0]
        errorFile = folder.path("errors")
        try #require(FileManager.default.createFile(atPath: errorFile, contents: nil))
        let command = launcher + [Self.program] + arguments
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = ["SANE_CONFIG_DIR": folder.path("sane"), "LC_ALL": "C", "PATH": "/usr/bin:/bin", "HOME": folder.path]
            .merging(environment) { $1 }
        process.standardInput = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
        process.standardOutput = FileHandle(forWritingAtPath: errorFile)
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        try process.run()
        close(ends[1])
    }

    deinit {
        close(socket)
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    // MARK: - Speaking

    func send(line: String) {
        let bytes = Array((line + "\n").utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends a command; returns its number.
    @discardableResult
    func send(_ command: WorkerCommand) throws -> Int {
        defer { nextID += 1 }
        send(line: try PlatenJSON.line(WorkerRequest(id: nextID, command: command)))
        return nextID
    }

    /// The next reply, nil at the socket's end. Fails the test where none comes in time.
    func receive(within seconds: Double = 60) throws -> WorkerReply? {
        let deadline = Date().addingTimeInterval(seconds)
        while true {
            if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(pending[..<end])
                pending.removeSubrange(...end)
                return try PlatenJSON.decoder().decode(WorkerReply.self, from: line)
            }
            var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            let left = deadline.timeIntervalSinceNow
            try #require(left > 0 && poll(&event, 1, Int32(left * 1000)) > 0, "The worker did not answer in time")
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = recv(socket, &chunk, chunk.count, 0)
            if count <= 0 { return nil }
            pending += chunk[..<count]
        }
    }

    /// Sends a command and returns all its replies, with what became of a page that was read as the last.
    func replies(to command: WorkerCommand) throws -> [WorkerReport] {
        let id = try send(command)
        var reports: [WorkerReport] = []
        var outcome: WorkerReport?
        while let reply = try receive() {
            switch reply.report {
            case .acquired, .lost:
                #expect(reply.id == 0)
                outcome = reply.report
            default:
                #expect(reply.id == id)
                reports.append(reply.report)
            }
            guard let last = reports.last, last.isLast else { continue }
            if case .pageRead = last, outcome == nil { continue }
            break
        }
        return reports + (outcome.map { [$0] } ?? [])
    }

    /// Sends a command and returns its last reply.
    func perform(_ command: WorkerCommand) throws -> WorkerReport {
        try #require(try replies(to: command).last)
    }

    // MARK: - Common ways

    func hello() throws -> WorkerHello {
        guard case .hello(let hello)? = try receive()?.report else { throw Problem(.workerProtocol, ["reason": "no hello"]) }
        return hello
    }

    /// A worker with the first test device open.
    static func opened(environment: [String: String] = [:], folder: ScratchFolder? = nil) throws -> WorkerProcess {
        let worker = try WorkerProcess(["scanner"], environment: environment, folder: folder)
        _ = try worker.hello()
        try #require(try worker.perform(.open(OpenScanner(device: "test:0", scanner: "flatbed-1"))) == .opened(buttons: []))
        return worker
    }

    /// A library that makes the test driver block for an hour in a read with the longest delay, which else is 0.2 s.
    static func blockingReads(in folder: ScratchFolder) throws -> [String: String] {
        let source = try folder.write(
            """
            #include <unistd.h>
            #include <time.h>
            int usleep(useconds_t time) {
                struct timespec wait = {time == 200000 ? 3600 : 0, time == 200000 ? 0 : time * 1000L};
                return nanosleep(&wait, 0);
            }
            """, to: "slow.c")
        let library = folder.path("slow.so")
        let compiled = try Shell.run("clang", ["-shared", "-fPIC", "-o", library, source])
        try #require(compiled.status == 0, "\(compiled.errors)")
        return ["LD_PRELOAD": library]
    }

    func acquisition(_ name: String) -> AcquireImage {
        AcquireImage(capture: .make(), path: folder.path("\(name).partial"), make: "Noname", model: "frontend-tester", hostComputer: "host")
    }

    /// Ends sending and waits for the process; returns its status, nil where a signal ended it. After a minute that is the test's.
    func finish() -> Int32? {
        shutdown(socket, Int32(SHUT_RDWR))
        let deadline = Date().addingTimeInterval(60)
        while process.isRunning, Date() < deadline { usleep(10_000) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    /// What the worker and its driver wrote to stdout and stderr.
    func output() throws -> String { try String(contentsOfFile: errorFile, encoding: .utf8) }
}
