import FoundationEssentials
import Glibc
import LinuxSystem
import PlatenModel
import Subprocess
import SystemPackage

/// The programs of Argyll CMS, run one at a time in a folder of their own.
struct Argyll: Sendable {
    /// A call that did not end well.
    struct Failure: Error {
        /// In one line.
        let reason: String
        /// The program is not there.
        let isMissing: Bool
    }

    /// Where Debian's package argyll has what charts look like.
    static let references = "/usr/share/color/argyll/ref"
    /// Seconds: a profile with tables of many patches takes a minute.
    private static let timeLimit = 300.0
    /// Characters of what a program says that are read.
    private static let outputLimit = 1 << 20

    /// Where the programs work; files are named below it.
    let folder: String

    /// Runs a program. Returns what it printed.
    ///
    /// - Parameter input: what it reads.
    func run(_ program: String, _ arguments: [String], input: String = "") async throws(Failure) -> String {
        let folder = folder
        let file: Int32
        do throws(SystemError) {
            file = try MemoryFile.open(Array(input.utf8))
        } catch {
            throw Failure(reason: "\(program): \(error)", isMissing: false)
        }
        defer { close(file) }
        let outcome = await ProgramCall.run(within: Self.timeLimit) { await Self.call(program, arguments, in: folder, input: file) }
        guard let outcome else { throw Failure(reason: "\(program) took more than \(Int(Self.timeLimit)) s", isMissing: false) }
        return try outcome.get()
    }

    private static func call(_ program: String, _ arguments: [String], in folder: String, input: Int32) async -> Result<String, Failure> {
        do {
            let result = try await Subprocess.run(
                .name(program), arguments: Arguments(arguments), environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"]),
                workingDirectory: FilePath(folder), platformOptions: ProgramCall.options,
                input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: false), output: .string(limit: outputLimit),
                error: .string(limit: outputLimit))
            guard result.terminationStatus.isSuccess else {
                let last = (result.standardError + "\n" + result.standardOutput).split(whereSeparator: \.isNewline).first { $0.contains("rror") }
                return .failure(Failure(reason: "\(program) says: \(last.map { String($0.prefix(300)) } ?? "nothing")", isMissing: false))
            }
            return .success(result.standardOutput + result.standardError)
        } catch let error as SubprocessError {
            return .failure(Failure(reason: "\(program): \(error)", isMissing: true))
        } catch {
            return .failure(Failure(reason: "\(program): \(error)", isMissing: false))
        }
    }
}
